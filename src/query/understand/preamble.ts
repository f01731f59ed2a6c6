import type { Language } from "../../domain/language.ts";
import { type ConceptMatch, findConcepts } from "../../text/concepts.ts";
import type { Lexicon } from "../../text/lexicon.ts";

/** Where a sentence ends, or a clause that only leads to the question: "I am preparing a speech: …". */
const BETWEEN = /(?<=[.!?。！？؟…])\s+|(?<=[。！？])|(?<=[:：])\s+/u;

/** Beginnings of sentences in which people speak of themselves. */
const OF_ONESELF =
  /^(?:i|i['’](?:m|ve|d)|we|we['’](?:re|ve|d)|my|our|je|j['’]\p{L}+|nous|mon|ma|notre|yo|soy|estoy|tengo|somos|estamos|mi|nuestr[oa]|я|мы|мой|моя|наш|у (?:меня|нас))(?!\p{L})|^(?:我|我们|أنا|نحن)/iu;

/** Concepts by which a sentence asks for something. */
const ASKS = /^(?:ask|slot|time|thread)\./;
const COURTESY = /^chat\.(?!filler)/;

/** How many words a sentence of courtesy has beside the set phrases in it, and one of thanks. */
const FEW = 2;
const FEW_OF_THANKS = 8;

/**
 * Leaves out the sentences that only greet, thank or introduce whoever asks ("I am new here and write a note for the
 * minister. …"), so that their words are not looked for; a text of nothing else stays as it is.
 */
export function withoutPreamble(text: string, language: Language, lexicon: Lexicon): string {
  const parts = text.split(BETWEEN);
  if (parts.length < 2) return text;
  const read = parts.map((part) => ({
    part,
    ...readSentence(part, findConcepts(lexicon, part, language)),
  }));
  const asking = read.filter(({ kind }) => kind === "question");
  // "I was told that Nigeria sent something. What was it?"
  const leans = asking.some(({ concepts }) => concepts.some(({ concept }) => concept.startsWith("thread.")));
  const kept = leans ? read.filter(({ kind }) => kind !== "courtesy") : asking;
  return kept.length === 0 || kept.length === parts.length ? text : kept.map(({ part }) => part).join(" ");
}

interface Sentence {
  readonly kind: "courtesy" | "preamble" | "question";
  readonly concepts: readonly ConceptMatch[];
}

function readSentence(sentence: string, concepts: readonly ConceptMatch[]): Sentence {
  const as = (kind: Sentence["kind"]): Sentence => ({ kind, concepts });
  // A number or an acronym names something that the question is about.
  if (/\d|\p{Lu}{2}/u.test(sentence) || concepts.some(({ concept }) => ASKS.test(concept))) return as("question");
  const courtesies = concepts.filter(({ concept }) => COURTESY.test(concept));
  const rest = courtesies
    .toReversed()
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), sentence);
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  const few = courtesies.some(({ concept }) => concept === "chat.thanks") ? FEW_OF_THANKS : FEW;
  if (courtesies.length > 0 && words.length <= few && concepts.every(({ concept }) => concept.startsWith("chat.")))
    return as("courtesy");
  const ofOneself = OF_ONESELF.test(rest.replace(/^[\s\p{P}]+/u, ""));
  return as(ofOneself && !/[?？؟]/.test(sentence) ? "preamble" : "question");
}
