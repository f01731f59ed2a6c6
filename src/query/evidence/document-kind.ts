/** The question speaks of another kind of document (“the slides”). */
import type { PassageEvidence } from "./evidence.ts";

export const documentKind: PassageEvidence = {
  name: "document-kind",
  range: [0, 1],
  sign: -1,
  reason: "who names the slides wants to hear what they say",
  measure: ({ passage, asked: { scope } }) => (scope.prefers(passage) ? 0 : 1),
  examples: [
    {
      question: "who singed the BDT circular of december 2021",
      passage: "q3-2-liaison-2020#bdt-focal-point.1",
      value: 1,
    },
    {
      question: "what should member countries do next acording to the presentaton",
      passage: "bdt-circular-112#to.2",
      value: 1,
    },
    { question: "who is the bdt focal point for q3/2?", passage: "q3-2-liaison-2020#bdt-focal-point.1", value: 0 },
  ],
};
