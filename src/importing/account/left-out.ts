import type { LeftReason } from "../../domain/account.ts";

/** A piece of an original that a reader met and did not hand on. */
export interface LeftOut {
  readonly reason: LeftReason;
  /** what it says; empty for what holds no letters that can be read, as a picture */
  readonly text: string;
}

/** What a reader met: every text of the original as it stands there, and what it left out of it. */
export interface Met {
  /** the texts of the original, gathered without regard to what is made of them */
  readonly source: readonly string[];
  readonly left: readonly LeftOut[];
}

/** Takes note of a piece that is left out. */
export type Leave = (reason: LeftReason, text: string) => void;
