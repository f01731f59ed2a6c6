import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Language } from "../../../src/domain/language.ts";
import { analyzerFor } from "../../../src/text/analyzers.ts";
import { endOf, fold, foldCharacters, foldWord } from "../../../src/text/fold.ts";
import { words } from "../../../src/text/words.ts";

/** Two spellings of a word that readers take for one. */
const ALIKE: readonly (readonly [Language, string, string])[] = [
  ["fr", "Côte d’Ivoire", "cote d'ivoire"],
  ["fr", "Œuvre", "oeuvre"],
  ["es", "niñez", "nin\u0303ez"],
  ["es", "Reunión", "reunion"],
  ["ru", "четвёртый", "четвертый"],
  ["ru", "районный", "раи\u0306онный"],
  ["ru", "докла\u0301дчик", "докладчик"],
  ["ar", "لجنة", "لجنه"],
  ["ar", "مُقرِّر", "مقرر"],
  ["ar", "أطفال", "اطفال"],
  ["ar", "إنترنت", "انترنت"],
  ["ar", "مستوى", "مستوي"],
  ["ar", "٢٠٢٣", "2023"],
  ["zh", "ＣＯＰ", "COP"],
  ["en", "co‑operation", "co-operation"],
  ["en", "chil\u00addren", "children"],
  ["en", "İstanbul", "istanbul"],
];

describe.each(ALIKE)("%s: %s is %s", (language, one, other) => {
  const terms = (text: string) =>
    analyzerFor(language)
      .analyze(text)
      .map(({ term }) => term);

  it("for the word lists, for the index, and for a word that is looked up", () => {
    expect(fold(one).text).toBe(fold(other).text);
    expect(foldWord(one)).toBe(foldWord(other));
    expect(terms(one)).toEqual(terms(other));
    expect(words(one).map(({ text }) => text)).toEqual(words(other).map(({ text }) => text));
  });
});

test.each([
  ["й", "и"],
  ["ї", "и"],
  ["ь", "ъ"],
])("%s and %s are letters of their own", (one, other) => {
  expect(foldWord(one)).not.toBe(foldWord(other));
  expect(fold(one).text).not.toBe(fold(other).text);
});

test("whatever the text, offsets hold, and what is folded stays as it is when folded again", () => {
  const piece = fc.constantFrom(
    "é",
    "e\u0301",
    "й",
    "и\u0306",
    "ß",
    "ة",
    "٣",
    "“",
    "–",
    "A",
    " ",
    "\u200f",
    "😀",
    "ﬁ",
    "語",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((list) => list.join("")),
        fc.string({ unit: "binary" }),
      ),
      (text) => {
        const folded = fold(text);
        expect(folded.at).toHaveLength(folded.text.length + 1);
        expect(folded.at.at(-1)).toBe(text.length);
        expect(folded.at.toSorted((a, b) => a - b)).toEqual(folded.at);
        for (let end = 1; end <= folded.text.length; end++) expect(endOf(folded, end)).toBeLessThanOrEqual(text.length);
        expect(foldCharacters(text)).toHaveLength(text.length);
        expect(foldWord(text)).toBe(folded.text);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});
