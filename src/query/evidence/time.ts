/** The passage is not of the time that is asked about. */
import { inTime } from "../passages/times.ts";
import type { PassageEvidence } from "./evidence.ts";

export const time: PassageEvidence = {
  name: "time",
  range: [0, 1],
  sign: -1,
  reason: "what was so in another year is no answer",
  measure: ({ query, passage, knowledge }) => (inTime(query, passage, knowledge) ? 0 : 1),
  examples: [
    {
      question: "who were the co-rapporteurs back in 2020",
      passage: "q3-2-liaison-2023#itu-d-study-group-2-question-3-2.14",
      value: 1,
    },
    {
      question: "who singed the BDT circular of december 2021",
      passage: "q3-2-liaison-2020#bdt-focal-point.1",
      value: 1,
    },
    { question: "who is the bdt focal point for q3/2?", passage: "q3-2-liaison-2020#bdt-focal-point.1", value: 0 },
  ],
};
