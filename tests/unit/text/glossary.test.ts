import fc from "fast-check";
import { expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../../src/domain/language.ts";
import { findSynonyms, translate } from "../../../src/text/glossary.ts";
import { loadLexicon } from "./lexicon-files.ts";

const lexicon = loadLexicon();

const english = (text: string, from: Language) =>
  translate(lexicon, text, from).map(({ english }) => english[0]?.toLowerCase());

test.each<[Language, string, readonly string[]]>([
  [
    "fr",
    "Quels sont les enseignements tirés des partenariats public-privé ?",
    ["lessons learned", "public-private partnership"],
  ],
  ["fr", "sensibilisation des parents et des enseignants", ["awareness", "parents", "teachers"]],
  [
    "es",
    "falta de recursos para la protección de la infancia en línea",
    ["lack of resources", "child online protection"],
  ],
  ["es", "leyes y reglamentos sobre privacidad", ["laws and regulations", "privacy"]],
  ["ru", "нехватка ресурсов и защита детей в интернете", ["lack of resources", "child online protection"]],
  ["ru", "повышение осведомленности родителей и учителей", ["awareness raising", "parents", "teachers"]],
  ["ar", "حماية الأطفال على الإنترنت والتنمر الإلكتروني", ["child online protection", "cyberbullying"]],
  ["ar", "بالمبادئ التوجيهية للآباء والمعلمين", ["guidelines", "parents", "teachers"]],
  ["zh", "保护上网儿童的经验教训和国家战略", ["child online protection", "lessons learned", "national strategy"]],
])("%s: %s", (language, text, wanted) => {
  expect(english(text, language)).toEqual(expect.arrayContaining([...wanted]));
});

test("the longest term wins, and says where it stands", () => {
  const text = "Où est la note de liaison ?";
  const [term] = translate(lexicon, text, "fr");
  expect(term && text.slice(term.start, term.end)).toBe("note de liaison");
});

test("every term has wordings in every language", () => {
  for (const language of LANGUAGES.filter((language) => language !== "en")) {
    const known = new Set(lexicon.terms.phrases[language].values);
    expect(lexicon.terms.english.filter((_, i) => !known.has(i))).toEqual([]);
  }
  expect(lexicon.terms.english.length).toBeGreaterThan(400);
});

test("synonyms come nearest first and never name the word itself", () => {
  const [lack] = findSynonyms(lexicon, "lack of means");
  expect(lack?.others.map(({ text }) => text)).toContain("shortage");
  expect(lack?.others.map(({ text }) => text)).not.toContain("lack");
  const weights = lack?.others.map(({ weight }) => weight) ?? [];
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  const [kids, phones] = findSynonyms(lexicon, "kids' phones").map(({ others }) => others.map(({ text }) => text));
  expect(kids).toContain("children");
  expect(phones).toContain("telephone");
});

test("any text is translated in order, within its bounds, the same each time", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom("enfants ", "защита ", "الأطفال ", "儿童", "niños "),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), fc.constantFrom(...LANGUAGES), (parts, language) => {
      const text = parts.join("");
      const found = [...translate(lexicon, text, language), ...findSynonyms(lexicon, text)];
      expect(found.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true);
      expect(translate(lexicon, text, language)).toEqual(translate(lexicon, text, language));
    }),
    { seed: 1, numRuns: 200 },
  );
});
