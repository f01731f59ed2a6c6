import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../src/domain/language.ts";
import { analyzerFor } from "../../../src/text/analyzers.ts";
import { numberOf, ordinalOf } from "../../../src/text/dates/words.ts";
import { findTime } from "../../../src/text/dates.ts";
import { numberWords } from "../../../src/text/numbers/words.ts";

const figuresIn = (text: string, language: Language) =>
  analyzerFor(language)
    .analyze(text)
    .flatMap(({ term, kind }) => (kind === "number" ? [Number(term)] : []));

const COUNTED = LANGUAGES.flatMap((language) =>
  [...numberWords(language).counts.words].map(([word, value]) => [language, word, value] as const),
);
const COUNTED_IN_TEXTS = COUNTED.filter(([language]) => language !== "zh" && language !== "ar");
const ORDINALS = LANGUAGES.flatMap((language) =>
  [...numberWords(language).ordinals.words].map(([word, value]) => [language, word, value] as const),
);

describe("a number word means the same wherever it stands", () => {
  it.each(COUNTED)("%s: %s years ago is %i years ago", (language, word, value) => {
    expect(numberOf(word)).toBe(value);
    const unit = { en: "years ago", ru: "лет назад" }[language as string];
    if (unit !== undefined)
      expect(findTime(`${word} ${unit}`, language, "2026-11-23")?.span.start).toMatch(String(2026 - value));
  });

  it.each(COUNTED_IN_TEXTS)("%s: %s in a text is the figure %i", (language, word, value) => {
    expect(figuresIn(word, language)).toEqual([value]);
  });

  it.each(ORDINALS.filter(([language]) => language !== "zh"))(
    "%s: the %s is the figure %i",
    (language, word, value) => {
      expect(figuresIn(word, language)).toEqual([value]);
      if (value <= 4) expect(ordinalOf(word)).toBe(value);
    },
  );

  it.each([
    ["en", "the first quarter of 2023", "2023-01", "2023-03"],
    ["fr", "deuxième trimestre de 2023", "2023-04", "2023-06"],
    ["es", "tercer trimestre de 2023", "2023-07", "2023-09"],
    ["ru", "в четвёртом квартале 2023 года", "2023-10", "2023-12"],
    ["ru", "третьего квартала 2023", "2023-07", "2023-09"],
  ] as const)("%s: %s", (language, text, start, end) => {
    expect(findTime(text, language, "2026-11-23")?.span).toEqual({ start, end });
  });

  it("no word of two languages has two values", () => {
    const said = new Map<string, number>();
    for (const [, word, value] of [
      ...COUNTED,
      ...ORDINALS.map(([language, word, value]) => [language, `${word}.`, value] as const),
    ]) {
      expect(said.get(word) ?? value, word).toBe(value);
      said.set(word, value);
    }
  });
});
