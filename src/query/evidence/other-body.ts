/** The proof is of another body than the one whose posts are asked about. */
import { tellsOtherBody } from "../answerers/posts.ts";
import type { ChoiceEvidence } from "./evidence.ts";

export const otherBody: ChoiceEvidence = {
  name: "other-body",
  range: [0, 1],
  sign: -1,
  decisive: true,
  reason: "the chairman of another group is not the one who was asked about",
  measure: ({ query, knowledge, first }) =>
    first !== null && tellsOtherBody(query, first.prospect.passage.id, knowledge) ? 1 : 0,
  examples: [
    { question: "who are the co-rapporteurs for Q2/2?", of: "passage", value: 1 },
    { question: "Qui est le directeur du Bureau des radiocommunications ?", of: "passage", value: 1 },
    { question: "who is the bdt focal point for q3/2?", of: "passage", value: 0 },
  ],
};
