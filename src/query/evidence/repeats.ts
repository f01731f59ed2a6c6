/** The passage says nothing beside the question's own words, as “[Original signed]”, or names columns. */
import type { Passage } from "../../domain/document.ts";
import { type Profile, termsSaying } from "../profile.ts";
import type { Query } from "../query.ts";
import type { PassageEvidence } from "./evidence.ts";

export const repeats: PassageEvidence = {
  name: "repeats",
  range: [0, 1],
  sign: -1,
  decisive: true,
  reason: "what only repeats the question tells nothing",
  measure: ({ query, profile, passage }) => (onlyRepeats(query, profile, passage) || headsColumns(passage) ? 1 : 0),
  examples: [
    { question: "how can i reach the COP secretariat?", passage: "q3-2-liaison-2020#contact.1", value: 1 },
    { question: "contact?", passage: "q3-2-liaison-2020#contact.1", value: 1 },
    { question: "who is the bdt focal point for q3/2?", passage: "q3-2-liaison-2020#bdt-focal-point.1", value: 0 },
  ],
};

/** A passage of nothing but the question's words, or a remark in brackets. */
function onlyRepeats({ terms }: Query, { tokens }: Profile, { text }: Passage): boolean {
  if (tokens.length > FEW) return false;
  const saying = termsSaying(terms);
  return /^[[(][^\])]*[\])]$/.test(text.trim()) || tokens.every(({ term }) => saying.has(term));
}

/** Longer passages always say something. */
const FEW = 6;

/** The names of columns: they say what the rows tell, and tell nothing themselves. */
function headsColumns({ kind, cells, text }: Passage): boolean {
  if (kind !== "row" || cells !== undefined || /\d/.test(text)) return false;
  const names = text.split("\n");
  return names.length > 1 && names.every(({ length }) => length <= LONGEST_NAME);
}

/** How long the name of a column may be, in UTF-16 units. */
const LONGEST_NAME = 40;
