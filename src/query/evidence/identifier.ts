/** A symbol or Question of the question stands neither in the passage nor above it. */
import type { PassageEvidence } from "./evidence.ts";

export const identifier: PassageEvidence = {
  name: "identifier",
  range: [0, 2],
  sign: -1,
  reason: "what is said of another group or document is no answer",
  measure: ({ query, profile, asked }) =>
    query.identifiers.filter(
      ({ canonical, kind, start, end }) =>
        kind !== "email" &&
        kind !== "telephone" &&
        !asked.understood.some((each) => each.start === start && each.end === end) &&
        !profile.own.has(canonical) &&
        !profile.context.has(canonical),
    ).length,
  examples: [
    { question: "who is the bdt focal point for q3/2?", passage: "bdt-circular-112#top.2", value: 1 },
    { question: "circular BDT/DNS/DGS/98 subject", passage: "bdt-circular-112#top.2", value: 2 },
    { question: "list all co-rapporteurs of Q3/2 please", passage: "q3-2-liaison-2020#contact.3", value: 0 },
  ],
};
