/** Country names: those of the ISO library in six languages, with the aliases and demonyms of the word lists. */
import isoCountries from "i18n-iso-countries";
import type { Language } from "../../domain/language.ts";
import { type Collected, collect, toTable } from "./collect.ts";
import { russianCases } from "./russian-cases.ts";
import type { LexiconFile } from "./schema.ts";
import { COUNTRY_FORMS, type CountryForm, type Lexicon, perLanguage } from "./shape.ts";

const SECTIONS = [
  ["names", "name"],
  ["demonyms", "demonym"],
  ["abbreviations", "abbreviation"],
  ["capitals", "capitals"],
] as const;

/** Means no country: any place in the list of codes will do. */
const NONE = COUNTRY_FORMS.indexOf("none");

/** All names as tables; `files` in order of precedence, the last the strongest. */
export function compileCountries(files: readonly LexiconFile[]): Lexicon["countries"] {
  const codes = Object.keys(isoCountries.getAlpha2Codes()).sort();
  const place = new Map(codes.map((code, i) => [code, i]));
  return { codes, names: perLanguage(displayNames), phrases: perLanguage(phrases) };

  function displayNames(language: Language): readonly string[] {
    return codes.map((code) => {
      const given = files
        .map((file) => file.countries?.display?.[language]?.[code])
        .findLast((name) => name !== undefined);
      return given ?? isoCountries.getName(code, language) ?? code;
    });
  }

  function phrases(language: Language): Lexicon["countries"]["phrases"][Language] {
    const collected: Collected = new Map();
    for (const code of codes) {
      for (const name of isoCountries.getName(code, language, { select: "all" }) ?? []) {
        // The library lists "US" and "UK" among the names; the word lists say which abbreviations count, and when.
        if (!/^[A-Z.]{2,6}$/.test(name)) add(code, "name", name);
      }
    }
    for (const file of files) {
      for (const [section, form] of SECTIONS) {
        for (const [code, line] of Object.entries(file.countries?.[section]?.[language] ?? {})) add(code, form, line);
      }
      for (const [code, line] of Object.entries(file.countries?.display?.[language] ?? {})) add(code, "name", line);
      for (const line of file.countries?.none?.[language] ?? []) collect(collected, line, language, NONE);
    }
    return toTable(collected);

    function add(code: string, form: CountryForm, line: string): void {
      const value = COUNTRY_FORMS.length * (place.get(code) ?? 0) + COUNTRY_FORMS.indexOf(form);
      collect(collected, line, language, value);
      if (language === "ru" && form === "name") {
        for (const inflected of russianCases(line)) collect(collected, inflected, language, value);
      }
    }
  }
}
