import { analyzerFor } from "../../text/analyzers.ts";
import { findConcepts } from "../../text/concepts.ts";
import { type CountryMatch, findCountries } from "../../text/countries.ts";
import { findSynonyms } from "../../text/glossary.ts";
import type { Knowledge } from "../knowledge.ts";
import { fold } from "../names.ts";
import { isOrdinary } from "../ordinary.ts";
import type { PersonMatch } from "../query.ts";
import { findPeople } from "./people.ts";

/** A text with its slips mended, and what was changed. */
export interface Mended {
  readonly text: string;
  readonly pairs: readonly (readonly [string, string])[];
  /** what the text names as it was given */
  readonly countries: readonly CountryMatch[];
  readonly people: readonly PersonMatch[];
}

/**
 * Mends words of an English question that neither the corpus nor the word lists hold, where the corpus holds one that differs by a slip. Names,
 * symbols and numbers are never touched: a wrong symbol must not become another document's.
 */
export function mend(text: string, knowledge: Knowledge): Mended {
  const { lexicon, vocabulary, index } = knowledge;
  const countries = findCountries(lexicon, text, "en");
  const people = findPeople(text, knowledge);
  const known = [
    // A question word may be misspelt as it likes; a word of the subject is put as the documents write it.
    ...findConcepts(lexicon, text, "en").filter(({ concept }) => /^(?:ask|chat|slot|time|thread)\./.test(concept)),
    ...countries,
    ...findSynonyms(lexicon, text),
    ...people,
  ];
  const pairs: (readonly [string, string])[] = [];
  let mended = "";
  let at = 0;
  for (const token of analyzerFor("en").analyze(text)) {
    if (token.start < at || token.kind !== "word") continue;
    const word = fold(token.surface).trim();
    const understood = known.some(({ start, end }) => token.start >= start && token.end <= end);
    if (understood || word.length < 4 || /\s/.test(word) || index.has(token.term) || isOrdinary(word, lexicon))
      continue;
    const better = vocabulary.mend(word);
    if (better === null || better === word) continue;
    mended += text.slice(at, token.start) + better;
    at = token.end;
    pairs.push([token.surface, better]);
  }
  return { text: mended + text.slice(at), pairs, countries, people };
}
