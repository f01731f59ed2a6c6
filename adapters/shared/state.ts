import type { AskContext, Lookup } from "../../src/index.ts";

/** The questions asked in a thread, so that "and his e-mail?" is understood; kept over restarts. */
export interface Memory {
  /** oldest first, at most the last ten */
  recall(thread: string): readonly string[];
  remember(thread: string, question: string): void;
}

/** Sees to it that an event delivered several times, or to several processes on one data folder, is answered once. */
export interface Claims {
  /** true for the first who claims the key within the last fifteen minutes, false for everyone after */
  claim(key: string): boolean;
}

/** What was asked, so that a button under an answer still works after a restart. */
export interface ReplyState {
  readonly asked:
    | { readonly kind: "question"; readonly question: string }
    | { readonly kind: "lookup"; readonly lookup: Lookup }
    | { readonly kind: "support"; readonly text: string };
  readonly context: AskContext;
  /** corpus version that answered */
  readonly corpus: string;
}

/** Remembers replies for at least a week under short keys (at most 24 characters of `[a-z0-9]`). */
export interface Replies {
  /** the same state always gets the same key */
  keep(state: ReplyState): string;
  find(key: string): ReplyState | null;
}

/** What the desk keeps for its platforms. Each method may throw when its store fails. */
export interface State {
  readonly memory: Memory;
  readonly claims: Claims;
  readonly replies: Replies;
  readonly feedback: Feedback;
}

export type Verdict = "right" | "wrong";

/** What people thought of answers. */
export interface Feedback {
  /** one verdict a person and reply: the last one counts */
  give(reply: string, person: string, verdict: Verdict): void;
  /** how many people found a reply right and wrong */
  tally(reply: string): { readonly right: number; readonly wrong: number };
}
