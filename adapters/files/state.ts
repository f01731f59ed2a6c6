/** What must survive a restart, opened together. */
import { createClaims } from "../shared/claims.ts";
import { createFeedback } from "../shared/feedback.ts";
import { createMemory } from "../shared/memory.ts";
import { createReplies } from "../shared/replies.ts";
import type { Claims, Feedback, Memory, Replies } from "../shared/state.ts";

export interface State {
  readonly memory: Memory;
  readonly claims: Claims;
  readonly replies: Replies;
  readonly feedback: Feedback;
}

/**
 * Opens (or makes) the data folder.
 * @param folder null keeps everything in the process
 * @param now milliseconds since 1970
 * @throws CodedError `file-unreadable` when the folder cannot be made
 */
export function openState(folder: string | null, now: () => number = Date.now): State {
  return {
    memory: createMemory(folder, now),
    claims: createClaims(folder, now),
    replies: createReplies(folder, now),
    feedback: createFeedback(folder, now),
  };
}
