/** The words of the question that the proofs leave over, by how much they tell. */
import { consumed, named } from "../consumed.ts";
import { coverage, profileOf } from "../profile.ts";
import type { ChoiceEvidence } from "./evidence.ts";

export const leftOver: ChoiceEvidence = {
  name: "left-over",
  range: [0, 3],
  sign: -1,
  reason: "what no proof accounts for may be what was asked",
  measure: ({ query, knowledge, candidate: { finding } }) => {
    const profiles = finding.proofs.map(({ passage }) => profileOf(passage, knowledge));
    const own = new Set(profiles.flatMap((profile) => [...profile.own]));
    const context = new Set(profiles.flatMap((profile) => [...profile.context]));
    const { missing } = coverage(query, own, context, [
      ...consumed(query, "slot", "role", "type", "act", "body"),
      ...named(query),
    ]);
    return missing.reduce((sum, { soft, weight }) => sum + (soft ? 0 : weight), 0);
  },
  examples: [
    { question: "hi! what does COP mean here, it is not the climate one right?", of: "passage", value: 0.8 },
    { question: "what did they say about national focal points", of: "fact", value: 0.5638 },
    { question: "who is the bdt focal point for q3/2?", of: "passage", value: 0 },
  ],
};
