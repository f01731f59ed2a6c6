import type { Passage } from "../../domain/document.ts";
import { type AnswerType, holdsType } from "../answer-types.ts";
import type { Stretch } from "../consumed.ts";
import type { Knowledge } from "../knowledge.ts";
import { profileOf, shares, termsSaying } from "../profile.ts";
import type { Query } from "../query.ts";

export interface Best {
  readonly start: number;
  readonly end: number;
  readonly share: number;
}

/** So many terms beside those of the question say something new. */
const FRESH = 3;

/** The sentence of a passage that says most of what is asked, preferring one that holds the kind of thing asked for. */
export function bestSentence(
  query: Query,
  passage: Passage,
  types: readonly AnswerType[],
  understood: readonly Stretch[],
  knowledge: Knowledge,
): Best {
  const language = knowledge.documents.get(passage.document)?.language ?? "en";
  const profile = profileOf(passage, knowledge);
  const saying = termsSaying(query.terms);
  const share = shares(query, profile, understood);
  const [first] = profile.sentences;
  if (first && profile.sentences.length === 1)
    return { start: first.start, end: first.end, share: share(first.own).alone };
  let best: Best & { score: number } = { start: 0, end: passage.text.length, share: 0, score: -1 };
  for (const { start, end, text, terms, own } of profile.sentences) {
    const said = share(own);
    const typed =
      types.length === 0 ? 0 : types.filter((type) => holdsType(type, text, passage, language, query)).length;
    const fresh = countFresh(terms, saying);
    const kindly = types.length === 0 ? 0 : (types.includes("name") ? 0.15 : 0.6) * (typed / types.length);
    // A sentence that only repeats the question answers nothing.
    const score = said.alone + 0.15 * said.inContext + kindly - (fresh < FRESH ? 0.3 : 0);
    if (score > best.score + 1e-9) best = { start, end, share: said.alone, score };
  }
  return best;
}

/** How many terms the question does not say, counted up to `FRESH`. */
function countFresh(terms: readonly string[], saying: ReadonlySet<string>): number {
  let count = 0;
  for (let at = 0; at < terms.length && count < FRESH; at++) if (!saying.has(terms[at] ?? "")) count++;
  return count;
}
