import type { Change, LibraryOutline, Part } from "../../../src/index.ts";

/** What the thread is asked to do: to read the folder and tell what is other than is known. */
export interface Job {
  readonly folder: string;
  readonly known: LibraryOutline;
}

/**
 * What the thread says when it has read the folder: first what is gone, if anything is, then what is new or has changed,
 * some documents at a time, since whoever takes a message waits for the whole of it, and in the end the rest.
 */
export type Reading =
  /** ids of documents that the folder no longer holds; nothing may be answered from them any more */
  | { readonly kind: "gone"; readonly documents: readonly string[] }
  | { readonly kind: "parts"; readonly parts: readonly Part[] }
  | { readonly kind: "done"; readonly change: Omit<Change, "parts"> }
  /** what is wrong with the folder, one line each */
  | { readonly kind: "broken"; readonly faults: readonly string[] };
