/** The kind of thing asked for is missing in all the proofs. */
import { holdsType, typesAsked } from "../answer-types.ts";
import type { ChoiceEvidence } from "./evidence.ts";

export const kindMissing: ChoiceEvidence = {
  name: "kind-missing",
  range: [0, 1],
  sign: -1,
  reason: "where a date is asked for, proofs without one do not answer",
  measure: ({ query, candidate: { finding } }) => {
    const types = typesAsked(query);
    const held = (type: (typeof types)[number]) =>
      finding.proofs.some(({ passage, document }) => holdsType(type, passage.text, passage, document.language, query));
    return types.length === 0 ? 0 : types.filter((type) => !held(type)).length / types.length;
  },
  examples: [
    { question: "phone number of Orhan Osmani", of: "passage", value: 1 },
    { question: "how many days did the Sibiu events last? I need the dates", of: "passage", value: 0.5 },
    { question: "who is the bdt focal point for q3/2?", of: "passage", value: 0 },
  ],
};
