/** A number of the question is missing, or belongs to another word there. */
import { strayNumbers } from "../bound-numbers.ts";
import { datesOf } from "../passages/times.ts";
import type { PassageEvidence } from "./evidence.ts";

export const strayNumber: PassageEvidence = {
  name: "stray-number",
  range: [0, 1],
  sign: -1,
  reason: "the 23rd meeting is no meeting on 23 January",
  measure: ({ query, passage, document, profile }) =>
    strayNumbers(query, profile.tokens, profile.context, () => datesOf(passage, document.language)).length > 0 ? 1 : 0,
  examples: [
    {
      question: "list every contribution in annex 1 with its country",
      passage: "q3-2-cop-chapter-slides#itu-d-study-group-2-question-3-2.4",
      value: 1,
    },
    {
      question: "which contrib had a rev.1 & whose is it?",
      passage: "q3-2-liaison-2023#itu-d-study-group-2-question-3-2.12",
      value: 1,
    },
    { question: "who is the bdt focal point for q3/2?", passage: "q3-2-liaison-2020#bdt-focal-point.1", value: 0 },
  ],
};
