import type { Knowledge } from "../../library/knowledge.ts";
import { oncePerQuery } from "../per-query.ts";
import type { Query } from "../query.ts";
import { retrieve } from "../retrieve-passages.ts";
import { askedOf } from "./asked.ts";
import { type Prospect, prospectOf } from "./prospect.ts";

/** How many passages the index brings. */
const LOOKED_AT = 40;

/** Every passage that the index brings for a question, ready to be measured; in no order. */
export const prospects = oncePerQuery((query: Query, knowledge: Knowledge): readonly Prospect[] => {
  if (query.terms.length === 0 && query.scope.length === 0) return [];
  const asked = askedOf(query, knowledge);
  return retrieve(query, knowledge, LOOKED_AT, asked.scope.passages)
    .filter(({ passage }) => asked.scope.holds(passage))
    .map(({ passage, ranked }) => prospectOf(query, passage, asked, ranked, knowledge));
});
