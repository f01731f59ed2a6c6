/** What is proposed while a field is typed, and that what is chosen is found. */
import { beforeAll, describe, expect, it } from "vitest";
import { type CompletionField, createDesk, type Desk, type Lookup } from "../../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";

let desk: Desk;
beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
});

const labels = (field: CompletionField, typed: string) => desk.complete(field, typed, 25).map((each) => each.label);
const headline = (lookup: Lookup, locale: "en" | "fr" | "ru" = "en") =>
  desk.lookup(lookup, { today: TODAY, locale }).answer.headline;

describe("proposals", () => {
  it("are pairs of a role and the body that it is held in, each a key of its own", () => {
    const [pair] = desk.complete("role", "focal", 25);
    expect(pair).toEqual({ value: "BDT Focal Point · Question 3/2", label: "BDT Focal Point · Question 3/2" });
    expect(headline({ kind: "who", role: pair?.value ?? "" })).toContain("Orhan Osmani");
    expect(headline({ kind: "who", role: pair?.value ?? "", asOf: "2020" })).toContain("Marco Obiso");
    expect(headline({ kind: "who", role: "Director · Question 3/2", body: "BDT" })).toBe(
      headline({ kind: "who", role: "Director", body: "BDT" }),
    );
  });

  it("begin with the countries that contributed, each once however it is spelt", () => {
    const all = labels("country", "");
    const contributed = ["Côte d'Ivoire", "Russian Federation", "United Kingdom", "Nigeria"];
    expect(all.slice(0, contributed.length).sort()).toEqual(contributed.sort());
    expect(all.filter((each) => each === "USA" || each === "United States")).toHaveLength(1);
  });

  it.each([
    ["country", "niegria", "Nigeria"],
    ["country", "rusian", "Russian Federation"],
    ["country", "cote divoire", "Côte d'Ivoire"],
    ["country", "Ivory Coast", "Côte d'Ivoire"],
    ["country", "UK", "United Kingdom"],
    ["country", "royaume", "United Kingdom"],
    ["country", "Нигер", "Nigeria"],
    ["country", "尼日利亚", "Nigeria"],
    ["country", "نيجير", "Nigeria"],
    ["country", "ivory", "Côte d'Ivoire"],
    ["country", "great brit", "United Kingdom"],
    ["country", "america", "United States"],
    ["country", "brit great", "United Kingdom"],
    ["person", "Osm", "Orhan Osmani"],
    ["person", "osmani or", "Orhan Osmani"],
    ["role", "Osm", "BDT Focal Point · Question 3/2"],
    [
      "when",
      "interconnect cyber",
      "third Regional Forum on Interconnectivity, Cyber Security and IPV6 · September 2015",
    ],
    ["role", "focl point", "BDT Focal Point · Question 3/2"],
    ["role", "rapportuer", "Co-Rapporteur · Question 3/2"],
    ["term", "cwg", "CWG-COP · Council Working Group on Child Online Protection"],
  ] as const)("for the field %s and %j hold %s", (field, typed, label) => {
    expect(labels(field, typed)).toContain(label);
  });

  it("narrow each other in the fields beside", () => {
    const roles = (body: string) => desk.complete("role", "", 25, { body }).map(({ label }) => label);
    expect(roles("Question 3/2").length).toBeGreaterThan(1);
    expect(roles("Question 3/2").every((label) => label.endsWith("3/2"))).toBe(true);
    expect(roles("q3/2")).toEqual(roles("Question 3/2"));
    expect(roles("")).toEqual(labels("role", ""));
    expect(roles("no such body")).toEqual(labels("role", ""));
    const bodies = (role: string) => desk.complete("body", "", 25, { role }).map(({ label }) => label);
    expect(bodies("BDT Focal Point · Question 3/2")).toEqual(["Question 3/2"]);
    expect(bodies("Director").length).toBeLessThan(labels("body", "").length);
  });

  it("fit by the beginning of any word of any name, in any order", () => {
    for (const field of ["person", "role", "body", "country", "when", "term"] as const) {
      for (const { label } of desk.complete(field, "", 100)) {
        const beginnings = label.split(/[^\p{L}\p{N}/]+/u).filter((word) => word.length > 2);
        for (const word of beginnings) expect(labels(field, word.slice(0, 3)), `${field} ${word}`).not.toEqual([]);
        const two = beginnings.slice(0, 2).reverse();
        const typed = two.map((word) => word.slice(0, 4)).join(" ");
        expect(
          desk.complete(field, typed, 100).map((each) => each.label),
          `${field} ${typed}`,
        ).toContain(label);
      }
    }
  });

  it("tell documents of one title apart by their date", () => {
    const all = labels("document", "liaison statement from");
    expect(all.length).toBeGreaterThan(1);
    expect(new Set(all.map((each) => each.slice(0, 40))).size).toBe(all.length);
    expect(desk.complete("document", "2020-10", 25).map((each) => each.value)).toEqual(["q3-2-liaison-2020"]);
  });
});

