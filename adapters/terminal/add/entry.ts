import type { Conflict, Proposal } from "../../../src/index.ts";

/** What became of one file. */
export type Entry =
  | {
      readonly file: string;
      readonly status: "added" | "updated";
      readonly id: string;
      readonly proposal: Proposal;
      readonly notes: readonly string[];
    }
  | { readonly file: string; readonly status: "unchanged"; readonly id: string }
  | {
      readonly file: string;
      readonly status: "conflict";
      readonly id: string;
      readonly conflicts: readonly PlacedConflict[];
    }
  | { readonly file: string; readonly status: "refused"; readonly reason: string; readonly mend: string };

/** A place that a person mended and that the changed original changes too. */
export interface PlacedConflict extends Conflict {
  /** name of the corpus file */
  readonly file: string;
}
