/** What the index by itself thinks of the passage. */
import type { PassageEvidence } from "./evidence.ts";

export const rank: PassageEvidence = {
  name: "rank",
  range: [0, 1],
  sign: 1,
  reason: "rare words, words that stand together and likeness to the other good passages tell what plain shares do not",
  measure: ({ ranked }) => ranked,
  examples: [
    { question: "who is the bdt focal point for q3/2?", passage: "q3-2-liaison-2020#bdt-focal-point.1", value: 1 },
    {
      question: "list all co-rapporteurs of Q3/2 please",
      passage: "q3-2-liaison-2023#itu-d-study-group-2-question-3-2.14",
      value: 0.9673,
    },
    { question: "circular 112", passage: "bdt-circular-112#top.1", value: 0 },
  ],
};
