/** How much of the question the look-up’s own reading of it accounts for. */
import type { ChoiceEvidence } from "./evidence.ts";

export const fit: ChoiceEvidence = {
  name: "fit",
  range: [0, 1],
  sign: 1,
  reason: "a fact that was asked for leaves nothing of the question over",
  measure: ({ candidate }) => candidate.confidence,
  examples: [
    { question: "who is the bdt focal point for q3/2?", of: "fact", value: 0.97 },
    { question: "who singed the BDT circular of december 2021", of: "fact", value: 0.94 },
    { question: "list all co-rapporteurs of Q3/2 please", of: "passage", value: 0 },
  ],
};
