/** How much better the passage is than the next that is no part of it. */
import { overlap } from "../passages/overlap.ts";
import type { ChoiceEvidence } from "./evidence.ts";

export const distance: ChoiceEvidence = {
  name: "distance",
  range: [0, 4],
  sign: 1,
  reason: "a chance match seldom stands alone",
  measure: ({ first, found }) => {
    if (first === null) return 0;
    const next = found.find(({ prospect }) => !overlap(first.prospect.passage, prospect.passage));
    return next === undefined ? MOST : first.score - next.score;
  },
  examples: [
    { question: "who is the bdt focal point for q3/2?", of: "passage", value: 0.1661 },
    { question: "list all co-rapporteurs of Q3/2 please", of: "passage", value: 0.0765 },
    { question: "who is maria bolshakova", of: "fact", value: 0 },
  ],
};

const MOST = 4;
