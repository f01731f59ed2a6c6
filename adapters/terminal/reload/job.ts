import type { Library } from "../../../src/index.ts";

/** What the thread starts from. */
export interface Start {
  readonly folder: string;
  readonly library: Library;
}

/** What reading the folder anew gave. */
export interface Reading {
  /** what is to be answered from now on; null when that has not changed */
  readonly library: Library | null;
  /** what is wrong with the folder, one line each; empty when the library is what it holds */
  readonly faults: readonly string[];
}
