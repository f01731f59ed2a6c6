/** The document is replaced by a newer one. */
import type { PassageEvidence } from "./evidence.ts";

export const superseded: PassageEvidence = {
  name: "superseded",
  range: [0, 1],
  sign: -1,
  reason: "what holds now stands in the newer one",
  measure: ({ passage, knowledge }) => (knowledge.corpus.superseded[passage.document] === undefined ? 0 : 1),
  examples: [
    { question: "who is the bdt focal point for q3/2?", passage: "q3-2-liaison-2020#bdt-focal-point.1", value: 0 },
    { question: "list all co-rapporteurs of Q3/2 please", passage: "q3-2-liaison-2020#contact.3", value: 0 },
    { question: "who were the co-rapporteurs back in 2020", passage: "q3-2-liaison-2020#contact.3", value: 0 },
  ],
};
