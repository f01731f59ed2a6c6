/** The kind of thing asked for is missing in the passage. */
import type { PassageEvidence } from "./evidence.ts";
import { missingKinds } from "./missing-kinds.ts";

export const kind: PassageEvidence = {
  name: "kind",
  range: [0, 1],
  sign: -1,
  reason: "where a date is asked for, a passage without one does not answer",
  measure: (prospect) => missingKinds(prospect, prospect.passage.text),
  examples: [
    {
      question: "who is the bdt focal point for q3/2?",
      passage: "q3-2-cop-chapter-slides#lessons-learned-2.4",
      value: 1,
    },
    {
      question: "where can i find the draft COP chapter (doc number)",
      passage: "q3-2-cop-chapter-slides#q3-2-draft-final-report-cop-chapter-2.1",
      value: 0.5,
    },
    { question: "list all co-rapporteurs of Q3/2 please", passage: "q3-2-liaison-2020#contact.3", value: 0 },
  ],
};
