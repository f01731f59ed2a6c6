/** Finds countries by name, demonym or abbreviation, in six languages and with a slip of the finger. */
import { LANGUAGES, type Language } from "../domain/language.ts";
import { nearMisses } from "./lexicon/country-typos.ts";
import { indexesFor } from "./lexicon/indexes.ts";
import { lookalikes } from "./lexicon/lookalikes.ts";
import { phrasesAt } from "./lexicon/phrases.ts";
import { COUNTRY_FORMS, type CountryForm, type Lexicon } from "./lexicon/shape.ts";
import { type Word, words } from "./words.ts";

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
  readonly form: CountryForm;
  /** 0 the text's own language, 2 English beside it, one more for a reduced form; 9 a mistyped name */
  readonly rank: number;
}

/**
 * The countries in a text, in reading order, none overlapping; the longest name wins, so that "Guinea-Bissau" is not
 * Guinea and "Latin America" is no country at all. A word that two countries share ("Congolese") gives both, at one
 * place. In a question one wrong letter in a name of six or more is forgiven, unless it may be another country too;
 * `exact` switches this off, for printed documents.
 */
export function findCountries(
  lexicon: Lexicon,
  text: string,
  language: Language,
  options: { readonly exact?: boolean } = {},
): readonly CountryMatch[] {
  const found = words(text);
  const candidates = named(lexicon, text, found, language);
  if (!options.exact) candidates.push(...nearMisses(lexicon, found, language).map((one) => ({ ...one, rank: 9 })));
  const matches: CountryMatch[] = [];
  let languageTo = -1;
  for (const { code, from, to, form } of longestFirst(candidates)) {
    if (form === "demonym" && isLanguageName(text, found, from, to, languageTo)) languageTo = to;
    else if (form !== "none") {
      const start = found[from]?.start ?? 0;
      const end = closing(text, start, found[to - 1]?.end ?? start);
      matches.push({
        code,
        start,
        end,
        text: text.slice(start, end),
        form: form === "capitals" ? "abbreviation" : form,
      });
    }
  }
  return matches;
}

/** The name of a country for display; the code itself where it is none. */
export function countryName(lexicon: Lexicon, code: string, language: Language): string {
  return lexicon.countries.names[language][lexicon.countries.codes.indexOf(code)] ?? code;
}

/** Everything that a country is called, in all languages, abbreviations among it; folded as the lexicon keeps it. */
export function namesOfCountry(lexicon: Lexicon, code: string): readonly string[] {
  const known = namesIn.get(lexicon) ?? readNames(lexicon);
  namesIn.set(lexicon, known);
  return known.get(code) ?? [];
}

const namesIn = new WeakMap<Lexicon, ReadonlyMap<string, readonly string[]>>();

function readNames({ countries }: Lexicon): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { phrases, values } of LANGUAGES.map((language) => countries.phrases[language])) {
    phrases.forEach((phrase, at) => {
      const value = values[at] ?? 0;
      const form = COUNTRY_FORMS[value % COUNTRY_FORMS.length];
      const code = countries.codes[Math.floor(value / COUNTRY_FORMS.length)];
      if (code === undefined || form === "none" || form === "demonym") return;
      const list = names.get(code);
      if (list) list.push(phrase);
      else names.set(code, [phrase]);
    });
  }
  return names;
}

function named(lexicon: Lexicon, text: string, found: readonly Word[], language: Language): Candidate[] {
  const alike = lookalikes(lexicon);
  const typedSmall = text === text.toLowerCase();
  const size = COUNTRY_FORMS.length;
  return indexesFor(lexicon.countries.phrases, language).flatMap((index, foreign) =>
    found.flatMap((_, i) =>
      phrasesAt(index, found, i).flatMap(({ value, from, to, reduced }): readonly Candidate[] => {
        const form = COUNTRY_FORMS[value % size] ?? "none";
        const printed = text.slice(found[from]?.start, found[to - 1]?.end);
        if (form === "capitals" && (reduced || printed !== printed.toUpperCase())) return [];
        // "того" is a word, "Того" a country; "polish the text" is a verb, "the polish event" none.
        const small = to === from + 1 && printed === printed.toLowerCase() && alike.has(found[from]?.text ?? "");
        if (small && !(form === "demonym" && typedSmall && isAdjective(found, from))) return [];
        const code = lexicon.countries.codes[Math.floor(value / size)] ?? "";
        return [{ code, from, to, form, rank: 2 * foreign + (reduced ? 1 : 0) }];
      }),
    ),
  );
}

const DETERMINERS = new Set([
  "the",
  "a",
  "an",
  "which",
  "any",
  "our",
  "of",
  "from",
  "by",
  "in",
  "le",
  "la",
  "el",
  "du",
  "del",
]);

/** A word between an article and another word. */
function isAdjective(found: readonly Word[], at: number): boolean {
  const next = found[at + 1];
  return DETERMINERS.has(found[at - 1]?.text ?? "") && next !== undefined && !next.apart;
}

/** Those that stand, in reading order: the longest, of equals the nearest to what is written. */
function longestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const order = candidates.toSorted(
    (a, b) =>
      b.to - b.from - (a.to - a.from) ||
      a.rank - b.rank ||
      a.from - b.from ||
      COUNTRY_FORMS.indexOf(a.form) - COUNTRY_FORMS.indexOf(b.form),
  );
  const taken: Candidate[] = [];
  for (const one of order) {
    const beside = taken.filter((other) => one.from < other.to && other.from < one.to);
    const twin = (other: Candidate) =>
      other.from === one.from && other.to === one.to && other.rank === one.rank && other.code !== one.code;
    if (beside.every((other) => twin(other) && other.form === one.form)) taken.push(one);
  }
  return taken.sort((a, b) => a.from - b.from || (a.code < b.code ? -1 : 1));
}

/** Takes in the bracket of "Korea (Rep. of)" and the last stop of "U.S.". */
function closing(text: string, start: number, end: number): number {
  const name = text.slice(start, end);
  const next = text[end];
  return (next === ")" && name.includes("(")) || (next === "." && /\.\p{L}$/u.test(name)) ? end + 1 : end;
}

const IN = new Set(["in", "into", "en", "на"]);
const AND = new Set(["and", "or", "et", "ou", "y", "o", "и", "или"]);
const LANGUAGE = new Set(
  "language languages version versions translation translations speaking edition langue version lengua языке".split(
    " ",
  ),
);

/** "in Romanian", "French version": the language, not the country. `languageTo`: where the last such name ended. */
function isLanguageName(text: string, found: readonly Word[], from: number, to: number, languageTo: number): boolean {
  const next = found[to];
  if (next && !next.apart && LANGUAGE.has(next.text)) return true;
  const open = next && !next.apart && !AND.has(next.text) && !/[,.)]/.test(text[found[to - 1]?.end ?? 0] ?? "");
  const before = found[from - 1]?.text ?? "";
  // "in French, Russian and Chinese"
  const listed = from === languageTo || (from === languageTo + 1 && AND.has(before));
  return !open && (listed || IN.has(before));
}
