/** A post that is asked for stands at most above the passage, as in the title of a list of officers. */
import type { Passage } from "../../domain/document.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { analyzerFor } from "../../text/analyzers.ts";
import { oncePerQuery } from "../per-query.ts";
import { type Profile, says } from "../profile.ts";
import type { Query } from "../query.ts";
import type { PassageEvidence } from "./evidence.ts";

export const post: PassageEvidence = {
  name: "post",
  range: [0, 1],
  sign: -1,
  reason: "who is asked about by a post is named beside it",
  measure: ({ query, passage, profile, knowledge }) => (lacksPost(query, knowledge, profile, passage) ? 1 : 0),
  examples: [
    { question: "who is the bdt focal point for q3/2?", passage: "bdt-circular-112#top.2", value: 1 },
    { question: "list all co-rapporteurs of Q3/2 please", passage: "q3-2-liaison-2023#bdt-focal-point.2", value: 1 },
    { question: "who were the co-rapporteurs back in 2020", passage: "q3-2-liaison-2020#contact.3", value: 0 },
  ],
};

const POST =
  /^role\.(?:vice-|co-|deputy-)?(?:chair|rapporteur|editor|director|secretary-general|minister|president|focal-point)$/;

/** A post that was asked for stands at most above the passage, as in the title of a list of officers. */
function lacksPost(query: Query, knowledge: Knowledge, { own }: Profile, { cells }: Passage): boolean {
  const asked = postWords(query, knowledge);
  if (asked.length === 0 || asked.some((term) => says(own, term) > 0)) return false;
  // The head of a column says what its cells are.
  const headers = new Set(
    (cells ?? []).flatMap(({ header }) => analyzerFor("en").analyze(header)).map(({ term }) => term),
  );
  return asked.every((term) => says(headers, term) === 0);
}

const postWords = oncePerQuery(({ concepts, terms }) => {
  const posts = concepts.filter(({ concept }) => POST.test(concept));
  return terms.filter((term) => posts.some(({ start, end }) => start <= term.start && term.end <= end));
});
