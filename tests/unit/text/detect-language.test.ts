import fc from "fast-check";
import { expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../../src/domain/language.ts";
import { detectLanguage } from "../../../src/text/detect-language.ts";
import { loadLexicon } from "./lexicon-files.ts";

test.each<[Language, string]>([
  ["en", "who chairs the working group"],
  ["en", "next meeting?"],
  ["en", "role of NGOs"],
  ["en", "contribution from Côte d'Ivoire and México"],
  ["fr", "qui préside le groupe de travail"],
  ["fr", "Quelle est la date de la prochaine réunion ?"],
  ["fr", "courriel de Mme Vahora svp"],
  ["fr", "et en 2020 ?"],
  ["es", "¿quién preside el grupo?"],
  ["es", "quien es el relator"],
  ["es", "fecha límite"],
  ["ru", "кто такой Orhan Osmani"],
  ["ru", "Q3/2 докладчик"],
  ["ar", "من هو Orhan Osmani"],
  ["ar", "ما معنى CSAM؟"],
  ["zh", "Q3/2的focal point是谁"],
  ["zh", "COP 是什么意思"],
])("%s: %s", (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test("names, figures and symbols are in the language of whoever types them", () => {
  for (const text of [
    "Marco Obiso",
    "SG2RGQ/20",
    "2/34",
    "ITU-D SG2",
    "vahorajs@state.gov",
    "+41 22 730",
    "?!",
    "",
    "😀",
  ]) {
    expect(LANGUAGES.map((locale) => detectLanguage(text, locale))).toEqual(LANGUAGES);
  }
});

test("keywords without grammar are told apart by the word lists", () => {
  const told = (text: string) => detectLanguage(text, "en", loadLexicon());
  expect(["mesures réglementaires", "circulaire signature", "nombre de participants"].map(told)).toEqual([
    "fr",
    "fr",
    "fr",
  ]);
  expect(["firmante circular", "medidas reglamentarias", "ciberacoso"].map(told)).toEqual(["es", "es", "es"]);
  expect(["circular signature", "Côte d'Ivoire website", "regional initiative"].map(told)).toEqual(["en", "en", "en"]);
});

test("one quoted word of another script does not decide", () => {
  expect(detectLanguage("what does the word «вклад» mean in this document")).toBe("en");
  expect(detectLanguage("que veut dire 文稿 dans ce document")).toBe("fr");
});

test("any text has a language, the same each time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom(...LANGUAGES), (text, locale) => {
      expect(LANGUAGES).toContain(detectLanguage(text, locale));
      expect(detectLanguage(text, locale)).toBe(detectLanguage(text, locale));
    }),
    { seed: 1, numRuns: 300 },
  );
});
