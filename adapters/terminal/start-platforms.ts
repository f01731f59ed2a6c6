/** Starts the chat platforms, each on its own: one that cannot be reached is tried again while the others answer. */
import { wordsFor } from "../../src/index.ts";
import type { AdapterContext, RunningAdapter } from "../shared/adapter.ts";
import type { Lifecycle } from "../shared/lifecycle.ts";
import type { Connection } from "./platforms.ts";

/** A platform that has credentials. */
export interface Wanted {
  readonly name: string;
  readonly connection: Connection;
}

/** How a platform is, also while it does not run. */
export interface Started {
  readonly name: string;
  readonly status: RunningAdapter["status"];
}

/** Pauses before each new attempt, in milliseconds; the last one holds on. */
export const PAUSES_MS: readonly number[] = [1_000, 2_000, 5_000, 15_000, 60_000, 300_000];

/**
 * Starts all at once and goes on trying what failed, until the desk stops.
 * @param contextOf what a platform of some name is started with
 * @param pauses see `PAUSES_MS`
 * @param onFailure told of each attempt that fails
 * @returns each with how it is; `tried` resolves when each was tried once
 */
export function startPlatforms(
  wanted: readonly Wanted[],
  contextOf: (platform: string) => AdapterContext,
  lifecycle: Lifecycle,
  pauses: readonly number[] = PAUSES_MS,
  onFailure: (platform: string) => void = () => {},
): { readonly platforms: readonly Started[]; readonly tried: Promise<unknown> } {
  const each = wanted.map((platform) => keepStarting(platform, contextOf(platform.name), lifecycle, pauses, onFailure));
  return { platforms: each, tried: Promise.all(each.map(({ tried }) => tried)) };
}

function keepStarting(
  { name, connection }: Wanted,
  context: AdapterContext,
  lifecycle: Lifecycle,
  pauses: readonly number[],
  onFailure: (platform: string) => void,
): Started & { readonly tried: Promise<void> } {
  let running: RunningAdapter | null = null;
  let detail = "starting";
  const attempt = async (failures: number): Promise<void> => {
    if (lifecycle.stopping) return;
    try {
      running = await connection.start(context);
      lifecycle.add(running);
      if (failures > 0) context.log.info({ platform: name, failures }, "the platform is reached again");
    } catch (error) {
      const pause = pauses[Math.min(failures, pauses.length - 1)] ?? 0;
      onFailure(name);
      const { lines, mend } = wordsFor(error);
      detail = `${lines.join(" ")} It is tried again in ${Math.ceil(pause / 1_000)} s.`;
      context.log.error({ platform: name, err: error, mend, pause }, "a platform could not be started; trying again");
      // Nothing else may need the process any more when the desk stops meanwhile.
      setTimeout(() => void attempt(failures + 1), pause).unref();
    }
  };
  const tried = attempt(0);
  return { name, tried, status: () => running?.status() ?? { ok: false, detail } };
}
