/** The compiled word lists, as plain data that a snapshot can hold; files in `src/text` read it, `compile.ts` makes it. */
import { LANGUAGES, type Language } from "../../domain/language.ts";
import type { PhraseTable } from "./phrases.ts";

/** What the desk knows of the six languages. Built by `compileLexicon`, stored as JSON, never changed. */
export interface Lexicon {
  readonly format: 1;
  readonly concepts: Concepts;
  /** what small talk consists of, courtesies and all: its words mean something in a whole message of such words alone */
  readonly talk: Concepts;
  readonly terms: {
    /** English wordings of each term, the usual one first */
    readonly english: readonly (readonly string[])[];
    /** values: places in `english` */
    readonly phrases: Readonly<Record<Language, PhraseTable>>;
  };
  readonly synonyms: {
    /** wordings that mean the same or nearly so, with how near (0 to 1) */
    readonly groups: readonly { readonly weight: number; readonly words: readonly string[] }[];
    /** values: places in `groups` */
    readonly phrases: PhraseTable;
  };
  readonly countries: {
    /** ISO 3166-1 alpha-2 */
    readonly codes: readonly string[];
    /** names for display, by place in `codes` */
    readonly names: Readonly<Record<Language, readonly string[]>>;
    /** values: the place in `codes` times the number of forms, plus the place in `COUNTRY_FORMS` */
    readonly phrases: Readonly<Record<Language, PhraseTable>>;
  };
  /** ISO 3166-1 alpha-2 codes of the countries of a region, by its concept (`region.africa`) */
  readonly regions: Readonly<Record<string, readonly string[]>>;
  /** short forms that people type, folded, with the English wording that each stands for */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** how documents mark things, by `family.name`: labels, cues and titles in all languages at once, as printed */
  readonly marks: Readonly<Record<string, readonly string[]>>;
  /** everyday English words and their stems, blank-separated: the subject of no question */
  readonly ordinary: string;
  /** stems of English verbs and adverbs, blank-separated: documents may say the same with others */
  readonly verbs: string;
  /** English words, blank-separated, that are spelt as they should be */
  readonly english: string;
  /** words, blank-separated, that look like a mistyped name or question word and are none */
  readonly lookalikes: string;
}

/** Concepts with the phrases that say them. */
export interface Concepts {
  readonly ids: readonly string[];
  /** English wording for display, by place in `ids`; null where none is given */
  readonly canonical: readonly (string | null)[];
  /** values: places in `ids` */
  readonly phrases: Readonly<Record<Language, PhraseTable>>;
}

/**
 * How a country is named; `capitals` is an abbreviation that counts only in upper case (`US`), `none` a phrase that holds
 * the name of a country and means none (`Latin America`).
 */
export const COUNTRY_FORMS = ["name", "demonym", "abbreviation", "capitals", "none"] as const;

export type CountryForm = (typeof COUNTRY_FORMS)[number];

/** One value for each of the six languages. */
export function perLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  const [en, fr, es, ru, ar, zh] = LANGUAGES;
  return { en: make(en), fr: make(fr), es: make(es), ru: make(ru), ar: make(ar), zh: make(zh) };
}
