/** What the corpus holds at a glance: every line proved, nothing told to be over or missing that the texts still name. */
import { beforeAll, describe, expect, it, vi } from "vitest";
import { createDesk, type Desk, type Evidence, type Library } from "../../../src/index.ts";
import { libraryOf } from "../../../src/library/library.ts";
import { CORPUS, OTHER_CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";

vi.setConfig({ hookTimeout: 120_000, testTimeout: 120_000 });

const FOLDERS = { "the documents that come with the desk": CORPUS, "other documents": OTHER_CORPUS } as const;
const NOW = { today: TODAY };
const plain = (text: string) => text.replace(/\s+/g, " ").trim();
const quoteOf = ({ quote }: Evidence) => plain(quote.map(({ text }) => text).join(""));

/** The library as it would be had one fact not been read; the texts are as they were. */
function without(library: Library, document: string, place: number): Library {
  const kept = (_: unknown, at: number) => at !== place;
  const parts = library.parts.map((part) =>
    part.document.id === document
      ? {
          ...part,
          facts: part.facts.filter(kept),
          lookUps: { ...part.lookUps, facts: part.lookUps.facts.filter(kept) },
        }
      : part,
  );
  return libraryOf(parts, library.words);
}

describe.each(Object.entries(FOLDERS))("%s", (_, folder) => {
  let library: Library;
  let desk: Desk;
  beforeAll(async () => {
    library = await openLibrary(folder);
    desk = createDesk(library);
  });

  it("prove each tenure by the name in each passage, and each end by a list that names others", () => {
    const posts = desk.posts(NOW);
    const stated = library.corpus.facts.filter(
      (fact) => fact.kind === "role" && fact.person !== null && fact.role !== null,
    );
    expect(posts.length > 0).toBe(stated.length > 0);
    const shown = new Set<string>();
    for (const { tenures } of posts) {
      for (const { person, named, ended, first, last } of tenures) {
        for (const each of named) {
          expect(quoteOf(each)).toContain(plain(person));
          shown.add(`${each.document}|${plain(person)}`);
        }
        if (first !== null && last !== null) expect(first <= last).toBe(true);
        if (ended === null) continue;
        expect(quoteOf(ended)).not.toContain(plain(person));
        expect((ended.day ?? "") > (first ?? "")).toBe(true);
      }
    }
    for (const fact of stated) {
      if (fact.kind === "role") expect(shown).toContain(`${fact.document}|${plain(fact.person ?? "")}`);
    }
  });

  it("show each contribution once for each of its countries, with its proof", () => {
    const shares = desk.shares(NOW);
    for (const { contributions } of shares) {
      for (const each of contributions) {
        // One that is a document itself is proved by the line that names its source.
        const said = [each.symbol, each.from, each.title].filter((value) => value !== null).map(plain);
        expect(
          said.some((value) => quoteOf(each).includes(value)),
          said.join(" | "),
        ).toBe(true);
      }
      const symbols = contributions.flatMap(({ symbol }) => (symbol === null ? [] : [symbol]));
      expect(new Set(symbols).size).toBe(symbols.length);
    }
    const symbols = new Set(shares.flatMap(({ contributions }) => contributions.map(({ symbol }) => symbol)));
    for (const fact of library.corpus.facts) {
      if (fact.kind === "contribution" && fact.symbol !== null) expect([...symbols].join("\n")).toContain(fact.symbol);
    }
  });

  it("never tell a planned day as held, nor a past one as to come, on whatever day it is asked", () => {
    for (const today of ["2020-10-07", "2023-06-01", "2026-03-01", TODAY]) {
      for (const day of desk.calendar({ today })) {
        const held = library.corpus.facts.some(
          (fact) => fact.kind === "event" && fact.status === "held" && plain(fact.title) === day.title,
        );
        if (day.status === "held") expect(held, day.title).toBe(true);
        if (day.ahead) expect(day.end >= today.slice(0, day.end.length), day.title).toBe(true);
        if (day.status === "to-come" || day.status === "due") expect(day.ahead).toBe(true);
      }
    }
  });

  it("prove both sides of each change, and find none between a document and itself", () => {
    const { comparisons } = desk.news("2000", NOW);
    expect(comparisons.length).toBeGreaterThan(0);
    for (const { older, newer, changes } of comparisons) {
      for (const { kind, older: before, newer: after } of changes) {
        expect(after.length).toBeGreaterThan(0);
        if (kind === "left" || kind === "moved" || kind === "changed" || kind === "replaced") {
          expect(before.length).toBeGreaterThan(0);
        }
        for (const each of before) expect(each.document).toBe(older.id);
        for (const each of after) expect(each.document).toBe(newer.id);
      }
    }
  });

  it("tell nobody to have left or come whom the texts name, whichever fact was not read", () => {
    const texts = new Map(library.corpus.documents.map(({ id, text }) => [id, plain(text)]));
    const whole = desk
      .news("2000", NOW)
      .comparisons.flatMap(({ newer, changes }) =>
        changes.map((each) => JSON.stringify([newer.id, each.kind, each.subject, each.after])),
      );
    for (const { document, facts } of library.parts) {
      for (const [place, fact] of facts.entries()) {
        if (fact.kind !== "role" || fact.person === null) continue;
        const person = plain(fact.person);
        const poorer = createDesk(without(library, document.id, place));
        for (const { tenures } of poorer.posts(NOW)) {
          for (const tenure of tenures) {
            if (tenure.person === person) expect(tenure.ended?.document, person).not.toBe(document.id);
          }
        }
        for (const { older, newer, changes } of poorer.news("2000", NOW).comparisons) {
          for (const { kind, before, after, subject } of changes) {
            const told = kind === "left" ? before : after;
            const named = (kind === "left" || kind === "came") && told?.startsWith(person) === true;
            const elsewhere = kind === "left" ? newer.id : older.id;
            if (!named || elsewhere !== document.id) continue;
            // Whoever was told so with every fact read holds several posts.
            const also = whole.includes(JSON.stringify([newer.id, kind, subject, after]));
            expect(also || texts.get(elsewhere)?.includes(person) !== true, `${kind}: ${person}`).toBe(true);
          }
        }
      }
    }
  });

  it("choose documents by each of their own values, and by words that their passages hold", () => {
    const all = desk.shelf({}, NOW);
    expect(all.documents.map(({ id }) => id).toSorted()).toEqual(library.corpus.documents.map(({ id }) => id));
    for (const field of ["type", "meeting", "sender", "language"] as const) {
      for (const { value, count } of all.choices[field]) {
        const chosen = desk.shelf({ [field]: value }, NOW).documents;
        expect(chosen.length, `${field} ${value}`).toBe(count);
      }
    }
    for (const { id, symbol, date } of all.documents) {
      if (symbol !== null) expect(desk.shelf({ symbol }, NOW).documents.map((each) => each.id)).toContain(id);
      if (date === null) continue;
      expect(desk.shelf({ since: date, until: date }, NOW).documents.map((each) => each.id)).toContain(id);
    }
    const found = desk.shelf({ words: "children" }, NOW);
    expect(found.passages?.length).toBeGreaterThan(3);
    expect(found.passagesFound).toBeGreaterThanOrEqual(found.passages?.length ?? 0);
    const [first] = found.documents;
    const within = desk.shelf({ words: "children", symbol: first?.symbol ?? "", type: "none" }, NOW);
    expect(within.passages).toEqual([]);
  });
});

describe("what is new", () => {
  let desk: Desk;
  let other: Desk;
  beforeAll(async () => {
    desk = createDesk(await openLibrary(CORPUS));
    other = createDesk(await openLibrary(OTHER_CORPUS));
  });

  it.each(["2020-10-06", "6 October 2020", "October 2020 meeting", "Question 3/2 meeting on 5-6 October 2020"])(
    "counts from a date or from a meeting, however it is called: %s",
    (since) => {
      const news = desk.news(since, NOW);
      expect(news.since).toBe("2020-10-06");
      expect(news.documents.map(({ id }) => id)).not.toContain("q3-2-liaison-2020");
      expect(news.comparisons.map(({ older, newer }) => [older.id, newer.id])).toEqual([
        ["q3-2-liaison-2020", "q3-2-liaison-2023"],
      ]);
    },
  );

  it("says who came, who left, who replaced whom, and what is newly listed", () => {
    const [comparison] = desk.news("", NOW).comparisons;
    const told = comparison?.changes.map(({ kind, subject, before, after }) => [kind, subject, before, after]) ?? [];
    expect(told).toContainEqual(["replaced", "BDT Focal Point for Question 3/2", "Marco Obiso", "Orhan Osmani"]);
    expect(told.filter(([kind]) => kind === "left").map(([, , before]) => before)).toEqual([
      "Dominique Wurges (France)",
      "Aimee Meacham (USA)",
    ]);
    expect(told.filter(([kind, , , after]) => kind === "added" && after?.endsWith("Nigeria")).length).toBe(1);
  });

  it("says which meeting and which deadline moved, from a version to the next", () => {
    const comparison = other.news("", NOW).comparisons.find(({ newer }) => newer.symbol?.includes("(Rev.1)"));
    const moved = comparison?.changes.filter(({ kind }) => kind === "moved") ?? [];
    expect(moved.map(({ about, before, after }) => [about, before, after])).toEqual([
      ["event", "24 February 2026 – 25 February 2026", "3 March 2026 – 4 March 2026"],
      ["deadline", "10 February 2026", "17 February 2026"],
    ]);
  });

  it("knows no document of tomorrow, and says when it does not know what is meant", () => {
    expect(desk.news("", { today: "2021-01-01" }).documents.map(({ id }) => id)).not.toContain("q3-2-liaison-2023");
    expect(desk.news("the meeting of the bakers", NOW)).toMatchObject({
      unknown: true,
      documents: [],
      comparisons: [],
    });
  });

  it("is worded in the language of whoever asks, with the documents' own words as they are", () => {
    const [comparison] = desk.news("", { ...NOW, locale: "fr" }).comparisons;
    expect(comparison?.newer.dated).toBe("22 mai 2023");
    expect(JSON.stringify(comparison?.changes)).toContain("Orhan Osmani");
  });
});
