/** What is said to stand nowhere: only where neither it, a synonym, a member of it nor a document of that kind is there. */

import type { Slot } from "../../domain/finding.ts";
import { lastDay } from "../../domain/partial-date.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { typesAsked } from "../answer-types.ts";
import { type Candidate, notFound } from "../candidate.ts";
import { consumed, named } from "../consumed.ts";
import type { Found } from "../passages/prospect.ts";
import { coverage } from "../profile.ts";
import { asksFamily, type Query } from "../query.ts";

/** The answer that there is nothing, with its proof; null where something near was found. */
export function nothing(query: Query, found: readonly Found[], knowledge: Knowledge): Candidate | null {
  const { time } = query;
  if (time.text !== null && isOutside(query, knowledge))
    return none(notFound({ kind: "year-not-covered", year: time.text }), "no document speaks of that time");
  const words = query.terms.filter(({ soft }) => !soft);
  const asked = words.length > 0 ? words : query.terms;
  if (asked.some(({ known }) => known) && found.length > 0) return null;
  if (found.some(({ prospect }) => prospect.covered.matched.some(({ soft }) => !soft))) return null;
  const surfaces = [...new Set(asked.map(({ surface }) => surface))].slice(0, MOST);
  if (surfaces.length > 0)
    return none(notFound({ kind: "nothing-about", words: surfaces }), "no word of it stands anywhere");
  return found.length > 0 ? null : none(notFound({ kind: "no-subject" }), "no word to look for");
}

/** So many words are named. */
const MOST = 4;

function none(finding: Candidate["finding"], because: string): Candidate {
  return { answerer: "nothing", confidence: 0, finding, because };
}

/** Asks back on "and in 2020?", "the other one?": a question that leans on one before it, where there is none; else null. */
export function leaningOnNothing(query: Query): Candidate | null {
  const understood = consumed(query, "slot", "role", "type");
  const said = coverage(query, new Set(), new Set(), understood).missing.length > 0;
  // "which study period is it?" leans on nothing: it names what it wants.
  const names = typesAsked(query).includes("period");
  const leans = asksFamily(query, "thread") && !names && !said && named(query).length === 0 && !hasSpokenOf(query);
  return leans ? none(notFound({ kind: "no-subject" }), "it leans on nothing") : null;
}

/** True where the thread spoke of what may be meant; a passage that it showed has no telephone of "his". */
function hasSpokenOf({ carried, scope, slots }: Query): boolean {
  return carried.length > 0 || (scope.length > 0 && !slots.some((slot) => OF_PEOPLE.has(slot)));
}

const OF_PEOPLE: ReadonlySet<Slot> = new Set(["email", "telephone", "fax", "contact"]);

/** How many years a time may span whose every year is looked for. */
const YEARS = 12;

/** True for a time of which no document is and no passage names a year. */
function isOutside({ time: { span, relation } }: Query, { corpus, index }: Knowledge): boolean {
  if (span === null || (relation !== "in" && relation !== null)) return false;
  const [from, to] = [Number(span.start.slice(0, 4)), Number(lastDay(span.end).slice(0, 4))];
  if (to - from > YEARS) return false;
  const years = Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  return years.every(
    (year) => !index.has(year) && corpus.documents.every(({ date }) => date === null || !date.startsWith(year)),
  );
}
