/** How much of what the question asks the passage says. */
import type { PassageEvidence } from "./evidence.ts";

export const coverage: PassageEvidence = {
  name: "coverage",
  range: [-3.5, 0],
  sign: 1,
  reason:
    "a passage that says more of the question is likelier the one that answers it; the logarithm, since each further word that is missing halves what is left",
  measure: ({ covered }) => Math.log(Math.max(LEAST, covered.strength)),
  examples: [
    {
      question: "who is the bdt focal point for q3/2?",
      passage: "q3-2-liaison-2020#bdt-focal-point.1",
      value: -0.0334,
    },
    {
      question: "list all co-rapporteurs of Q3/2 please",
      passage: "q3-2-liaison-2023#bdt-focal-point.2",
      value: -1.2456,
    },
    { question: "who were the co-rapporteurs back in 2020", passage: "q3-2-liaison-2020#contact.3", value: 0 },
  ],
};

/** Below this nothing is told apart. */
const LEAST = 0.03;
