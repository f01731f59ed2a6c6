import type { Knowledge } from "../library/knowledge.ts";
import { abstain } from "./abstain.ts";
import { contributions } from "./answerers/contributions.ts";
import { deadlines } from "./answerers/deadlines.ts";
import { documents } from "./answerers/documents.ts";
import { events } from "./answerers/events.ts";
import { excerpt } from "./answerers/excerpt.ts";
import { figures } from "./answerers/figures.ts";
import { nothingAsked } from "./answerers/nothing-asked.ts";
import { otherCop } from "./answerers/other-cop.ts";
import { owners } from "./answerers/owners.ts";
import { people } from "./answerers/people.ts";
import { sections } from "./answerers/sections.ts";
import { strangeSymbols } from "./answerers/strange-symbols.ts";
import { terms } from "./answerers/terms.ts";
import type { Answerer, Candidate } from "./candidate.ts";
import { lacksFocus, type Query } from "./query.ts";

/** Every kind of answer the desk can look for; of equal confidence the earlier one wins. */
export const ANSWERERS: readonly Answerer[] = [
  nothingAsked,
  otherCop,
  strangeSymbols,
  owners,
  people,
  contributions,
  events,
  deadlines,
  figures,
  terms,
  documents,
  sections,
  excerpt,
];

/** Below this nothing counts as an answer. */
const LEAST = 0.42;

export interface Decision {
  readonly winner: Candidate;
}

/** Takes the strongest of what the answerers propose; where nothing is strong enough, says why there is no answer. */
export function decide(query: Query, knowledge: Knowledge): Decision {
  let best: Candidate | undefined;
  for (const answerer of ANSWERERS) {
    if (best && round(best.confidence) >= (answerer.atMost ?? 1)) continue;
    const proposed = answerer.propose(query, knowledge).map((each) => doubted(each, query));
    best = proposed.reduce((a, b) => (a && !stronger(b, a) ? a : b), best);
  }
  return { winner: best && best.confidence >= LEAST ? best : abstain(query, knowledge) };
}

/** Everything that the answerers propose, strongest first. */
export function proposalsFor(query: Query, knowledge: Knowledge): readonly Candidate[] {
  const all = ANSWERERS.flatMap((answerer) => answerer.propose(query, knowledge)).map((each) => doubted(each, query));
  return all.toSorted((a, b) => round(b.confidence) - round(a.confidence));
}

/** What was found for "which hotel …" is no hotel where no document speaks of one. */
function doubted(candidate: Candidate, query: Query): Candidate {
  const told = candidate.answerer !== "excerpt" && candidate.finding.outcome === "answered";
  return told && lacksFocus(query, { strictly: true })
    ? { ...candidate, confidence: UNFOCUSED * candidate.confidence }
    : candidate;
}

const UNFOCUSED = 0.45;

function stronger(a: Candidate, b: Candidate): boolean {
  return round(a.confidence) > round(b.confidence);
}

/** Sums of floating point differ in their last digits; confidences that differ in these only are equal. */
function round(confidence: number): number {
  return Math.round(confidence * 1e6) / 1e6;
}
