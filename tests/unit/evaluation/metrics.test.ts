import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ndcg, recall, reciprocalRank } from "../../../src/evaluation/metrics.ts";

const judged = new Map([
  ["a", 2],
  ["b", 1],
  ["c", 0],
  ["d", -1],
]);

describe("the measures", () => {
  it("agree with figures worked out by hand", () => {
    // gains 1, 0, 2 at places 1, 2, 3 against 2, 1 in the best order
    const best = 2 + 1 / Math.log2(3);
    expect(ndcg(["b", "x", "a"], judged, 10)).toBeCloseTo((1 + 2 / 2) / best, 12);
    expect(ndcg(["a", "b"], judged, 10)).toBe(1);
    expect(ndcg(["a", "b"], judged, 1)).toBe(1);
    expect(ndcg(["x", "c", "d"], judged, 10)).toBe(0);
    expect(recall(["x", "a"], judged, 100)).toBe(0.5);
    expect(recall(["x", "a"], judged, 1)).toBe(0);
    expect(reciprocalRank(["x", "c", "b"], judged, 10)).toBeCloseTo(1 / 3, 12);
    expect(reciprocalRank(["x", "c", "b"], judged, 2)).toBe(0);
  });

  it("are 0 where nothing is relevant", () => {
    for (const measure of [ndcg, recall, reciprocalRank]) expect(measure(["a"], new Map([["a", 0]]), 10)).toBe(0);
  });

  it("lie between 0 and 1, and are best for the best order", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ids),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
        (ranked, gains) => {
          const judgements = new Map(ids.map((id, at) => [id, gains[at] ?? 0]));
          const best = ids.toSorted((a, b) => (judgements.get(b) ?? 0) - (judgements.get(a) ?? 0));
          for (const measure of [ndcg, recall, reciprocalRank]) {
            const value = measure(ranked, judgements, 4);
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(measure(best, judgements, 4) + 1e-12);
            expect(measure(best, judgements, 4)).toBeLessThanOrEqual(1);
          }
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});
