/** What is peculiar to each language: dates, plurals, ages, quotation marks, lists. */
import { describe, expect, it, test } from "vitest";
import type { Language } from "../../../src/domain/language.ts";
import { messagesFor } from "../../../src/present/messages/all.ts";
import { ageOf, capital, series } from "../../../src/present/messages/wording.ts";

/** Without the marks that only steer the direction of the line. */
const undirected = (text: string) => text.replace(/[\u200E\u200F]/g, "");
const say = (language: Language) => messagesFor(language);

test.each<[Language, string, string, string, string]>([
  ["en", "22 May 2023", "1 May 2023", "October 2015", "2020"],
  ["fr", "22 mai 2023", "1er mai 2023", "octobre 2015", "2020"],
  ["es", "22 de mayo de 2023", "1 de mayo de 2023", "octubre de 2015", "2020"],
  ["ru", "22 мая 2023 года", "1 мая 2023 года", "октябрь 2015 года", "2020 год"],
  ["ar", "22 مايو 2023", "1 مايو 2023", "أكتوبر 2015", "2020"],
  ["zh", "2023年5月22日", "2023年5月1日", "2015年10月", "2020年"],
])("dates in %s", (language, day, first, month, year) => {
  const said = ["2023-05-22", "2023-05-01", "2015-10", "2020"].map((date) => undirected(say(language).date(date)));
  expect(said).toEqual([day, first, month, year]);
});

test.each<[Language, string]>([
  ["en", "“x”"],
  ["fr", "«\u202Fx\u202F»"],
  ["es", "«x»"],
  ["ru", "«x»"],
  ["ar", "«x»"],
  ["zh", "“x”"],
])("quotation marks in %s", (language, quoted) => {
  expect(undirected(say(language).quoted("x"))).toBe(quoted);
});

test.each<[Language, string]>([
  ["en", "a, b and c"],
  ["fr", "a, b et c"],
  ["es", "a, b y c"],
  ["ru", "a, b и c"],
  ["ar", "a وb وc"],
  ["zh", "a、b 和 c"],
])("lists in %s", (language, list) => {
  expect(undirected(say(language).and(["a", "b", "c"]))).toBe(list);
  expect(undirected(say(language).and(["a"]))).toBe("a");
  expect(say(language).and([])).toBe("");
});

/** 1 day, 12 days, 2 months, 5 months, 1 year, 3 years, 12 years */
test.each<[Language, readonly string[]]>([
  ["en", ["one day", "12 days", "two months", "five months", "over a year", "over three years", "over 12 years"]],
  ["fr", ["1 jour", "12 jours", "deux mois", "cinq mois", "plus d’un an", "plus de trois ans", "plus de 12 ans"]],
  ["es", ["un día", "12 días", "dos meses", "cinco meses", "más de un año", "más de tres años", "más de 12 años"]],
  ["ru", ["1 день", "12 дней", "два месяца", "пять месяцев", "более года", "более трёх лет", "более 12 лет"]],
  ["ar", ["يوم واحد", "12 يومًا", "شهرين", "خمسة أشهر", "أكثر من سنة", "أكثر من ثلاث سنوات", "أكثر من 12 سنة"]],
  ["zh", [" 1 天", " 12 天", "两个月", "五个月", "一年多", "三年多", "12年多"]],
])("ages in %s", (language, ages) => {
  expect([1, 12, 62, 160, 400, 1_200, 4_400].map((days) => say(language).age(days))).toEqual(ages);
});

