/** What two statements of one group say differently, row by row, each side with its proof. */
import type { Document } from "../../domain/document.ts";
import type { Comparison } from "../../domain/survey.ts";
import { lineOf, type Surveyed } from "../evidence.ts";
import { changedContributions } from "./contributions.ts";
import { changedDays } from "./days.ts";
import { changedPosts } from "./posts.ts";

/** Two statements, the older one first. */
export interface Pair {
  /** as the newer one is signed */
  readonly group: string;
  readonly older: Document;
  readonly newer: Document;
}

/** Compares them. What only one of them speaks of is a change where it is new, and says nothing where it is old. */
export function compare({ group, older, newer }: Pair, surveyed: Surveyed): Comparison {
  return {
    group,
    older: lineOf(older, surveyed),
    newer: lineOf(newer, surveyed),
    changes: [
      ...changedPosts(older, newer, surveyed),
      ...changedDays(older, newer, surveyed),
      ...changedContributions(older, newer, surveyed),
    ],
  };
}
