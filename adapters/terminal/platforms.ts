/** The chat platforms that the desk can run on, each loaded only when it has credentials. */
import type { AdapterContext, Finding, RunningAdapter } from "../shared/adapter.ts";
import type { Settings } from "../shared/config.ts";

export interface Platform {
  /** as people write it */
  readonly name: string;
  /** how it is reached with these settings, in a few words; null without credentials */
  mode(settings: Settings): string | null;
  /** what to set to switch it on */
  readonly setUp: string;
  /** to be called only where `mode` is not null */
  start(settings: Settings, context: AdapterContext): Promise<RunningAdapter>;
  /** to be called only where `mode` is not null */
  check(settings: Settings): Promise<readonly Finding[]>;
}

export const PLATFORMS: readonly Platform[] = [];
