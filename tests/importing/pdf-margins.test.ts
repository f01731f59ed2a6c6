/** What stands at the head and foot of the pages of a PDF: what runs along goes, what is said there stays. */
import { expect, test } from "vitest";
import { arrange } from "../../src/importing/arrange/arrange.ts";
import { readDraft } from "../../src/importing/read-file.ts";
import { toMarkdown } from "../../src/importing/to-markdown.ts";
import { broken, type Line, pagesOf } from "./make/pages.ts";
import { ROLES } from "./make/roles.ts";

const TEXT = broken(
  "The working group recommends that each Member State should set up a hotline for children and publish its number.",
  440,
);

/** Pages of body text with one more line at the top and one at the bottom. */
async function withMargins(
  top: readonly (string | null)[],
  bottom: readonly (string | null)[],
  how: { size?: number; bold?: boolean } = {},
): Promise<string> {
  const pages = top.map((head, at) => {
    const lines: Line[] = [];
    if (head !== null) lines.push([72, 60, head, how]);
    for (let row = 0; row < 20; row += 1) lines.push([72, 120 + row * 14, `${TEXT[row % TEXT.length] ?? ""}`]);
    const foot = bottom[at] ?? null;
    if (foot !== null) lines.push([72, 790, foot, how]);
    return { lines };
  });
  return toMarkdown(arrange(await readDraft("a.pdf", await pagesOf(pages)), ROLES));
}

const none = (count: number) => Array.from({ length: count }, () => null);

const STAYING: readonly (readonly [string, (number: number) => string])[] = [
  ["headings of annexes", (n) => `ANNEX ${n}`],
  ["headings with Roman numbers", (n) => `APPENDIX ${["I", "II", "III", "IV", "V", "VI", "VII", "VIII"][n - 1]}`],
  ["headings in other languages", (n) => `Anexo ${n}`],
  ["sentences with a number within", (n) => `Adopted by ${n} votes.`],
  ["sentences that end in a number", (n) => `The number of hotlines is ${n}.`],
  ["numbers of telephones", (n) => `Call 116 11${n}`],
  ["years", (n) => `Report of the year ${2010 + n * 2}`],
];

test.each(STAYING)("%s stay on every page that has one", async (_, line) => {
  for (const count of [2, 4, 8]) {
    const lines = Array.from({ length: count }, (_, at) => line(at + 1));
    for (const text of [await withMargins(lines, none(count)), await withMargins(none(count), lines)])
      for (const each of lines) expect(text).toContain(each);
  }
});

const GOING: readonly (readonly [string, (number: number) => string])[] = [
  ["bare numbers", (n) => `${n}`],
  ["numbers from another first page", (n) => `${n + 344}`],
  ["dressed numbers", (n) => `– ${n} –`],
  ["numbers of a total", (n) => `Page ${n} of 8`],
  ["Roman numbers", (n) => ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"][n - 1] ?? ""],
  ["the title with the number behind it", (n) => `Zephyr Group annual report ${n}`],
  ["the title with the number before it", (n) => `${n} Zephyr Group annual report`],
  ["the same words", () => "Zephyr Group annual report"],
];

test.each(GOING)("%s go", async (_, line) => {
  const lines = Array.from({ length: 8 }, (_, at) => line(at + 1));
  for (const text of [await withMargins(lines, none(8)), await withMargins(none(8), lines)])
    for (const each of lines) expect(text.split("\n")).not.toContain(each);
});

test("a lone number that counts no pages is text", async () => {
  const text = await withMargins(["116", null, null], [null, "1997", null]);
  expect(text).toContain("116");
  expect(text).toContain("1997");
});
