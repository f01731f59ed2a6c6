import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../src/domain/language.ts";
import { analyzerFor } from "../../../src/text/analyzers.ts";
import { stopWordsOf } from "../../../src/text/stop-words/stop-words.ts";

const terms = (text: string, language: Language = "en") =>
  analyzerFor(language)
    .analyze(text)
    .map((token) => token.term);

describe("the English chain", () => {
  it.each([
    ["Q3/2", "Question 3/2"],
    ["SG2RGQ/20", "sg2rgq 20"],
    ["Res. 179", "Resolution 179"],
    ["co-rapporteur", "co rapporteurs"],
    ["cyber-security", "cyber security"],
    ["e-mail", "e mail"],
    ["Côte d'Ivoire", "cote d ivoire"],
    ["Côte d’Ivoire", "Cote d'Ivoire"],
    ["programme", "programs"],
    ["organisations", "organization"],
    ["behaviour", "behaviors"],
    ["contributed", "contributions"],
    ["the U.S.", "US"],
    ["the child’s", "children"],
    ["26th", "26"],
    ["2,000", "2000"],
  ])("takes %j and %j for the same", (a, b) => {
    expect(terms(a)).toEqual(terms(b));
    expect(terms(a).length).toBeGreaterThan(0);
  });

  it("finds a compound by the whole and by its parts", () => {
    expect(terms("corapporteur")).toEqual(["corapporteur"]);
    expect(terms("co-rapporteur")).toEqual(["corapporteur", "rapporteur"]);
    expect(terms("CWG-COP")).toEqual(["cwgcop", "cwg", "cop"]);
    expect(terms("Covid-19")).toEqual(["covid19", "covid", "19"]);
  });

  it("finds an identifier whole and by the words in it", () => {
    expect(terms("Circular BDT/DNS/DGS/112")).toEqual(
      expect.arrayContaining(["bdt/dns/dgs/112", "circular/112", "112"]),
    );
    expect(terms("2/71 (Rev.1)")).toEqual(expect.arrayContaining(["2/71", "rev.1"]));
    expect(terms("Orhan.Osmani@itu.int")).toEqual(expect.arrayContaining(["orhan.osmani@itu.int", "osmani"]));
  });

  it("leaves words alone that only look like British spelling", () => {
    for (const word of ["exercise", "promise", "enterprise", "advise", "hour", "four"]) {
      expect(terms(word)[0]).not.toMatch(/iz|for$|hor$/);
    }
  });

  it("counts the places of dropped words, so that phrases keep their gaps", () => {
    const tokens = analyzerFor("en").analyze("protection of the child");
    expect(tokens.map((token) => token.position)).toEqual([0, 3]);
  });

  it("keeps words that are names", () => {
    for (const language of LANGUAGES) {
      for (const name of ["us", "un", "who"]) expect(stopWordsOf(language).has(name)).toBe(false);
    }
  });
});

describe("the other chains", () => {
  it.each<[Language, string, string]>([
    ["fr", "les résolutions de l'UIT", "resolution uit"],
    ["fr", "protection des enfants", "protections enfant"],
    ["es", "los niños", "niño"],
    ["es", "protección", "proteccion"],
    ["ru", "детей и ребёнка", "детям ребенка"],
    ["ar", "حِمايَة الأطفال", "حماية اطفال"],
    ["zh", "保护儿童", "保护，儿童"],
    ["ru", "guidelines МСЭ", "guideline МСЭ"],
  ])("%s: takes %j and %j for the same", (language, a, b) => {
    expect(terms(a, language)).toEqual(terms(b, language));
    expect(terms(a, language).length).toBeGreaterThan(0);
  });

  it("parts Chinese into words, also in long stretches", () => {
    const many = terms("保护上网儿童".repeat(500), "zh");
    expect(many.length).toBeGreaterThan(1000);
    expect(many).toContain("儿童");
  });
});

describe("every chain", () => {
  it("says of each token where it stands in the text that was given", () => {
    const word = fc.constantFrom(
      "Côte d’Ivoire",
      "co-rapporteur",
      "Q3/2",
      "l’UIT",
      "保护儿童",
      "٣/٢",
      "e mail",
      "ﬁnance",
      "U.S.",
      "٪",
      "\n",
      "—",
      "’s",
      "İ",
      "ребёнка",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 12 }),
        fc.constantFrom(...LANGUAGES),
        (words, language) => {
          const text = words.join(" ");
          let start = 0;
          for (const token of analyzerFor(language).analyze(text)) {
            expect(text.slice(token.start, token.end)).toBe(token.surface);
            expect(token.surface).not.toBe("");
            expect(token.term).not.toMatch(/\s|^$/u);
            if (token.kind === "word") expect(token.start).toBeGreaterThanOrEqual(0);
            start = Math.max(start, token.start);
          }
          expect(start).toBeLessThanOrEqual(text.length);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it("takes long hostile input in stride", () => {
    for (const text of [
      "a".repeat(10_000),
      "1".repeat(10_000),
      "1 ".repeat(5_000),
      "12345 ".repeat(1_700),
      "a-".repeat(5_000),
      "@".repeat(10_000),
      "/".repeat(10_000),
      "a@".repeat(5_000),
      "'".repeat(10_000),
      "(Rev.".repeat(2_000),
    ]) {
      expect(analyzerFor("en").analyze(text).length).toBeLessThanOrEqual(20_000);
    }
  });
});

it.each([
  ["ar", "الاجتماع الحادي والعشرون", "21"],
  ["ar", "الاجتماع العشرون", "20"],
  ["ar", "الدورة الثانية عشرة", "12"],
  ["zh", "第二十一次会议", "21"],
  ["zh", "第三次会议", "3"],
  ["zh", "十七届", "17"],
  ["fr", "la dix-septième réunion", "17"],
  ["es", "la decimoséptima reunión", "17"],
] as const)("%s: the number of %s is %s", (language, text, figure) => {
  const numbers = analyzerFor(language)
    .analyze(text)
    .filter(({ kind }) => kind === "number");
  expect(numbers.map(({ term }) => term)).toEqual([figure]);
});
