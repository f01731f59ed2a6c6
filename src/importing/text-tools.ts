import type { Language } from "../domain/language.ts";
import { findCountries } from "../text/countries.ts";
import type { Lexicon } from "../text/lexicon.ts";

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

/** The sentences of a paragraph; line breaks end none. */
export function sentencesOf(text: string): readonly string[] {
  const flat = text.replace(/\s+/g, " ").trim().replace(PRINTED_NUMBER, "");
  const out: string[] = [];
  let start = 0;
  for (const match of flat.matchAll(/[.!?؟][”"»)\]]*\s+(?=["“«(]?[\p{Lu}\p{N}\p{Lo}])|[。！？；]/gu)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(flat.slice(start, match.index + 1))) continue;
    out.push(flat.slice(start, end).trim());
    start = end;
  }
  const rest = flat.slice(start).trim();
  return rest === "" ? out : [...out, rest];
}

/** The number of a paragraph is no part of its first sentence. */
const PRINTED_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|\(?[a-z]\)|[A-Z]{1,4}\d{1,2}\.)\s+(?=\p{L})/u;

const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Res|Rec|Rev|Add|Corr|Doc|Ref|Art|Fig|Vol|Tel|Sr|Sra|M|Mme|H\.E|p|pp|cf|vs|e\.g|i\.e|i\.a|etc|г|гг|см|им|\p{Lu})\.$/u;
