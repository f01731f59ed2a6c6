import type { Note, Reason } from "../domain/finding.ts";
import type { Knowledge } from "../library/knowledge.ts";
import { nearestOf } from "./answerers/contributions-in-time.ts";
import { type Candidate, notFound } from "./candidate.ts";
import { consumed, named } from "./consumed.ts";
import { judge } from "./judging/judge.ts";
import { coverage, LITERAL, TRANSLATED } from "./profile.ts";
import { asks, asksFamily, type Query, type QueryTerm } from "./query.ts";

/** A passage that says so much of the question would answer it for another time. */
const MOST_OF_IT = 0.62;

/** The answer that there is none: what of the question the documents hold, what not, and the nearest they do say. */
export function abstain(query: Query, knowledge: Knowledge): Candidate {
  const asked = coverage(query, new Set(), new Set(), consumed(query)).missing;
  // A word of which the documents hold only a synonym is not said to stand in them.
  const held = (term: QueryTerm) => term.known && isHeld(term, query, knowledge);
  const known = asked.filter(held);
  const unknown = asked.filter((term) => !held(term));
  const [best] = judge(query, knowledge);
  const notes: Note[] = [];
  if (query.time.span !== null && query.time.text !== null && best && best.covered.share >= MOST_OF_IT) {
    const near =
      best.covered.matched.length === 0 ? [] : [nearest(best.passage.text, best.passage.document, knowledge)];
    const finding = notFound({ kind: "year-not-covered", year: query.time.text }, near);
    return { answerer: "abstain", confidence: 0, finding, because: "said, but not for that time" };
  }
  if (leansOnNothing(query)) {
    return { answerer: "abstain", confidence: 0, finding: notFound({ kind: "no-subject" }), because: "no subject" };
  }
  let reason: Reason;
  if (known.length === 0 || best === undefined) {
    reason = { kind: "nothing-about", words: surfaces(unknown.length > 0 ? unknown : asked) };
    if (reason.words.length === 0) reason = { kind: "not-stated", words: [], missing: [] };
  } else {
    // What stands elsewhere in the documents is not said to stand nowhere.
    reason = { kind: "not-stated", words: surfaces(best.covered.matched.filter(held)), missing: surfaces(unknown) };
    const own = contributed(query, knowledge);
    if (own) notes.push(own);
    else if (best.covered.share >= 0.35) notes.push(nearest(best.passage.text, best.passage.document, knowledge));
  }
  return { answerer: "abstain", confidence: 0, finding: notFound(reason, notes), because: "nothing was strong enough" };
}

/** What a country contributed is nearer to "what did Kenya contribute on …" than a contribution of another country. */
function contributed(query: Query, knowledge: Knowledge): Note | null {
  const asked = query.countries.length > 0 && asks(query, "act.contribute", "type.contribution");
  return asked
    ? nearestOf(
        query.countries.map(({ code }) => code),
        knowledge,
      )
    : null;
}

function isHeld({ wordings }: QueryTerm, { language }: Query, { index }: Knowledge): boolean {
  const least = language === "en" ? LITERAL : TRANSLATED;
  return wordings.some(({ terms, weight }) => weight >= least && terms.every((term) => index.has(term)));
}

/** "and in 2020?", "the other one?": a question that leans on one before it, where there is none. */
function leansOnNothing(query: Query): boolean {
  const understood = consumed(query, "slot", "role", "type");
  const said = coverage(query, new Set(), new Set(), understood).missing.length > 0;
  return asksFamily(query, "thread") && !said && named(query).length === 0 && query.carried.length === 0;
}

function surfaces(terms: readonly { surface: string }[]): readonly string[] {
  return [...new Set(terms.map((term) => term.surface))].slice(0, 4);
}

const SHORT = 160;

function nearest(text: string, document: string, knowledge: Knowledge): Note {
  const line = text.replace(/\s+/g, " ");
  const cut = line.length <= SHORT ? line : `${line.slice(0, SHORT).replace(/(?<!\s)\s+\S*$/, "")}…`;
  return { kind: "nearest-text", text: cut, title: knowledge.documents.get(document)?.title ?? document };
}
