/** The thread has spoken of this passage. */
import type { PassageEvidence } from "./evidence.ts";

export const thread: PassageEvidence = {
  name: "thread",
  range: [0, 1],
  sign: 1,
  reason: "who goes on asking mostly asks about the same thing",
  measure: ({ query, passage }) => (query.scope.includes(passage.id) ? 1 : 0),
  examples: [
    {
      question: "who took part in it?",
      history: ["what happened in Sibiu?"],
      passage: "cop-initiative-update-2015#update-on-the-itu-child-online.7",
      value: 1,
    },
    { question: "who is the bdt focal point for q3/2?", passage: "q3-2-liaison-2020#bdt-focal-point.1", value: 0 },
    { question: "list all co-rapporteurs of Q3/2 please", passage: "q3-2-liaison-2020#contact.3", value: 0 },
    { question: "who were the co-rapporteurs back in 2020", passage: "q3-2-liaison-2020#contact.3", value: 0 },
  ],
};
