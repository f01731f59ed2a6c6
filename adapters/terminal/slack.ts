/** `copdesk slack manifest`: what Slack's "create an app from a manifest" takes. */
import { readManifest } from "../slack/manifest.ts";
import type { Io } from "./io.ts";

export interface ManifestOptions {
  /** for HTTP mode: where Slack reaches the desk */
  readonly url?: string;
}

/** Prints the manifest; returns the exit status. */
export async function manifest({ url }: ManifestOptions, io: Io): Promise<number> {
  io.stdout.write(readManifest(url ?? null));
  return 0;
}
