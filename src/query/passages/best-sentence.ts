import type { Passage } from "../../domain/document.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { type AnswerType, holdsType } from "../answer-types.ts";
import { profileOf, shares, termsSaying } from "../profile.ts";
import { asks, type Query, type Stretch } from "../query.ts";

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
  const describes = asks(query, "ask.about", "ask.define");
  let best: Best & { score: number } = { start: 0, end: passage.text.length, share: 0, score: -1 };
  for (const { start, end, text, terms, own } of profile.sentences) {
    const said = share(own);
    const typed =
      types.length === 0 ? 0 : types.filter((type) => holdsType(type, text, passage, language, query)).length;
    const fresh = countFresh(terms, saying);
    const kindly = types.length === 0 ? 0 : (types.includes("name") ? 0.15 : 0.6) * (typed / types.length);
    const told = describes && said.alone >= SUBJECT && DESCRIBES.test(text) ? DESCRIBED : 0;
    // A sentence that only repeats the question answers nothing.
    const score = said.alone + 0.15 * said.inContext + kindly + told - (fresh < FRESH ? 0.3 : 0);
    if (score > best.score + 1e-9) best = { start, end, share: said.alone, score };
  }
  return best;
}

/** "what is the Policy Brief about?": the sentence that says what it gives tells more than the one that announces it. */
const DESCRIBES =
  /\b(?:provides?|describes?|contains?|presents?|sets? out|deals? with|covers?|explains?|specifies|aims? (?:at|to)|gives?|consists? of|décrit|contient|présente|porte sur|traite d|vise à|describe|contiene|presenta|trata de)\b|(?:содержит|описывает|представляет|рассматривает)(?!\p{L})/iu;
const DESCRIBED = 0.35;
/** So much of the question such a sentence says itself. */
const SUBJECT = 0.3;

/** How many terms the question does not say, counted up to `FRESH`. */
function countFresh(terms: readonly string[], saying: ReadonlySet<string>): number {
  let count = 0;
  for (let at = 0; at < terms.length && count < FRESH; at++) if (!saying.has(terms[at] ?? "")) count++;
  return count;
}
