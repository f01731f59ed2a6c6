import fc from "fast-check";
import { expect, it } from "vitest";
import { indexWords } from "../../../src/search/similar-words.ts";
import { spellingDistance } from "../../../src/text/spelling-distance.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "e", "é", "ф", "的"), maxLength: 8 });

it("finds every word that is near enough, at its distance, and no other", () => {
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 40 }),
      word,
      fc.constantFrom(0, 0.6, 0.9, 1, 1.6, 2.2, 4),
      (words, asked, most) => {
        const list = new Set(words);
        const expected = [...list].flatMap((each): readonly (readonly [string, number])[] => {
          const distance = spellingDistance(asked, each);
          return distance <= most ? [[each, distance]] : [];
        });
        expect(indexWords(list).within(asked, most).toSorted()).toEqual(expected.toSorted());
      },
    ),
    { seed: 1, numRuns: 1_000 },
  );
});

it("measures words of any length", () => {
  const long = "ab".repeat(300);
  expect(indexWords([long]).within(`${long}c`, 1)).toEqual([[long, 1]]);
});
