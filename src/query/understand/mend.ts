import type { Knowledge } from "../../library/knowledge.ts";
import { analyzerFor } from "../../text/analyzers.ts";
import { findConcepts } from "../../text/concepts.ts";
import { type CountryMatch, findCountries } from "../../text/countries.ts";
import { findSynonyms } from "../../text/glossary.ts";
import { findIdentifiers } from "../../text/identifiers.ts";
import type { Lexicon } from "../../text/lexicon.ts";
import { isEnglish, isOrdinary, ordinaryWords } from "../../text/ordinary.ts";
import { spellingDistance } from "../../text/spelling-distance.ts";
import { fold } from "../names.ts";
import type { PersonMatch } from "../query.ts";
import { findPeople } from "./people.ts";
import { quotations } from "./quotations.ts";

/** A text with its slips mended, and what was changed. */
export interface Mended {
  readonly text: string;
  readonly pairs: readonly (readonly [string, string])[];
  /** what the text names as it was given */
  readonly countries: readonly CountryMatch[];
  readonly people: readonly PersonMatch[];
}

/** How many strange words of a question are looked up; more of them are no slips, and would only cost time. */
const MOST_LOOKED_UP = 12;

/**
 * Mends words of an English question that neither the corpus nor the word lists hold, where the corpus holds one that differs by a slip. Names,
 * symbols and numbers are never touched: a wrong symbol must not become another document's.
 */
export function mend(text: string, knowledge: Knowledge): Mended {
  const { lexicon, vocabulary, index } = knowledge;
  const countries = findCountries(lexicon, text, "en");
  const people = findPeople(text, knowledge);
  const concepts = findConcepts(lexicon, text, "en");
  const known = [
    // A question word may be misspelt as it likes; a word of the subject is put as the documents write it.
    ...concepts.filter(({ concept }) => /^(?:ask|chat|time|thread)\./.test(concept)),
    ...countries,
    ...findSynonyms(lexicon, text),
    ...people,
    ...findIdentifiers(text),
    ...quotations(text),
  ];
  // "compnies" asks for an organisation as "companies" does, which the documents can be searched for.
  const slots = concepts.filter(({ concept }) => concept.startsWith("slot."));
  const pairs: (readonly [string, string])[] = [];
  let mended = "";
  let at = 0;
  let looked = 0;
  for (const token of analyzerFor("en").analyze(text)) {
    if (token.start < at || token.kind !== "word") continue;
    const word = fold(token.surface).trim();
    const understood = known.some(({ start, end }) => token.start >= start && token.end <= end);
    if (
      understood ||
      word.length < 4 ||
      /\s/.test(word) ||
      index.has(token.term) ||
      isOrdinary(word, lexicon) ||
      isEnglish(word, lexicon)
    )
      continue;
    looked += 1;
    if (looked > MOST_LOOKED_UP) break;
    const better = vocabulary.mend(word);
    if (better === null || better === word || derives(word, better)) continue;
    const asked = slots.filter(({ start, end }) => token.start >= start && token.end <= end);
    const kept = findConcepts(lexicon, better, "en");
    if (asked.some((slot) => !kept.some(({ concept }) => concept === slot.concept))) continue;
    // "sean" is rather "seen" than the "scan" of a document.
    if (isOrdinarySlip(word, spellingDistance(word, better), lexicon)) continue;
    // A name keeps its first letter: "Orange" is no "range".
    if (isName(text, token.start) && better[0] !== word[0]) continue;
    mended += text.slice(at, token.start) + better;
    at = token.end;
    pairs.push([token.surface, better]);
  }
  return { text: mended + text.slice(at), pairs, countries, people };
}

/** True for a word that is nearer to an everyday word than so many slips. */
function isOrdinarySlip(word: string, slips: number, lexicon: Lexicon): boolean {
  return ordinaryWords(lexicon, word.charAt(0)).some(
    (each) => Math.abs(each.length - word.length) <= 1 && spellingDistance(word, each, slips) < slips,
  );
}

/** "constructor" is a word made of "construct", and no slip of it. */
function derives(word: string, better: string): boolean {
  return word.startsWith(better) && word.length >= better.length + 2;
}

/** True for a word that begins with a capital within a sentence of small letters. */
function isName(text: string, at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text.slice(at)) && /\p{Ll},?\s$/u.test(text.slice(0, at));
}
