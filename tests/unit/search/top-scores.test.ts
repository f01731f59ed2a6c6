import fc from "fast-check";
import { expect, it } from "vitest";
import { buildIndex } from "../../../src/search/passage-index.ts";

// Words as unevenly spread as those of a language: the first stands in nearly every text, the last in one or two.
const WORDS = Array.from({ length: 400 }, (_, rank) => `w${rank}x`);
const index = buildIndex(
  Array.from({ length: 2_000 }, (_, at) => {
    const words = WORDS.filter((_, rank) => (at * 7919 + rank * rank * 104_729) % (rank + 1) === 0);
    const repeated = words.filter((_, place) => (at + place) % 5 === 0);
    return { id: `t${at}`, fields: { text: [...words, ...repeated].join(" ") }, language: "ru" };
  }),
);

it("finds in a large index what a search of every match finds, in the same order", () => {
  const term = fc.record({
    term: fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...WORDS.slice(0, 12)) }, fc.constantFrom(...WORDS)),
    weight: fc.double({ min: 0.1, max: 2, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 80 }), (terms, limit) => {
      // The commonest word is asked for too, so that there is something to leave out.
      const all = [...terms, { term: "w0x", weight: 0.5 }, { term: "w1x", weight: 0.5 }];
      const expected = index.search(all).slice(0, limit);
      const found = index.search(all, limit);
      expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(found.map(({ terms: held }) => held.toSorted())).toEqual(
        expected.map(({ terms: held }) => held.toSorted()),
      );
      for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(expected[at]?.score ?? 0, 5);
    }),
    { seed: 1, numRuns: 60 },
  );
});
