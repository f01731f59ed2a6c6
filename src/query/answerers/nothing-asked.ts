import { type Answerer, notFound } from "../candidate.ts";

/** A message without a word or a number in it asks nothing. */
export const nothingAsked: Answerer = {
  name: "nothing-asked",
  propose({ text }) {
    if (/[\p{L}\p{N}]/u.test(text)) return [];
    return [{ answerer: "nothing-asked", confidence: 1, finding: notFound({ kind: "empty" }), because: "no words" }];
  },
};
