/** Nothing of the question matches but words that stand in any text. */
import { namesTime } from "../passages/times.ts";
import type { ChoiceEvidence } from "./evidence.ts";

export const everyday: ChoiceEvidence = {
  name: "everyday",
  range: [0, 1],
  sign: -1,
  reason: "“who organised that?” says nothing of its subject",
  measure: ({ first, query }) => {
    if (first === null || query.language !== "en" || query.scope.length > 0) return 0;
    const { covered, passage, document } = first.prospect;
    const few = covered.matched.length > 0 && covered.matched.length < FEW;
    return few && covered.matched.every(({ soft }) => soft) && !namesTime(query, passage, document.language) ? 1 : 0;
  },
  examples: [
    { question: "when does COP30 start in Belem?", of: "passage", value: 1 },
    { question: "did india submit anything", of: "passage", value: 1 },
    { question: "who is the bdt focal point for q3/2?", of: "passage", value: 0 },
  ],
};

const FEW = 3;
