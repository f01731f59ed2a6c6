import fc from "fast-check";
import { expect, it } from "vitest";
import { spellingDistance } from "../../../src/text/spelling-distance.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "e", "p"), maxLength: 9 });

it("measures nothing that is further apart than asked for, and all else as it is", () => {
  fc.assert(
    fc.property(word, word, fc.double({ min: 0, max: 6, noNaN: true }), (a, b, most) => {
      const full = spellingDistance(a, b);
      const found = spellingDistance(a, b, most);
      if (full <= most) expect(found).toBe(full);
      else expect(found).toBeGreaterThan(most);
    }),
    { seed: 1, numRuns: 500 },
  );
});
