/** Finds countries by name, demonym or abbreviation, in six languages and with a slip of the finger. */
import type { Language } from "../domain/language.ts";
import { nearMisses } from "./lexicon/country-typos.ts";
import { words } from "./lexicon/fold.ts";
import { indexesFor } from "./lexicon/indexes.ts";
import { phrasesAt } from "./lexicon/phrases.ts";
import { COUNTRY_FORMS, type Lexicon } from "./lexicon/shape.ts";

/** A country (ISO 3166-1 alpha-2) at `[start, end)` of the text, and how it is named there. */
export interface CountryMatch {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form: "name" | "demonym" | "abbreviation";
}

interface Candidate {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly form: CountryMatch["form"];
  readonly rank: number;
}

/**
 * The countries in a text, in reading order, none overlapping; the longest name wins, so that "Guinea-Bissau" is not
 * Guinea. In a question one wrong letter in a name of six or more is forgiven, unless that makes it another country;
 * `exact` switches this off, for printed documents.
 */
export function findCountries(
  lexicon: Lexicon,
  text: string,
  language: Language,
  options: { readonly exact?: boolean } = {},
): readonly CountryMatch[] {
  const found = words(text);
  const candidates = indexesFor(lexicon.countries.phrases, language).flatMap((index, foreign) =>
    found.flatMap((_, i) =>
      phrasesAt(index, found, i).flatMap(({ value, from, to, reduced }): readonly Candidate[] => {
        const form = COUNTRY_FORMS[value % 4] ?? "name";
        const printed = text.slice(found[from]?.start, found[to - 1]?.end);
        if (form === "capitals" && (reduced || printed !== printed.toUpperCase())) return [];
        const code = lexicon.countries.codes[value >> 2] ?? "";
        return [
          { code, from, to, form: form === "capitals" ? "abbreviation" : form, rank: 2 * foreign + (reduced ? 1 : 0) },
        ];
      }),
    ),
  );
  if (!options.exact) candidates.push(...nearMisses(lexicon, found, language).map((one) => ({ ...one, rank: 9 })));
  candidates.sort(
    (a, b) => a.rank - b.rank || b.to - b.from - (a.to - a.from) || a.from - b.from || (a.code < b.code ? -1 : 1),
  );
  candidates.sort((a, b) => Number(a.rank === 9) - Number(b.rank === 9) || b.to - b.from - (a.to - a.from));
  const taken: Candidate[] = [];
  for (const one of candidates) {
    if (taken.every((other) => one.to <= other.from || other.to <= one.from)) taken.push(one);
  }
  return taken
    .sort((a, b) => a.from - b.from)
    .map(({ code, from, to, form }) => {
      const start = found[from]?.start ?? 0;
      const end = found[to - 1]?.end ?? start;
      return { code, start, end, text: text.slice(start, end), form };
    });
}

/** The name of a country for display; the code itself where it is none. */
export function countryName(lexicon: Lexicon, code: string, language: Language): string {
  return lexicon.countries.names[language][lexicon.countries.codes.indexOf(code)] ?? code;
}
