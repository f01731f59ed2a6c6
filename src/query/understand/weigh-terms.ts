/** How much the words of a question tell. */

import type { Knowledge } from "../../library/knowledge.ts";
import type { ConceptMatch } from "../../text/concepts.ts";
import { isOrdinary, isVerb } from "../../text/ordinary.ts";
import { sentences } from "../../text/sentences.ts";
import type { Group, QueryTerm, Wording } from "../query.ts";

/** How a word stands in its question. */
interface Standing {
  /** the question is not in English */
  readonly foreign: boolean;
  /** a post, a body or another COP, which is what the question is about */
  readonly telling: boolean;
  /** in a sentence that only leads up to the question */
  readonly aside: boolean;
  /** the question is a sentence, and no row of keywords */
  readonly worded: boolean;
}

/**
 * "I have just joined our ministry. Who is …?": where a sentence asks, those before it only tell who is asking; so does what
 * stands before a colon or a "but" behind which the question begins.
 */
export function leadIn(text: string, concepts: readonly ConceptMatch[]): number {
  const spans = sentences(text);
  const asking = spans.findIndex(({ start, end }) => /[?？؟]\s*$/u.test(text.slice(start, end)));
  const sentence = asking > 0 ? (spans[asking]?.start ?? 0) : 0;
  const asks = concepts.filter(({ concept, start }) => concept.startsWith("ask.") && start >= sentence);
  const [first] = asks;
  if (!first) return sentence;
  const turn = [...text.slice(sentence, first.start).matchAll(TURN)].at(-1);
  const end = turn ? sentence + turn.index + turn[0].length : sentence;
  // "Ghana and the ITU: what …" names the subject; "I am preparing a speech: what …" speaks of whoever asks.
  return ONESELF.test(text.slice(sentence, end)) ? end : sentence;
}

const ONESELF =
  /(?<!\p{L})(?:i|i'm|we|we're|my|our|sorry|hello|hi|dear|je|j'ai|nous|notre|mon|yo|nosotros|mi|nuestro|estoy|я|мы|наш\p{L}*|простите)(?!\p{L})/iu;

/** Behind it the question proper begins. */
const TURN = /[:;]\s|,\s*(?:but|so|mais|donc|alors|pero|así que|но|так что)\s/giu;

/** What is left of the weight of an everyday word: it is rare in a small corpus and tells little all the same. */
const ORDINARY = 0.35;

/** Rare words tell more than common ones; a word that no document holds tells most of all, since nothing answers it. */
export function weigh(group: Group, { foreign, telling, aside, worded }: Standing, knowledge: Knowledge): QueryTerm {
  const { index } = knowledge;
  const total = Math.max(index.size, 1);
  const frequency = (wording: Wording) =>
    wording.terms.length === 0 ? 0 : Math.min(...wording.terms.map((term) => index.documentFrequency(term)));
  const frequencies = group.wordings.map((wording) => frequency(wording));
  const known = frequencies.some((each) => each > 0);
  // The word as typed decides; where only its synonyms are in the corpus, the most frequent of them does.
  const own = frequencies[0] ?? 0;
  const held = own > 0 ? own : Math.max(...frequencies, 0);
  const information = Math.log(1 + total / (held === 0 ? 1 : held)) / Math.log(1 + total);
  // A capital within a sentence is that of a name, which the glossary of no language holds.
  const name = /^\p{Lu}/u.test(group.surface) && group.start > 0;
  // A figure that is spelt out ("first") is a word like another.
  const spelt = group.kind === "word" || (group.kind === "number" && /^\p{L}/u.test(group.surface));
  const ordinary =
    isOrdinary((group.english ?? group.surface).toLowerCase(), knowledge.lexicon) || TAKES_PLACE.test(group.surface);
  // What the glossary knows is a word of the field: that no document holds it tells much.
  const verb = worded && !known && !foreign && isVerb(group.surface.toLowerCase(), knowledge.lexicon);
  const soft = spelt && !telling && (ordinary || aside || verb || (foreign && !name && group.english === undefined));
  const weight = known
    ? Math.max(0.12, information) * (ordinary || aside ? ORDINARY : soft && own === 0 ? 0.6 : 1)
    : soft
      ? 0.25
      : 0.8;
  return { ...group, weight, known, soft };
}

/** That something takes place is said by its date as well. */
const TAKES_PLACE = /^(?:tak(?:e|es|ing|en)|took) place$|^(?:be )?held$|^hold(?:s|ing)?$|^happen(?:s|ed|ing)?$/i;

/** A post, a body or another COP is what a question is about, however everyday its word ("heads", "préside"). */
export function asked(group: Group, concepts: readonly ConceptMatch[]): boolean {
  return concepts.some(
    ({ concept, start, end }) => /^(?:role|body|other)\./.test(concept) && start < group.end && group.start < end,
  );
}
