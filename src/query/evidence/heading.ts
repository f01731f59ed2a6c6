/** The passage is a heading. */
import type { PassageEvidence } from "./evidence.ts";

export const heading: PassageEvidence = {
  name: "heading",
  range: [0, 1],
  sign: -1,
  reason: "a heading announces what is said below it",
  measure: ({ passage }) => (passage.kind === "heading" ? 1 : 0),
  examples: [
    { question: "who is the bdt focal point for q3/2?", passage: "q3-2-liaison-2020#bdt-focal-point.1", value: 1 },
    { question: "list all co-rapporteurs of Q3/2 please", passage: "q3-2-liaison-2023#contact.1", value: 1 },
    { question: "who were the co-rapporteurs back in 2020", passage: "q3-2-liaison-2020#contact.3", value: 0 },
  ],
};
