/** The corpus as rows, over the documents that the desk comes with. */
import { beforeAll, describe, expect, it } from "vitest";
import { createDesk, type Desk, RELATIONS } from "../../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";

const ALL = { offset: 0, limit: 1_000 };

let desk: Desk;
beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS), { publicUrl: "https://desk.example.org" });
});

describe("facts as rows", () => {
  it.each(RELATIONS)(
    "of %s: every value stands in a document, and the cited passage is of that document",
    (relation) => {
      const { total, items } = desk.listFacts(relation, ALL, "en");
      expect(items.length).toBe(total);
      for (const { values, citation } of items) {
        const text =
          desk
            .readDocument(citation.document, "en")
            ?.text.map((each) => each.text)
            .join("\n") ?? "";
        expect(text).toContain(citation.quote.split("\n")[0]);
        expect(citation.url).toMatch(new RegExp(`^https://desk\\.example\\.org/documents/${citation.document}`));
        const shown = citation.highlights.map(([start, end]) => citation.quote.slice(start, end));
        for (const each of shown) expect(Object.values(values)).toContain(each);
      }
    },
  );

  it("are told in stretches that make up the whole, each with its place in it", () => {
    const whole = desk.listFacts("contributions", ALL, "en");
    expect(whole.total).toBeGreaterThan(3);
    const parts = Array.from({ length: whole.total }, (_, offset) =>
      desk.listFacts("contributions", { offset, limit: 1 }, "en"),
    );
    expect(parts.flatMap(({ items }) => items)).toEqual(whole.items);
    expect(parts.every(({ total }) => total === whole.total)).toBe(true);
    expect(whole.items.map(({ citation }) => citation.number)).toEqual(whole.items.map((_, place) => place + 1));
  });

  it("are found by words of any case and by their document", () => {
    const { items } = desk.listFacts("roles", { ...ALL, words: "OSMANI focal" }, "en");
    expect(items.length).toBeGreaterThan(0);
    for (const { values } of items) expect(values.person).toContain("Osmani");
    const other = desk.listFacts("roles", { ...ALL, words: "osmani", document: "bdt-circular-112" }, "en");
    expect(other.items.every(({ citation }) => citation.document === "bdt-circular-112")).toBe(true);
    expect(desk.listFacts("roles", { ...ALL, words: "nobody-of-that-name" }, "en")).toEqual({ total: 0, items: [] });
  });
});

describe("documents as rows", () => {
  it("come newest first, and are told apart by type, date, language and words", () => {
    const ids = (filter: object) => desk.listDocuments({ ...ALL, ...filter }).items.map(({ id }) => id);
    expect(ids({})).toHaveLength(5);
    expect(ids({})[0]).toBe("q3-2-liaison-2023");
    expect(ids({ type: "Liaison Statement" })).toEqual(["q3-2-liaison-2023", "q3-2-liaison-2020"]);
    expect(ids({ since: "2021", until: "2021-12" })).toEqual(["bdt-circular-112"]);
    expect(ids({ words: "circular bdt/dns" })).toEqual(["bdt-circular-112"]);
    expect(ids({ language: "fr" })).toEqual([]);
  });

  it("are read whole, and not at all when there is none", () => {
    const text = desk.readDocument("bdt-circular-112", "en");
    expect(text?.text).toHaveLength(text?.passages ?? 0);
    expect(text).not.toHaveProperty("source");
    expect(desk.readDocument("nothing", "en")).toBeNull();
  });
});

describe("passages as rows", () => {
  it("come best first, at most as many as are wanted, whole and numbered", () => {
    const found = desk.findPassages("Who is the focal point for Question 3/2?", 5, { today: TODAY });
    expect(found).toHaveLength(5);
    expect(found.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(found.some(({ quote }) => quote.includes("Focal Point"))).toBe(true);
    expect(desk.findPassages("xyzzy", 5, { today: TODAY })).toEqual([]);
  });
});
