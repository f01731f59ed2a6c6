import fc from "fast-check";
import isoCountries from "i18n-iso-countries";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../../src/domain/language.ts";
import { countryName, findCountries } from "../../../src/text/countries.ts";
import { loadLexicon } from "./lexicon-files.ts";

const lexicon = loadLexicon();

const codes = (text: string, language: Language = "en") =>
  findCountries(lexicon, text, language)
    .map(({ code }) => code)
    .join(" ");

describe("names that lie close together stay apart", () => {
  test.each([
    ["Niger or Nigeria, a Nigerien and a Nigerian", "NE NG NE NG"],
    ["Guinea, Equatorial Guinea, Guinea-Bissau, Papua New Guinea", "GN GQ GW PG"],
    ["Dominica and the Dominican Republic", "DM DO"],
    ["Mali, Malawi, Somalia, Chad, Georgia, Jordan, Turkey", "ML MW SO TD GE JO TR"],
    ["Congo; Democratic Republic of the Congo; Dem. Rep. of the Congo", "CG CD CD"],
    ["Korea (Rep. of), Dem. People's Rep. of Korea", "KR KP"],
    ["Congolese", "CD CG"],
    ["South Sudan and Sudan; South Africa", "SS SD ZA"],
    ["Latin America, South American, Indian Ocean", ""],
  ])("%s", (text, wanted) => {
    expect(codes(text)).toBe(wanted);
  });
});

test.each<[Language, string, string]>([
  ["en", "uk, USA, uae, ksa, drc, Saudi, Holland, Burma, Swaziland", "GB US AE SA CD SA NL MM SZ"],
  ["en", "Cote dIvoire, cote d ivoire, Côte d’Ivoire, COTE D'IVOIRE, ivory coast", "CI CI CI CI CI"],
  ["en", "United Kingdom of Great Britain and Northern Ireland; Lao P.D.R.; Viet Nam", "GB LA VN"],
  ["en", "Nigeria's paper, the UK's, Brazilians and Saudis", "NG GB BR SA"],
  ["fr", "la Côte d'Ivoire, les États-Unis, le Royaume-Uni, un document britannique, la RDC", "CI US GB GB CD"],
  ["es", "los EE.UU., el Reino Unido, Costa de Marfil, una contribución brasileña", "US GB CI BR"],
  ["ru", "вклад Нигерии, Нигера, Кот-д’Ивуара и России", "NG NE CI RU"],
  ["ru", "Соединенного Королевства, Саудовской Аравией, о Бразилии, британский", "GB SA BR GB"],
  ["ru", "кроме того, вклад Того", "TG"],
  ["ar", "مساهمة نيجيريا والنيجر والبرازيل، بالمملكة المتحدة", "NG NE BR GB"],
  ["zh", "尼日利亚、尼日尔、赤道几内亚、几内亚、索马里、马里", "NG NE GQ GN SO ML"],
])("%s: %s", (language, text, wanted) => {
  expect(codes(text, language)).toBe(wanted);
});

test("a country in small letters that is a pronoun is none", () => {
  expect(codes("tell us about US policy")).toBe("US");
});

test("a language is no country", () => {
  expect(codes("translated in Romanian. In French, Russian and Chinese; Spanish version")).toBe("");
  expect(codes("in Nigerian schools, the Romanian government")).toBe("NG RO");
});

test("one wrong letter is forgiven in questions, never in documents, and never onto another word", () => {
  expect(codes("Nigeira, Kazahstan, Philipines, germny")).toBe("NG KZ PH DE");
  expect(findCountries(lexicon, "Nigeira, germny", "en", { exact: true })).toEqual([]);
  expect(codes("country county panda Siberia Romans woman polish the national union")).toBe("");
});

test("a match says how the country is named, with its brackets and stops", () => {
  const text = "Korea (Rep. of), U.S. and Swiss";
  expect(findCountries(lexicon, text, "en").map(({ text, form }) => `${form}: ${text}`)).toEqual([
    "name: Korea (Rep. of)",
    "abbreviation: U.S.",
    "demonym: Swiss",
  ]);
});

test("every country is found by the name that is shown, in every language", () => {
  const missed = LANGUAGES.flatMap((language) =>
    lexicon.countries.codes
      .filter(
        (code) => !findCountries(lexicon, countryName(lexicon, code, language), language).some((m) => m.code === code),
      )
      .map((code) => `${language} ${code} ${countryName(lexicon, code, language)}`),
  );
  expect(missed).toEqual([]);
});

test("every English name with one letter dropped gives that country or none", () => {
  for (const code of lexicon.countries.codes) {
    const name = isoCountries.getName(code, "en") ?? "";
    if (name.includes(" ") || name.length < 6) continue;
    for (let i = 1; i < name.length; i++) {
      const found = codes(name.slice(0, i) + name.slice(i + 1)).split(" ");
      expect(
        found.every((other) => other === code || other === ""),
        `${name} ${i} ${found}`,
      ).toBe(true);
    }
  }
});

test("any text gives matches that are slices of it, the same each time", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom("Niger", "ia ", "États-", "Unis ", "России ", "中国", "مصر "),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), fc.constantFrom(...LANGUAGES), (parts, language) => {
      const text = parts.join("");
      const found = findCountries(lexicon, text, language);
      expect(found.every(({ start, end, text: slice }) => start < end && text.slice(start, end) === slice)).toBe(true);
      expect(findCountries(lexicon, text, language)).toEqual(found);
    }),
    { seed: 1, numRuns: 200 },
  );
});
