/** The best of the index’s own ranking is among the proofs. */
import { prospects } from "../passages/prospects.ts";
import type { ChoiceEvidence } from "./evidence.ts";

export const agreement: ChoiceEvidence = {
  name: "agreement",
  range: [0, 1],
  sign: 1,
  reason: "two ways to look that find the same seldom err together",
  measure: ({ query, knowledge, candidate }) => {
    const top = prospects(query, knowledge).find(({ ranked }) => ranked === 1)?.passage.id;
    return candidate.finding.proofs.some(({ passage }) => passage.id === top) ? 1 : 0;
  },
  examples: [
    { question: "list all co-rapporteurs of Q3/2 please", of: "passage", value: 1 },
    { question: "who were the co-rapporteurs back in 2020", of: "passage", value: 1 },
    { question: "who is the bdt focal point for q3/2?", of: "passage", value: 0 },
  ],
};
