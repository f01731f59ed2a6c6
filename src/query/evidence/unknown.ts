/** Telling words of the question that no document holds. */
import { consumed, named } from "../consumed.ts";
import type { Query } from "../query.ts";
import type { ChoiceEvidence } from "./evidence.ts";

export const unknown: ChoiceEvidence = {
  name: "unknown",
  range: [0, 3],
  sign: -1,
  reason: "the very thing that is asked for may be what no document speaks of",
  measure: ({ query }) => unknownWords(query),
  examples: [
    { question: "hi! what does COP mean here, it is not the climate one right?", of: "passage", value: 1 },
    { question: "what makes mums & dads even more anxious acc. to the pres?", of: "passage", value: 2 },
    { question: "who is the bdt focal point for q3/2?", of: "passage", value: 0 },
  ],
};

/** How many telling words of a question stand in no document; a name that is misspelt is understood all the same. */
export function unknownWords(query: Query): number {
  const understood = [...named(query), ...consumed(query, "slot", "role", "type", "act", "body")];
  return query.terms.filter(
    ({ known, soft, start, end }) =>
      !known && !soft && !understood.some((each) => each.start <= start && end <= each.end),
  ).length;
}
