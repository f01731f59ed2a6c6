/** Marks of notes stand raised behind a word or a number, and are never glued to it. */
import { expect, test } from "vitest";
import { arrange } from "../../src/importing/arrange/arrange.ts";
import { readDraft } from "../../src/importing/read-file.ts";
import { toMarkdown } from "../../src/importing/to-markdown.ts";
import { pagesOf, widthOf } from "./make/pages.ts";
import { rawSlides, slideRun, textBox } from "./make/raw-slides.ts";
import { paragraph, rawWord, run } from "./make/raw-word.ts";
import { ROLES } from "./make/roles.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const up = (text: string) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;

/** A line of a page with a mark raised behind it, and a few more so that the page has a usual size. */
function page(text: string, mark: string, rest: string): Promise<Uint8Array> {
  const end = 72 + widthOf(text);
  const lines = [
    "The group met in Bergen and heard reports about helplines of nine",
    "countries, of which three had opened theirs.",
  ];
  return pagesOf([
    {
      lines: [
        [72, 100, text],
        [end + 0.3, 96, mark, { size: 6 }],
        [end + 5, 100, rest],
        ...lines.map((line, at) => [72, 130 + at * 12, line] as const),
      ],
    },
  ]);
}

type Make = (before: string, mark: string, after: string) => Uint8Array | Promise<Uint8Array>;

const FORMATS: readonly (readonly [name: string, make: Make])[] = [
  ["a.docx", (before, mark, after) => rawWord(paragraph(run(before), up(mark), run(after)))],
  [
    "a.pptx",
    (before, mark, after) =>
      rawSlides([textBox([slideRun(before) + slideRun(mark, 'baseline="30000"') + slideRun(after)])]),
  ],
  ["a.html", (before, mark, after) => bytes(`<p>${before}<sup><a href="#n">${mark}</a></sup>${after}</p>`)],
  ["b.html", (before, mark, after) => bytes(`<p><span>${before}<sup>[${mark}]</sup>${after}</span></p>`)],
  ["a.md", (before, mark, after) => bytes(`${before}<sup>${mark}</sup>${after}`)],
  ["a.pdf", page],
];

test.each(FORMATS)("%s", async (name, make) => {
  const read = async (before: string, mark: string, after: string) =>
    toMarkdown(arrange(await readDraft(name, await make(before, mark, after)), ROLES));
  expect(await read("See Recommendation n°4", "3", " of the group.")).toContain("Recommendation n°4 ³ of the group.");
  expect(await read("In 2023", "12", ", it met.")).toContain("In 2023 ¹², it met.");
  expect(await read("The hotline", "1", " answers.")).toContain("The hotline ¹ answers.");
  if (name !== "b.html") expect(await read("It covers 12 km", "2", " of land.")).toContain("12 km² of land.");
});
