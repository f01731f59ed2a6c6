/** Finds what a question asks about: who, when, telephone, contribution, previous, co-rapporteur, … */
import type { Language } from "../domain/language.ts";
import { mendWords } from "./lexicon/concept-typos.ts";
import { indexesFor } from "./lexicon/indexes.ts";
import { phrasesAt } from "./lexicon/phrases.ts";
import type { Lexicon } from "./lexicon/shape.ts";
import { type Word, words } from "./words.ts";

/** A concept of the word lists (`slot.email`) at `[start, end)` of the text. */
export interface ConceptMatch {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Candidate {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** how direct: own language before English, exact before reduced forms */
  readonly rank: number;
}

/**
 * The concepts in a text, in reading order. Within one family (the part before the dot) the longest phrase wins and
 * matches do not overlap, unless one phrase belongs to two concepts; matches of different families may overlap. A
 * concept called `none` holds phrases that mean none of their family and is never reported.
 * English phrases are tried beside those of the language. With `forgive`, a word that no list holds and that `forgive`
 * (given the folded word) lets pass may have one wrong letter: for questions, where the documents do not hold the word.
 */
export function findConcepts(
  lexicon: Lexicon,
  text: string,
  language: Language,
  options: { readonly forgive?: (word: string) => boolean } = {},
): readonly ConceptMatch[] {
  const typed = words(text);
  const found = options.forgive ? mendWords(lexicon, typed, language, options.forgive) : typed;
  // A question is read as it was typed before any word of it is forgiven, and seldom differently then.
  const asTyped = found === typed;
  if (asTyped && last?.lexicon === lexicon && last.text === text && last.language === language) return last.matches;
  const matches = conceptsIn(lexicon, text, found, language);
  if (asTyped) last = { lexicon, text, language, matches };
  return matches;
}

let last: {
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly language: Language;
  readonly matches: readonly ConceptMatch[];
} | null = null;

function conceptsIn(
  lexicon: Lexicon,
  text: string,
  found: readonly Word[],
  language: Language,
): readonly ConceptMatch[] {
  const families = new Map<string, Candidate[]>();
  for (const candidate of candidates(lexicon, found, language)) {
    const family = familyOf(lexicon.concepts.ids[candidate.value] ?? "");
    const list = families.get(family);
    if (list) list.push(candidate);
    else families.set(family, [candidate]);
  }
  return [...families.values()]
    .flatMap(longestFirst)
    .filter(({ value }) => !lexicon.concepts.ids[value]?.endsWith(".none"))
    .map(({ value, from, to }) => {
      const start = found[from]?.start ?? 0;
      const end = found[to - 1]?.end ?? start;
      return { concept: lexicon.concepts.ids[value] ?? "", start, end, text: text.slice(start, end) };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.concept < b.concept ? -1 : 1));
}

/** The English wording of a concept for display (`role.co-rapporteur` → `Co-Rapporteur`); null where it has none. */
export function canonicalWording(lexicon: Lexicon, concept: string): string | null {
  return lexicon.concepts.canonical[lexicon.concepts.ids.indexOf(concept)] ?? null;
}

function candidates(lexicon: Lexicon, found: readonly Word[], language: Language): readonly Candidate[] {
  const latin = language === "fr" || language === "es";
  return indexesFor(lexicon.concepts.phrases, language).flatMap((index, foreign) =>
    found.flatMap((word, i) =>
      phrasesAt(index, found, i)
        // A short English word within French or Spanish is one of theirs ("eu", "as", "on"), unless in capitals.
        .filter(({ to }) => !(foreign && latin && to === i + 1 && word.text.length < 4 && isSmall(word)))
        .map(({ value, from, to, reduced }) => ({ value, from, to, rank: 2 * foreign + (reduced ? 1 : 0) })),
    ),
  );
}

function longestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const order = candidates.toSorted(
    (a, b) => b.to - b.from - (a.to - a.from) || a.rank - b.rank || a.from - b.from || a.value - b.value,
  );
  const taken: Candidate[] = [];
  // What is taken at each word: twins take the same words, so one of them stands for all.
  const at = new Map<number, Candidate>();
  for (const one of order) {
    const places = Array.from({ length: one.to - one.from }, (_, i) => one.from + i);
    const twin = (other: Candidate | undefined) =>
      other === undefined ||
      (other.from === one.from && other.to === one.to && other.rank === one.rank && other.value !== one.value);
    if (!places.every((place) => twin(at.get(place)))) continue;
    taken.push(one);
    for (const place of places) at.set(place, one);
  }
  return taken;
}

function isSmall(word: Word): boolean {
  return word.written === word.written.toLowerCase();
}

function familyOf(concept: string): string {
  return concept.slice(0, concept.indexOf("."));
}
