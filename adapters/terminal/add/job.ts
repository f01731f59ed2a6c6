import type { Proposal, RefusalReason } from "../../../src/index.ts";

/** What the importing thread is asked. */
export interface Job {
  readonly bytes: Uint8Array;
  readonly source: { readonly id: string; readonly file: string; readonly sha256: string };
}

/** What it answers. */
export type Outcome =
  | { readonly kind: "proposed"; readonly proposal: Proposal }
  | { readonly kind: "refused"; readonly reason: RefusalReason }
  /** a fault of the importer, not of the file */
  | { readonly kind: "failed"; readonly reason: string };