describe("plurals", () => {
  const documents = (language: Language, count: number) =>
    say(language)
      .documents(count, "…")
      .split(/[\u00A0:：]/)[0];

  it("are those of Russian", () => {
    expect([1, 3, 5, 11, 12, 21, 22, 25, 101, 111].map((count) => documents("ru", count))).toEqual([
      "1 документ",
      "3 документа",
      "5 документов",
      "11 документов",
      "12 документов",
      "21 документ",
      "22 документа",
      "25 документов",
      "101 документ",
      "111 документов",
    ]);
    expect(say("ru").countries(1, "X")).toContain("из 1 источника:");
    expect(say("ru").countries(3, "X")).toContain("из 3 источников:");
    expect(say("ru").upcoming(22)).toBe("Это через 22 дня.");
    expect(say("ru").age(31)).toBe("31 день");
  });

  it("are those of Arabic, the dual among them", () => {
    expect([1, 2, 3, 10, 11, 99, 100, 103].map((count) => documents("ar", count))).toEqual([
      "وثيقة واحدة",
      "وثيقتان",
      "3 وثائق",
      "10 وثائق",
      "11 وثيقة",
      "99 وثيقة",
      "100 وثيقة",
      "103 وثائق",
    ]);
    expect(say("ar").contributions(2, "X")).toContain("مساهمتان");
    expect(say("ar").help("/cop", 2, null, null)[0]).toContain("وثيقتين");
    expect(say("ar").upcoming(2)).toBe("وذلك بعد يومين.");
    expect(say("ar").upcoming(5)).toBe("وذلك بعد 5 أيام.");
    expect(say("ar").age(760)).toBe("أكثر من سنتين");
  });

  it("are those of French and Spanish", () => {
    expect([0, 1, 2].map((count) => documents("fr", count))).toEqual(["0 document", "1 document", "2 documents"]);
    expect([0, 1, 2].map((count) => documents("es", count))).toEqual(["0 documentos", "1 documento", "2 documentos"]);
  });
});

describe("dates in a sentence take the words that their precision asks for", () => {
  const holder = (language: Language, date: string) =>
    say(language).isHolder("A", "R", say(language).asOf(say(language).date(date)));
  const sides = (language: Language, date: string) =>
    say(language).thenAndNow([{ date: say(language).date(date), people: "A" }]);

  it("in French", () => {
    expect(["2023-05-22", "2023-05", "2023"].map((date) => holder("fr", date))).toEqual([
      "A est R, au 22 mai 2023.",
      "A est R, en mai 2023.",
      "A est R, en 2023.",
    ]);
    expect(sides("fr", "2023-05-01")).toBe("Le 1er mai 2023\u00A0: A.");
    expect(say("fr").superseded("T", "B", say("fr").date("2023-04"))).toMatch(/ d’avril 2023\.$/);
    expect(say("fr").missing(say("fr").slot("email"), "X")).toContain("pas d’adresse");
    expect(say("fr").missing(say("fr").slot("telephone"), "X")).toContain("pas de numéro");
  });

  it("in Spanish", () => {
    expect(["2023-05-22", "2023-05", "2023"].map((date) => sides("es", date))).toEqual([
      "El 22 de mayo de 2023: A.",
      "En mayo de 2023: A.",
      "En 2023: A.",
    ]);
    expect(holder("es", "2023-05-22")).toContain("del 22 de mayo");
    expect(holder("es", "2023-05")).toContain("de mayo");
  });

  it("in Russian", () => {
    expect(["2023-05-22", "2023-05", "2023-08", "2023-02", "2023"].map((date) => sides("ru", date))).toEqual([
      "22 мая 2023 года: A.",
      "В мае 2023 года: A.",
      "В августе 2023 года: A.",
      "В феврале 2023 года: A.",
      "В 2023 году: A.",
    ]);
    expect(holder("ru", "2023")).toBe("A – R, по состоянию на 2023 год.");
  });
});

test("Spanish says e before the sound of an i", () => {
  const and = (last: string) => say("es").and(["X", last]);
  expect(["Italia", "\uE000India\uE001 [2]", "hijos"].map(and)).toEqual([
    "X e Italia",
    "X e \uE000India\uE001 [2]",
    "X e hijos",
  ]);
  expect(["hielo", "Nigeria", "iones"].map(and)).toEqual(["X y hielo", "X y Nigeria", "X y iones"]);
});

test("Arabic keeps Latin values in their own order, and Arabic ones as they are", () => {
  const { suggestion, contact } = say("ar");
  expect(suggestion({ kind: "country", country: "Côte d'Ivoire" })).toContain("\u200ECôte d'Ivoire\u200E");
  expect(suggestion({ kind: "country", country: "نيجيريا" })).toBe("ما هي مساهمات نيجيريا؟");
  expect(contact("A", null, "+41 22 730 5111", "")).toContain("\u200E+41 22 730 5111\u200E");
});

test("shared helpers", () => {
  expect([0, 60, 61, 365, 366].map(ageOf)).toEqual([
    { unit: "days", count: 0 },
    { unit: "days", count: 60 },
    { unit: "months", count: 2 },
    { unit: "months", count: 11 },
    { unit: "years", count: 1 },
  ]);
  expect(capital("éditeur")).toBe("Éditeur");
  expect(capital("«x»")).toBe("«x»");
  expect(series(["a", "b"], "、", "和")).toBe("a和b");
});
