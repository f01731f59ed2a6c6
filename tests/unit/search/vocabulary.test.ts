import { describe, expect, it } from "vitest";
import { listWords, openVocabulary } from "../../../src/search/vocabulary.ts";
import { spellingDistance } from "../../../src/text/spelling-distance.ts";

const TEXTS = [
  "The BDT focal point for Question 3/2 and the co-rapporteurs of the group",
  "Child online protection: the rapporteur, the point and the guidelines. Resolution 179.",
  "The secretariat points at Nigeria and Côte d'Ivoire",
  "points",
];
const vocabulary = openVocabulary([listWords(TEXTS)]);

describe("the vocabulary", () => {
  it.each([
    ["piont", "point"],
    ["raporteur", "rapporteur"],
    ["raportuer", "rapporteur"],
    ["guidlines", "guidelines"],
    ["secretariate", "secretariat"],
    ["Nigera", "nigeria"],
    ["protecton", "protection"],
    ["protcetino", "protection"],
    ["corapporteur", "corapporteurs"],
    ["focalpoint", "focal point"],
    ["onlineprotection", "online protection"],
  ])("mends %j to %j", (wrong, right) => {
    expect(vocabulary.mend(wrong)).toBe(right);
  });

  it.each(["point", "Côte", "brazil", "zebra", "xyz", "bdt", "q3/3", "SG2RGQ/21", "178", "", "abcdefgh".repeat(2000)])(
    "leaves %.20j alone",
    (word) => {
      expect(vocabulary.mend(word)).toBeNull();
    },
  );

  it("tells how many texts hold a word, and which words begin alike", () => {
    expect(vocabulary.frequency("Points")).toBe(2);
    expect(vocabulary.has("cote")).toBe(true);
    expect(vocabulary.has("q3/2")).toBe(false);
    expect(vocabulary.startingWith("po", 1)).toEqual(["point"]);
  });

  it("is the same in several lists as in one, and forgets the lists that a later one does not have", () => {
    const [first = [], ...others] = TEXTS.map((text) => listWords([text]));
    const more = listWords(["points of zebras"]);
    const both = openVocabulary([first, more, ...others]);
    expect(both.frequency("points")).toBe(3);
    expect(both.has("zebras")).toBe(true);
    const again = openVocabulary([first, ...others], both);
    expect([...again.counts].sort()).toEqual([...vocabulary.counts].sort());
    expect(again.mend("piont")).toBe("point");
  });
});

describe("spellingDistance", () => {
  it("counts slips", () => {
    expect(spellingDistance("point", "point")).toBe(0);
    expect(spellingDistance("point", "print")).toBe(1);
    // One vowel for another is a slip of the ear as well as of the finger.
    expect(spellingDistance("point", "paint")).toBeLessThan(1);
    expect(spellingDistance("point", "points")).toBe(1);
    expect(spellingDistance("piont", "point")).toBeLessThan(1);
    expect(spellingDistance("raporteur", "rapporteur")).toBeLessThan(1);
    expect(spellingDistance("", "abc")).toBe(3);
  });
});
