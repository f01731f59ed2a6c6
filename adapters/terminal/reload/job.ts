import type { Change, LibraryOutline } from "../../../src/index.ts";
import type { Failure } from "../failure.ts";

/** What the thread is asked to do: to read the folder and tell what is other than is known. */
export interface Job {
  readonly folder: string;
  readonly known: LibraryOutline;
  /** documents that broke the reading before, and are left out as long as they are as they were */
  readonly passedOver: readonly PassedOver[];
}

/** A document whose files, as they were, took too long or ended the thread. */
export interface PassedOver {
  readonly file: string;
  /** fingerprint of the files */
  readonly print: string;
  readonly reason: string;
}

/**
 * What the thread says when it has read the folder: first what is gone, if anything is, then what is new or has changed,
 * some documents at a time, and in the end the rest.
 */
export type Reading =
  /** a document is about to be read; nothing is said before that is done, so that whoever listens can tell when it hangs */
  | { readonly kind: "begins"; readonly file: string; readonly print: string }
  /** ids of documents that the folder no longer holds; nothing may be answered from them any more */
  | { readonly kind: "gone"; readonly documents: readonly string[] }
  /** parts of a library, serialised: messages that have come are all taken at once, and unfolding many takes long */
  | { readonly kind: "parts"; readonly bytes: Uint8Array }
  | { readonly kind: "done"; readonly change: Omit<Change, "parts"> }
  /** nothing of the folder can be used */
  | { readonly kind: "broken"; readonly failure: Failure };
