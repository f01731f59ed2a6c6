/** What speaks for or against an answer, each kind measured by a file of its own beside this one. */
import type { Knowledge } from "../../library/knowledge.ts";
import type { Candidate } from "../candidate.ts";
import type { Found, Prospect } from "../passages/prospect.ts";
import type { Query } from "../query.ts";

/** Names a measure, says what it may be and why it is looked at. */
interface Kind {
  /** its key in `weights.json` */
  readonly name: string;
  /** the least and the most that it measures */
  readonly range: readonly [least: number, most: number];
  /** which way it may count: a fit that finds otherwise fails its test */
  readonly sign: 1 | -1;
  /** why it tells right from wrong */
  readonly reason: string;
  /** whatever speaks for a passage, with this measured of it, it is at most shown and never told */
  readonly decisive?: true;
}

/** Measured on one passage: orders the passages, and tells whether the best of them answers. */
export interface PassageEvidence extends Kind {
  measure(prospect: Prospect): number;
  /** questions about the desk's own documents, each with a passage and what is measured there */
  readonly examples: readonly {
    readonly question: string;
    /** of the thread, oldest first */
    readonly history?: readonly string[];
    readonly passage: string;
    readonly value: number;
  }[];
}

/** What might be told: a candidate with the passages that were found. */
export interface Choice {
  readonly query: Query;
  readonly knowledge: Knowledge;
  readonly candidate: Candidate;
  /** the passage that proves it first, as it was found; null where the search has not looked at it */
  readonly first: Found | null;
  /** all that was found, best first */
  readonly found: readonly Found[];
}

/** Measured on what might be told. */
export interface ChoiceEvidence extends Kind {
  measure(choice: Choice): number;
  /** questions about the desk's own documents, each with what is measured of the passage or the fact that is chosen */
  readonly examples: readonly { readonly question: string; readonly of: "passage" | "fact"; readonly value: number }[];
}

/** Values that are measured in steps of a hundredth, so that no machine's last digits decide. */
export function measured({ range: [least, most] }: Kind, value: number): number {
  return Math.round(Math.min(most, Math.max(least, value)) * 1e4) / 1e4;
}
