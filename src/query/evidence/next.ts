/** The next meeting is asked about, and the passage tells of none that is to come. */
import { tellsNoNext } from "../passages/times.ts";
import type { PassageEvidence } from "./evidence.ts";

export const next: PassageEvidence = {
  name: "next",
  range: [0, 1],
  sign: -1,
  reason: "a past meeting is not the next",
  measure: ({ query, passage, knowledge }) => (tellsNoNext(query, passage, knowledge) ? 1 : 0),
  examples: [
    {
      question: "when is the next meeting?",
      passage: "cop-initiative-update-2015#update-on-the-itu-child-online.7",
      value: 1,
    },
    {
      question: "next Q3/2 mtg when?",
      passage: "cop-initiative-update-2015#update-on-the-itu-child-online.7",
      value: 1,
    },
    { question: "who is the bdt focal point for q3/2?", passage: "q3-2-liaison-2020#bdt-focal-point.1", value: 0 },
  ],
};
