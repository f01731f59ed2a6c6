/** A country of the question is named neither in the passage nor above it. */
import type { PassageEvidence } from "./evidence.ts";

export const country: PassageEvidence = {
  name: "country",
  range: [0, 2],
  sign: -1,
  reason: "what is said of another country is no answer",
  measure: ({ query, profile }) => query.countries.filter(({ code }) => !profile.countries.has(code)).length,
  examples: [
    { question: "co-raporteur from USA now?", passage: "q3-2-liaison-2023#contact.3", value: 1 },
    {
      question: "Does Ms Copetti Cravo come from Portugal or from Brazil?",
      passage: "q3-2-liaison-2020#contact.3",
      value: 2,
    },
    { question: "who is the bdt focal point for q3/2?", passage: "q3-2-liaison-2020#bdt-focal-point.1", value: 0 },
  ],
};
