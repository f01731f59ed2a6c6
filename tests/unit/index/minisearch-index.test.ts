import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex, loadIndex } from "../../../src/index/minisearch-index.ts";
import type { IndexEntry } from "../../../src/index/search-index.ts";
import { analyzerFor } from "../../../src/text/analyzers.ts";

const entry = (id: string, text: string, title = ""): IndexEntry => ({ id, fields: { title, text }, language: "en" });
const query = (text: string) =>
  analyzerFor("en")
    .analyze(text)
    .map(({ term }) => ({ term, weight: 1 }));

const ENTRIES = [
  entry("b", "Child online protection in Nigeria", "Nigeria"),
  entry("a", "The co-rapporteurs for Question 3/2 met in Geneva"),
  entry("c", "Guidelines for industry on child protection"),
];

describe("the index", () => {
  const index = buildIndex(ENTRIES);

  it("finds by any term, in any field, and says which it holds", () => {
    const [first] = index.search(query("Nigerian? no: nigeria"));
    expect(first?.id).toBe("b");
    expect(first?.terms).toEqual(["nigeria"]);
    expect(index.search(query("corapporteur q3/2")).map((hit) => hit.id)).toEqual(["a"]);
    expect(index.search([])).toEqual([]);
    expect(index.search(query("child protection"), 1)).toHaveLength(1);
  });

  it("counts each term by its weight and not by how many match", () => {
    const alone = index.search([{ term: "guidelin", weight: 1 }]).find((hit) => hit.id === "c")?.score ?? 0;
    const child = index.search([{ term: "child", weight: 1 }]).find((hit) => hit.id === "c")?.score ?? 0;
    const both = index.search([
      { term: "guidelin", weight: 1 },
      { term: "child", weight: 3 },
    ]);
    expect(both.find((hit) => hit.id === "c")?.score).toBeCloseTo(alone + 3 * child, 5);
  });

  it("knows its terms", () => {
    expect(index.size).toBe(3);
    expect(index.has("child")).toBe(true);
    expect(index.has("children")).toBe(false);
    expect(index.documentFrequency("child")).toBe(2);
    expect(index.documentFrequency("zebra")).toBe(0);
    expect(index.fuzzy("nigera", 1)).toEqual([{ term: "nigeria", distance: 1, documents: 1 }]);
  });

  it("is the same whatever the order of its entries, and after it was kept", () => {
    const again = loadIndex(JSON.parse(JSON.stringify(buildIndex(ENTRIES.toReversed()))));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("child", "nigeria", "q3/2", "guidelin", "protect", "nowhere"), { maxLength: 6 }),
        (terms) => {
          const weighted = terms.map((term, at) => ({ term, weight: 1 + at / 7 }));
          expect(again.search(weighted)).toEqual(index.search(weighted));
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });

  it("refuses two entries of one id", () => {
    expect(() => buildIndex([entry("a", "x"), entry("a", "y")])).toThrow(/a/);
  });

  it("orders equal scores by id", () => {
    const twins = buildIndex(["z", "y", "x"].map((id) => entry(id, "child")));
    expect(twins.search(query("child")).map((hit) => hit.id)).toEqual(["x", "y", "z"]);
  });
});
