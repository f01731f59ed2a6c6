/** How the lines of a PDF are joined. */
import { expect, it } from "vitest";
import type { Run } from "../../src/importing/draft.ts";
import { joinTo } from "../../src/importing/readers/pdf/line-ends.ts";
import type { Usual } from "../../src/importing/readers/pdf/usual.ts";

const USUAL: Usual = {
  size: 10,
  fonts: new Set(["a"]),
  bold: false,
  leading: 1.2,
  words: new Set(["long-term", "together"]),
  breaksWords: true,
};

function join(line: string, next: string, address = false, usual: Usual = USUAL): string {
  const runs: Run[] = [{ text: line }];
  const own: Run[] = [{ text: next }];
  joinTo(runs, own, address, usual);
  return [...runs, ...own].map(({ text }) => text).join("");
}

it.each([
  ["the protec-", "tion of children", "the protection of children"],
  ["a long-", "term view", "a long-term view"],
  ["the meeting of CWG-", "COP in May", "the meeting of CWG-COP in May"],
  ["during COVID-", "19 many", "during COVID-19 many"],
  ["by e-", "mail only", "by e-mail only"],
  ["soft\u00ad", "ware", "software"],
  ["write to r.abenyo@ucc-", "cop.ug, and", "write to r.abenyo@ucc-cop.ug, and"],
  ["write to jean-", "luc.dubois@itu.int today", "write to jean-luc.dubois@itu.int today"],
  ["see https://www.itu.int/cop-", "guidelines for more", "see https://www.itu.int/cop-guidelines for more"],
  ["see www.itu.int/en/", "cop/ now", "see www.itu.int/en/cop/ now"],
  ["from 2020 –", "and later", "from 2020 – and later"],
  ["two words", "and two more", "two words and two more"],
])("joins %j and %j", (line, next, expected) => {
  expect(join(line, next)).toBe(expected);
});

it("keeps the hyphen of a word that stands nowhere else where the document breaks no words", () => {
  const unbroken = { ...USUAL, breaksWords: false };
  expect(join("by cross-", "referencing", false, unbroken)).toBe("by cross-referencing");
  expect(join("all toge-", "ther", false, unbroken)).toBe("all together");
});

it("leaves lines that their author ended, save for an address that was too long for its line", () => {
  expect(join("Tel.: +41 22 730 5111", "Place des Nations", true)).toBe("Tel.: +41 22 730 5111\nPlace des Nations");
  expect(join("E-mail: secretariat@child-", "online.example.org", true)).toBe(
    "E-mail: secretariat@child-online.example.org",
  );
});
