import { abstain } from "./abstain.ts";
import { contributions } from "./answerers/contributions.ts";
import { deadlines } from "./answerers/deadlines.ts";
import { documents } from "./answerers/documents.ts";
import { events } from "./answerers/events.ts";
import { excerpt } from "./answerers/excerpt.ts";
import { otherCop } from "./answerers/other-cop.ts";
import { owners } from "./answerers/owners.ts";
import { people } from "./answerers/people.ts";
import { sections } from "./answerers/sections.ts";
import { smallTalk } from "./answerers/small-talk.ts";
import { strangeSymbols } from "./answerers/strange-symbols.ts";
import { terms } from "./answerers/terms.ts";
import type { Answerer, Candidate } from "./candidate.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Query } from "./query.ts";

/** Every kind of answer the desk can look for; of equal confidence the earlier one wins. */
export const ANSWERERS: readonly Answerer[] = [
  smallTalk,
  otherCop,
  strangeSymbols,
  owners,
  people,
  contributions,
  events,
  deadlines,
  terms,
  documents,
  sections,
  excerpt,
];

/** Below this nothing counts as an answer. */
const LEAST = 0.42;

/** What was decided, with everything that was proposed, strongest first. */
export interface Decision {
  readonly winner: Candidate;
  readonly proposals: readonly Candidate[];
}

/** Lets every answerer propose and takes the strongest; where none is strong enough, says why there is no answer. */
export function decide(query: Query, knowledge: Knowledge): Decision {
  const proposals = ANSWERERS.flatMap((answerer) => answerer.propose(query, knowledge)).toSorted(
    (a, b) => round(b.confidence) - round(a.confidence),
  );
  const [best] = proposals;
  if (best && best.confidence >= LEAST) return { winner: best, proposals };
  return { winner: abstain(query, knowledge), proposals };
}

/** Sums of floating point differ in their last digits; confidences that differ in these only are equal. */
function round(confidence: number): number {
  return Math.round(confidence * 1e6) / 1e6;
}
