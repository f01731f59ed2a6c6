/** What lies near, where the desk is not sure: passages, and no claim. */
import type { Passage } from "../../domain/document.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import type { Candidate } from "../candidate.ts";
import { overlap } from "../passages/overlap.ts";
import type { Found } from "../passages/prospect.ts";
import { prospects } from "../passages/prospects.ts";
import { apart, proofOf } from "../passages/tell.ts";
import type { Query } from "../query.ts";

/** So many passages are shown, and so many of them in the order of their evidence; the last is the index's own choice. */
const SHOWN = 3;
const BY_EVIDENCE = 2;

/**
 * The nearest passages: the first two by their evidence, then the best of the index's own ranking that is not among them.
 * Two ways to look find more than either: measured, the right passage stands among three for two or three more questions of
 * a hundred.
 * @param near what lies nearest by other evidence, shown first
 */
export function lead(query: Query, found: readonly Found[], near: readonly Passage[], knowledge: Knowledge): Candidate {
  const byEvidence = found.map(({ prospect }) => prospect.passage);
  const ranked = prospects(query, knowledge)
    .filter(({ passage }) => passage.kind !== "heading")
    .toSorted((a, b) => b.ranked - a.ranked || (a.passage.id < b.passage.id ? -1 : 1))
    .map(({ passage }) => passage);
  const first = apart([...near, ...byEvidence]).slice(0, BY_EVIDENCE);
  const third = ranked.find((passage) => !first.some((other) => overlap(passage, other)));
  const shown: readonly Passage[] = apart([...first, ...(third ? [third] : []), ...byEvidence]).slice(0, SHOWN);
  return {
    answerer: "lead",
    confidence: 0,
    finding: {
      outcome: "passages",
      statement: { kind: "nearest" },
      notes: [],
      proofs: shown.map((passage) => proofOf(query, passage, knowledge)),
      suggestions: [],
    },
    because: "nothing was sure enough",
  };
}
