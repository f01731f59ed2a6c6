/** How much better another passage is than the one that proves it. */
import { overlap } from "../passages/overlap.ts";
import type { ChoiceEvidence } from "./evidence.ts";

export const better: ChoiceEvidence = {
  name: "better",
  range: [0, 8],
  sign: -1,
  reason: "where a much better passage is left aside, the question was about something else",
  measure: ({ first, found, candidate }) => {
    const proofs = candidate.finding.proofs.map(({ passage }) => passage);
    const other = found.find(({ prospect }) => !proofs.some((passage) => overlap(passage, prospect.passage)));
    return other === undefined ? 0 : other.score - (first?.score ?? LEAST);
  },
  examples: [
    { question: "who is maria bolshakova", of: "fact", value: 0.0295 },
    { question: "who singed the BDT circular of december 2021", of: "fact", value: 2.955 },
    { question: "who is the bdt focal point for q3/2?", of: "passage", value: 0 },
  ],
};

/** Of a proof that the search has not looked at. */
const LEAST = -8;
