import type { Library } from "../../../src/index.ts";

/** What the thread starts from. */
export interface Start {
  readonly folder: string;
  readonly library: Library;
}

/** What the thread says when it reads the folder anew: first what is gone, if anything is, and in the end the rest. */
export type Reading =
  /** ids of documents that the folder no longer holds; nothing may be answered from them any more */
  | { readonly kind: "gone"; readonly documents: readonly string[] }
  | {
      readonly kind: "done";
      /** what is to be answered from now on; null when the folder is broken */
      readonly library: Library | null;
      /** what is wrong with the folder, one line each */
      readonly faults: readonly string[];
    };
