import fc from "fast-check";
import SearchableMap from "minisearch/SearchableMap";
import { expect, it } from "vitest";
import { indexWords } from "../../../src/search/similar-words.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "é", "ф", "的"), maxLength: 8 });

it("finds the words that MiniSearch's fuzzy search finds, at the same distance", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), word, fc.nat(4), (words, asked, distance) => {
      const found = indexWords(new Set(words)).within(asked, distance);
      const tree = SearchableMap.from(words.map((each): [string, boolean] => [each, true]));
      const expected = [...tree.fuzzyGet(asked, distance)].map(([each, [, changes]]) => [each, changes]);
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
    { seed: 1, numRuns: 500 },
  );
});

it("measures words of any length", () => {
  const long = "ab".repeat(300);
  expect(indexWords([long]).within(`${long}c`, 1)).toEqual([[long, 1]]);
});
