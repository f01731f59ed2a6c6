import type { Change, LibraryOutline } from "../../../src/index.ts";

/** What the thread is asked to do: to read the folder and tell what is other than is known. */
export interface Job {
  readonly folder: string;
  readonly known: LibraryOutline;
}

/**
 * What the thread says when it has read the folder: first what is gone, if anything is, then what is new or has changed,
 * some documents at a time, and in the end the rest.
 */
export type Reading =
  /** ids of documents that the folder no longer holds; nothing may be answered from them any more */
  | { readonly kind: "gone"; readonly documents: readonly string[] }
  /** parts of a library, serialised: messages that have come are all taken at once, and unfolding many takes long */
  | { readonly kind: "parts"; readonly bytes: Uint8Array }
  | { readonly kind: "done"; readonly change: Omit<Change, "parts"> }
  /** what is wrong with the folder, one line each */
  | { readonly kind: "broken"; readonly faults: readonly string[] };
