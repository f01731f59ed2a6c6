/** What must survive a restart, opened together. */
import { createClaims } from "../shared/claims.ts";
import { type Elapsed, elapsed } from "../shared/clock.ts";
import { createFeedback } from "../shared/feedback.ts";
import type { Logger } from "../shared/log.ts";
import { createMemory } from "../shared/memory.ts";
import { createReplies } from "../shared/replies.ts";
import { type SparingState, sparing } from "../shared/sparing.ts";

/**
 * Opens (or makes) the data folder. Never throws: while the folder fails, everything is kept in the process, and `faults`
 * of what is returned tells of it.
 * @param folder null keeps everything in the process
 * @param now milliseconds since 1970
 * @param passed how time that passes is measured
 */
export function openState(
  folder: string | null,
  log: Logger,
  now: () => number = Date.now,
  passed: Elapsed = elapsed,
): SparingState {
  return sparing(
    {
      memory: onceOpen(() => createMemory(folder, now)),
      claims: onceOpen(() => createClaims(folder, now, passed)),
      replies: onceOpen(() => createReplies(folder, now)),
      feedback: onceOpen(() => createFeedback(folder, now)),
    },
    {
      memory: createMemory(null, now),
      claims: createClaims(null, now, passed),
      replies: createReplies(null, now),
      feedback: createFeedback(null, now),
    },
    log,
    passed,
  );
}

/** Opens at the first use, and at each use after until it worked. */
function onceOpen<T>(open: () => T): () => T {
  let opened: T | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}
