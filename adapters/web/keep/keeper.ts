/** What the pages of the keeper need done: originals read into drafts, and drafts published. */
import type { AwaitedDesk, Relation } from "../../../src/index.ts";

/** An original that was dropped, on its way into the corpus. */
export interface Draft {
  /** letters and figures */
  readonly key: string;
  /** name of the file */
  readonly file: string;
  readonly state: DraftState;
}

export type DraftState =
  | { readonly kind: "waiting" | "reading" }
  /** `notes` say what the importer left out or could not tell */
  | { readonly kind: "ready"; readonly id: string; readonly isUpdate: boolean; readonly notes: readonly string[] }
  | { readonly kind: "refused"; readonly reason: string; readonly mend: string };

/** A draft that can be reviewed. */
export interface OpenDraft {
  readonly draft: Draft;
  /** front matter and text, as the corpus will hold it */
  readonly markdown: string;
  /** a desk over this one document: its facts, each with the passage that proves it */
  readonly desk: AwaitedDesk;
}

/** The facts of a draft after review; null: as they were proposed. */
export type ReviewedFacts = Readonly<Record<Relation, readonly Readonly<Record<string, string>>[]>> | null;

export type Published =
  | { readonly ok: true; readonly id: string }
  /** one line each: what is wrong, and what to do about it */
  | { readonly ok: false; readonly faults: readonly string[] };

export interface Keeper {
  /** newest first */
  drafts(): readonly Draft[];
  /** Keeps an original, and has it read in a process of its own. */
  drop(file: string, bytes: Uint8Array): void;
  /** null when there is no such draft, or it is not ready */
  open(key: string): Promise<OpenDraft | null>;
  /** Puts a draft into the corpus in one step, where what it says holds. */
  publish(key: string, markdown: string, facts: ReviewedFacts): Promise<Published>;
  discard(key: string): void;
  /** the id of the document that was published last, as long as that can be undone */
  undoable(): string | null;
  /** Takes the last publishing back: what stood there before stands there again. */
  undo(): Published;
}
