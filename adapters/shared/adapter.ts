import type { Desk } from "../../src/index.ts";
import type { Logger } from "./log.ts";
import type { Claims, Memory, Replies } from "./state.ts";

/** What `copdesk serve` hands to each chat platform. */
export interface AdapterContext {
  /** the desk of the moment: the corpus may be exchanged between two questions */
  readonly desk: () => Desk;
  /** today as `YYYY-MM-DD` (UTC) */
  readonly today: () => string;
  readonly log: Logger;
  readonly memory: Memory;
  readonly claims: Claims;
  readonly replies: Replies;
}

/** A platform that is connected and answering. */
export interface RunningAdapter {
  readonly name: "slack" | "discord";
  /** for `/healthz`: connected or not, and a word on it */
  status(): { readonly ok: boolean; readonly detail: string };
  /** takes no new questions, lets running ones finish until the deadline, then disconnects */
  stop(deadlineMs: number): Promise<void>;
}
