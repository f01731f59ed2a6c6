/** What the order of the passages gives the one that proves it. */
import type { ChoiceEvidence } from "./evidence.ts";

export const order: ChoiceEvidence = {
  name: "order",
  range: [-8, 6],
  sign: 1,
  reason: "what proves an answer is a good passage by itself",
  measure: ({ first }) => first?.score ?? LEAST,
  examples: [
    { question: "who is the bdt focal point for q3/2?", of: "passage", value: 2.0222 },
    { question: "list all co-rapporteurs of Q3/2 please", of: "passage", value: 2.34 },
    { question: "who were the co-rapporteurs back in 2020", of: "passage", value: 2.34 },
  ],
};

/** Of a proof that the search has not looked at. */
const LEAST = -8;