describe("what was chosen", () => {
  const lookups = {
    role: (value: string): Lookup => ({ kind: "who", role: value }),
    document: (value: string): Lookup => ({ kind: "document", symbol: value }),
    term: (value: string): Lookup => ({ kind: "term", acronym: value }),
    country: (value: string): Lookup => ({ kind: "country", name: value }),
  };

  it.each(["role", "document", "term"] as const)("of a %s is answered", (field) => {
    const answers = desk
      .complete(field, "", 100)
      .map(({ value }) => ({ value, outcome: desk.lookup(lookups[field](value), { today: TODAY }).answer.outcome }));
    expect(answers.filter(({ outcome }) => outcome !== "answered")).toEqual([]);
  });

  it("of a country is answered, or said to have contributed nothing", () => {
    for (const { value } of desk.complete("country", "", 100))
      expect(headline(lookups.country(value))).toMatch(
        new RegExp(`, ${value}: |, ${value} “|no contribution by ${value}`),
      );
  });

  it("of an event is answered by its date, under the name that it has", () => {
    expect(headline({ kind: "when", body: "Question 3/2" })).toContain("30 October to 3 November 2023");
    expect(headline({ kind: "when", body: "first and second Rapporteur Group (RG) meetings" })).toContain("2022");
  });
});

describe("free text in a field", () => {
  it.each([
    [{ kind: "country", name: "Нигерия" }, "ru", "SG2RGQ/20"],
    [{ kind: "country", name: "尼日利亚" }, "en", "SG2RGQ/20"],
    [{ kind: "who", role: "point de contact", body: "Q3/2", asOf: "2020" }, "fr", "Marco Obiso"],
    [{ kind: "who", role: "координатор" }, "ru", "Orhan Osmani"],
  ] as const)("is understood in one's own language: %j", (lookup, locale, words) => {
    expect(headline(lookup, locale)).toContain(words);
  });

  it("is no reason to answer something else", () => {
    const { answer } = desk.lookup({ kind: "who", role: "roi de France" }, { today: TODAY, locale: "fr" });
    expect(answer.outcome).not.toBe("answered");
  });
});

describe("a name that is known", () => {
  it.each([
    ["country", "Nigeria", true],
    ["country", "Kenya", true],
    ["country", "страна Нигерия", false],
    ["country", "Нигерия", true],
    ["country", "asdf", false],
    ["country", "contributions of Nigeria", false],
    ["role", "focal point", true],
    ["role", "is the focal point", false],
    ["role", "contributed on online gaming", false],
    ["role", "roi de France", false],
    ["when", "Question 3/2", true],
    ["when", "does Q3/2 meet next", false],
    ["term", "COP", true],
    ["term", "of something", false],
    ["document", "SG2RGQ/20", true],
    ["document", "2/999", true],
    ["document", "about gaming", false],
    ["date", "2020", true],
    ["date", "2023-05-22", true],
    ["date", "22 May 2023", true],
    ["date", "yesterday-ish", false],
    ["date", "2020 or so", false],
    ["date", "", false],
  ] as const)("%s %j: %s", (field, text, known) => {
    expect(desk.knows(field, text)).toBe(known);
  });
});
