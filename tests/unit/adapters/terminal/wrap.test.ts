import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, textWidth } from "../../../../adapters/terminal/render/width.ts";
import { wrap } from "../../../../adapters/terminal/render/wrap.ts";

const lines = (text: string, width: number) => wrap(text, width).map(([from, to]) => text.slice(from, to));

describe("textWidth", () => {
  it.each([
    ["abc", 3],
    ["儿童上网保护", 12],
    ["Ａ１", 4],
    ["e\u0301", 1],
    ["حماية", 5],
    ["\u200Fשלום", 4],
    ["한국", 4],
    ["👶", 2],
    ["", 0],
  ])("%s takes %i columns", (text, width) => expect(textWidth(text)).toBe(width));
});

describe("wrap", () => {
  it("breaks at blanks, which it leaves out", () => {
    expect(lines("the quick brown fox", 10)).toEqual(["the quick", "brown fox"]);
    expect(lines("the quick  brown", 9)).toEqual(["the quick", "brown"]);
    expect(lines("exactly ten", 7)).toEqual(["exactly", "ten"]);
  });

  it("keeps the text's own line breaks, empty lines too", () => {
    expect(lines("Mr A\n\nFocal Point", 20)).toEqual(["Mr A", "", "Focal Point"]);
  });

  it("breaks a word that is longer than a line", () => {
    expect(lines("see https://example.org/long/path now", 12)).toEqual([
      "see",
      "https://exam",
      "ple.org/long",
      "/path now",
    ]);
  });

  it("breaks Chinese anywhere but before closing punctuation", () => {
    expect(lines("保护儿童上网安全", 6)).toEqual(["保护儿", "童上网", "安全"]);
    expect(lines("保护儿。童", 6)).toEqual(["保护", "儿。童"]);
  });

  it("never exceeds the width, loses nothing but blanks and breaks no character in two", () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ unit: "grapheme", maxLength: 12 }),
        fc.constantFrom("儿童", "أطفال", "e\u0301", "👶", "  ", "\n"),
      ),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 30 }), (parts, width) => {
        const text = plain(parts.join(" "));
        const wrapped = lines(text, width);
        for (const line of wrapped) {
          expect(textWidth(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/\p{Surrogate}/u);
        }
        expect(wrapped.join("").replace(/[ \n]/g, "")).toBe(text.replace(/[ \n]/g, ""));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("takes time in proportion to the text", () => {
    const long = "x".repeat(200_000);
    expect(wrap(long, 80)).toHaveLength(2_500);
  });
});

describe("plain", () => {
  it("takes off whatever could steer the terminal", () => {
    expect(plain("a\u001B[31mred\u0007\u009B2J\tb\r\nc\u0000")).toBe("a[31mred2J b\nc");
  });
});
