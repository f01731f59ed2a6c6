import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_RETRIEVE_OPTIONS, questionTerms, retrieve } from "../../../src/evaluation/retrieve.ts";
import { DEFAULT_RANK_OPTIONS, type RankOptions, rank } from "../../../src/query/rank.ts";
import { buildIndex } from "../../../src/search/passage-index.ts";

const indexOf = (texts: Readonly<Record<string, string>>) =>
  buildIndex(Object.entries(texts).map(([id, text]) => ({ id, fields: { text }, language: "en" })));
const NONE: RankOptions = {
  proximity: { ...DEFAULT_RANK_OPTIONS.proximity, weight: 0 },
  coverage: { ...DEFAULT_RANK_OPTIONS.coverage, weight: 0 },
  feedback: { ...DEFAULT_RANK_OPTIONS.feedback, weight: 0 },
  neighbours: { ...DEFAULT_RANK_OPTIONS.neighbours, weight: 0 },
};
function order(texts: Readonly<Record<string, string>>, question: string, options: Partial<RankOptions>) {
  const index = indexOf(texts);
  return retrieve(question, "en", index, 10, { ...DEFAULT_RETRIEVE_OPTIONS, rank: { ...NONE, ...options } }).map(
    ({ id }) => id,
  );
}

describe("each step of the ranking", () => {
  it("proximity: words that stand together in the question stand together in the better text", () => {
    const texts = {
      apart: "study of harbours, fish, nets, boats and more words of a group here",
      together: "harbours, fish, nets, boats and more words of a study group here",
      other: "spectrum allocation for satellites",
    };
    expect(order(texts, "study group", {})).toEqual(["apart", "together"]);
    expect(order(texts, "study group", { proximity: { weight: 0.2, window: 4 } })).toEqual(["together", "apart"]);
  });

  it("coverage: a text that holds more of the question's words comes before one that repeats a word", () => {
    const texts = {
      repeats: "parents parents parents parents parents",
      "takes both": "parents and teachers of schools in large towns and villages",
      1: "parents",
      2: "teachers of harbours",
      3: "teachers of satellites",
    };
    expect(order(texts, "parents teachers", {})[0]).toBe("repeats");
    expect(order(texts, "parents teachers", { coverage: { weight: 3, most: 1 } })[0]).toBe("takes both");
  });

  const related = {
    a: "cyberbullying harms minors at school, guidance for teachers",
    b: "cyberbullying of minors: guidance for parents and teachers at school",
    c: "cyberbullying report on satellites, antennas and orbits launched",
    d: "satellites, antennas and orbits were launched from the coast",
    e: "antennas and satellites in low orbits launched again",
  };

  it("feedback and neighbours: a text that is like the other good ones comes before a chance match", () => {
    for (const options of [
      { feedback: { weight: 0.5, texts: 2 } },
      { neighbours: { weight: 0.5, texts: 1, reach: 5 } },
    ] satisfies Partial<RankOptions>[]) {
      const ranked = order(related, "cyberbullying minors", options);
      expect(ranked.slice(0, 2).toSorted()).toEqual(["a", "b"]);
      expect(ranked.at(-1)).toBe("c");
    }
  });

  it("leaves the order of the search alone when all steps are off", () => {
    const index = indexOf(related);
    const terms = questionTerms("cyberbullying minors satellites", "en", 1);
    const hits = index.search(terms);
    expect(rank(terms, hits, index.contents, NONE).map(({ id }) => id)).toEqual(hits.map(({ id }) => id));
  });
});

describe("retrieval", () => {
  it("counts the words by which one asks for less", () => {
    const texts = { a: "report", b: "orbits", c: "orbits", d: "satellites" };
    expect(order(texts, "find reports concerning orbits", {}).at(-1)).toBe("a");
    expect(order(texts, "reports orbits", {}).at(-1)).toBe("a");
    const index = indexOf(texts);
    const even = { ...DEFAULT_RETRIEVE_OPTIONS, requestWeight: 1, rank: NONE };
    expect(retrieve("reports orbits", "en", index, 10, even)[0]?.id).toBe("a");
  });

  it("finds nothing for nothing", () => {
    const index = indexOf({ a: "children" });
    for (const question of ["", "the", "?!", "zebra", "👍"]) expect(retrieve(question, "en", index, 10)).toEqual([]);
  });

  it("gives each hit once, in falling order, deterministic, however many are ranked anew", () => {
    const word = fc.constantFrom(
      "child",
      "online",
      "protection",
      "nigeria",
      "parents",
      "school",
      "co-rapporteur",
      "Q3/2",
      "the",
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 20 }),
        text,
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 1, max: 25 }),
        (texts, question, limit, candidates) => {
          const index = indexOf(Object.fromEntries(texts.map((each, at) => [`t${at}`, each])));
          const options = { ...DEFAULT_RETRIEVE_OPTIONS, candidates };
          const ranked = retrieve(question, "en", index, limit, options);
          const terms = questionTerms(question, "en", 1);
          expect(ranked.length).toBe(Math.min(limit, index.search(terms).length));
          expect(new Set(ranked.map(({ id }) => id)).size).toBe(ranked.length);
          ranked.forEach(({ score }, at) => {
            expect(score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? 1);
            expect(score).toBeGreaterThanOrEqual(0);
          });
          expect(retrieve(question, "en", index, limit, options)).toEqual(ranked);
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });
});
