import fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import type { IndexEntry } from "../../../src/search/index-part.ts";
import { analyseEntries } from "../../../src/search/index-part.ts";
import { buildIndex, DEFAULT_INDEX_OPTIONS, openIndex, openingIndex } from "../../../src/search/passage-index.ts";
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
  });

  it("is the same whatever the order of its entries, and after it was kept", () => {
    const again = openIndex(JSON.parse(JSON.stringify(buildIndex(ENTRIES.toReversed()).parts)));
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

const WORDS = ["alpha", "beta", "gamma", "delta", "omega", "sigma"] as const;
const TEXT = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(" "));
const SAID = TEXT.filter((text) => text !== "");
const QUESTION = fc.uniqueArray(fc.constantFrom(...WORDS, "kappa"), { minLength: 1 });

it.each([0, 100])(
  "scores single fields as MiniSearch does, the number of matching words apart (small: %d)",
  (small) => {
    const options = { fields: { text: 1 }, bm25: { k: 1.2, b: 0.75, d: 0 }, small };
    fc.assert(
      fc.property(fc.array(SAID, { minLength: 1, maxLength: 12 }), QUESTION, (texts, words) => {
        // The library takes the number of different words for the length of a text.
        const different = texts.map((text) => [...new Set(text.split(" "))].join(" "));
        const index = buildIndex(
          different.map((text, at) => ({ id: `t${at}`, fields: { text }, language: "zh" })),
          options,
        );
        const library = new MiniSearch({ fields: ["text"] });
        library.addAll(different.map((text, at) => ({ id: `t${at}`, text })));
        const expected = new Map(
          library
            .search(words.join(" "), { bm25: options.bm25 })
            .map(({ id, score, queryTerms }) => [String(id), score / queryTerms.length]),
        );
        const found = index.search(words.map((term) => ({ term, weight: 1 })));
        expect(new Set(found.map(({ id }) => id))).toEqual(new Set(expected.keys()));
        for (const { id, score } of found) expect(score).toBeCloseTo(expected.get(id) ?? 0, 5);
      }),
      { seed: 1, numRuns: 200 },
    );
  },
);

it("finds the same in the same order, with few entries by MiniSearch and with many by their postings", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(TEXT, TEXT), { maxLength: 12 }), QUESTION, (texts, words) => {
      const entries = texts.map(([text, title], at) => entry(`e${at}`, text, title));
      const [few, many] = [100, 0].map((small) => buildIndex(entries, { ...DEFAULT_INDEX_OPTIONS, small }));
      const weighted = words.map((term, at) => ({ term, weight: 1 + at / 3 }));
      const told = (index: typeof few) =>
        index?.search(weighted).map(({ id, terms }) => [id, terms.toSorted().join(" ")]);
      expect(told(few)).toEqual(told(many));
      for (const [at, { score }] of (few?.search(weighted, 3) ?? []).entries())
        expect(score).toBeCloseTo(many?.search(weighted, 3)[at]?.score ?? 0, 5);
    }),
    { seed: 1, numRuns: 200 },
  );
});

it.each([0, 100])("is the same index whether it was made at once or changed many times (small: %d)", (small) => {
  const options = { ...DEFAULT_INDEX_OPTIONS, small };
  const fields = Object.keys(DEFAULT_INDEX_OPTIONS.fields);
  const part = fc.record({ id: fc.nat(5), texts: fc.array(TEXT, { maxLength: 3 }) });
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(part, { selector: ({ id }) => id }), { maxLength: 6 }),
      QUESTION,
      (states, words) => {
        const known = new Map<string, ReturnType<typeof analyseEntries>>();
        const analysed = ({ id, texts }: { id: number; texts: readonly string[] }) => {
          const key = JSON.stringify([id, texts]);
          const made =
            known.get(key) ??
            analyseEntries(
              texts.map((text, at) => entry(`d${id}#${at}`, text)),
              fields,
            );
          known.set(key, made);
          return made;
        };
        let index = openIndex([], options);
        for (const state of states) {
          const parts = state.map(analysed);
          const opening = openingIndex(parts, options, index);
          let step = opening.next();
          while (step.done !== true) step = opening.next();
          index = step.value;
          const anew = openIndex(parts, options);
          const weighted = words.map((term, at) => ({ term, weight: 1 + at / 3 }));
          expect(index.search(weighted)).toEqual(anew.search(weighted));
          expect(index.search(weighted, 2)).toEqual(anew.search(weighted).slice(0, 2));
          expect(index.size).toBe(anew.size);
          for (const word of words) {
            expect(index.documentFrequency(word)).toBe(anew.documentFrequency(word));
            const [one, other] = [index.contents, anew.contents];
            expect(one.numberOf(word) < 0).toBe(other.numberOf(word) < 0);
            expect(one.rarity(one.numberOf(word))).toBe(other.rarity(other.numberOf(word)));
          }
          for (const { id } of anew.search(weighted)) {
            expect(index.contents.relativeLength(id)).toBe(anew.contents.relativeLength(id));
            expect(index.contents.vector(id).weights).toEqual(anew.contents.vector(id).weights);
          }
        }
      },
    ),
    { seed: 1, numRuns: 100 },
  );
});
