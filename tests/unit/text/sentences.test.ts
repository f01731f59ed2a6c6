import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "../../../src/text/sentences.ts";

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it.each<[string, readonly string[]]>([
    ["One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]],
    ["Res. 179 (Rev. Dubai, 2018) was noted. It stands.", ["Res. 179 (Rev. Dubai, 2018) was noted.", "It stands."]],
    ["See Doc. 2/71 and No. 5. End", ["See Doc. 2/71 and No. 5.", "End"]],
    ["For 12-18 y.o. children, i.a. games. Then more.", ["For 12-18 y.o. children, i.a. games.", "Then more."]],
    [
      "It met on 3 Nov. 2023 with Mr. Obiso, e.g. Orhan. Next.",
      ["It met on 3 Nov. 2023 with Mr. Obiso, e.g. Orhan.", "Next."],
    ],
    ["3. The group met. J. Smith left.", ["3. The group met.", "J. Smith left."]],
    ["Ms Jabin Vahora\nE-mail: Vahorajs@state.gov", ["Ms Jabin Vahora", "E-mail: Vahorajs@state.gov"]],
    ["He said “Stop.” Then he left.", ["He said “Stop.”", "Then he left."]],
    ["第一句。第二句！", ["第一句。", "第二句！"]],
    ["Wait... what? Version 1.2 is out.", ["Wait... what?", "Version 1.2 is out."]],
    ["It fell by 60%.9 In Peru it rose.", ["It fell by 60%.9", "In Peru it rose."]],
    ["", []],
    ["  \n ", []],
  ])("splits %j", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it("loses nothing but blanks, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Res.", " ", "a", "B", ". ", "\n", "?", "”", "3.", "。", "…"), { maxLength: 40 }),
        (pieces) => {
          const text = pieces.join("");
          expect(split(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });
});
