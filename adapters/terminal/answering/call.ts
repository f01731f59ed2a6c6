/** What goes to and fro between the process and the thread that its desk lives in. */
import type { Audience, CorpusStamp, Desk, DeskMethod } from "../../../src/index.ts";
import type { Failure } from "../failure.ts";

/** What a thread is started with. */
export interface ThreadSetting {
  readonly folder: string;
  /** where people reach the desk's pages; null where there are none */
  readonly publicUrl: string | null;
  readonly logLevel: string;
  /** the levels of the surfaces that ask */
  readonly levels: readonly Audience[];
}

/** One thing that the desk of a level is asked; the thread gets one after the other. */
export type Call = {
  readonly [M in DeskMethod]: { readonly level: Audience; readonly method: M; readonly given: Parameters<Desk[M]> };
}[DeskMethod];

/** What answers are made from, and what is wrong with its folder, one line each. */
export interface ThreadState {
  /** by level */
  readonly corpora: Readonly<Partial<Record<Audience, CorpusStamp>>>;
  readonly faults: readonly string[];
}

/** What a thread says: its state first of all and whenever it changes, and then one answer for each call. */
export type Said =
  | { readonly kind: "state"; readonly state: ThreadState }
  | { readonly kind: "answer"; readonly value: unknown }
  | { readonly kind: "failure"; readonly failure: Failure }
  /** it could not begin */
  | { readonly kind: "unable"; readonly failure: Failure };
