import type { Language } from "../domain/language.ts";
import { findCountries } from "../text/countries.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { sentences } from "../text/sentences.ts";

/** A stretch of a text: `text.slice(start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Finds names of countries as they are printed; made once for each document. */
export type CountryFinder = (text: string) => readonly Stretch[];

/** A finder for documents of one language; nationalities (`Kenyan`) count as no country. */
export function countryFinder(lexicon: Lexicon, language: Language): CountryFinder {
  const cache = new Map<string, readonly Stretch[]>();
  return (text) => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const found = findCountries(lexicon, text, language, { exact: true })
      .filter((match) => match.form !== "demonym")
      .filter((match) => !/^\p{Ll}/u.test(match.text))
      .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
    cache.set(text, found);
    return found;
  };
}

/** The sentences of a paragraph; its line breaks, which only fill the page, end none, and its number is no part of it. */
export function sentencesOf(text: string): readonly string[] {
  const flat = text.replace(/\s+/g, " ").trim().replace(PRINTED_NUMBER, "");
  return sentences(flat).map(({ start, end }) => flat.slice(start, end));
}

/** The number of a paragraph is no part of its first sentence. */
const PRINTED_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|\(?[a-z]\)|[A-Z]{1,4}\d{1,2}\.)\s+(?=\p{L})/u;
