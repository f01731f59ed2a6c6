/** Fields of Word, whole and cut by tracked changes, and what stands in notes: no word of it is lost. */
import { expect, test } from "vitest";
import { arrange } from "../../src/importing/arrange/arrange.ts";
import { readDraft } from "../../src/importing/read-file.ts";
import { toMarkdown } from "../../src/importing/to-markdown.ts";
import { field, paragraph, printed, rawWord, run, table } from "./make/raw-word.ts";
import { ROLES } from "./make/roles.ts";

async function markdown(body: string, notes: readonly string[] = []): Promise<string> {
  return toMarkdown(arrange(await readDraft("a.docx", rawWord(body, notes)), ROLES));
}

test("the number of a page that a sentence refers to is a word of it", async () => {
  const text = await markdown(
    paragraph(
      run("See page "),
      printed("PAGEREF _Toc1 \\h", "12"),
      run(" of the "),
      printed("NUMPAGES", "14"),
      run("."),
    ),
  );
  expect(text).toBe("See page 12 of the 14.\n");
});

test("a field whose end was deleted with tracked changes hides nothing below it", async () => {
  const deleted = (content: string) => `<w:del w:id="1">${content}</w:del>`;
  const text = await markdown(
    [
      paragraph(run("The end is gone: "), field("begin"), field("separate"), run("7"), deleted(field("end")), run(".")),
      paragraph(run("The beginning is gone: "), deleted(field("begin")), run("8"), field("end"), run(".")),
      paragraph(run("The middle is gone: "), field("begin"), deleted(field("separate")), run("9."), field("end")),
      paragraph(run("Nothing but the beginning is there."), field("begin")),
      paragraph(run("The last paragraph.")),
    ].join(""),
  );
  expect(text.split("\n\n")).toEqual([
    "The end is gone: 7.",
    "The beginning is gone: 8.",
    "The middle is gone: 9.",
    "Nothing but the beginning is there.",
    "The last paragraph.\n",
  ]);
});

test("a table in a footnote is read", async () => {
  const call = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const note = `${table([["Kenya", "116"]])}${paragraph(run("Source: the survey."))}`;
  const text = await markdown(paragraph(run("Two lines"), call), [note]);
  expect(text.match(/\w+/g)).toEqual(["Two", "lines", "1", "1", "Kenya", "116", "Source", "the", "survey"]);
});

test("a paragraph whose mark was deleted before a table stays above it", async () => {
  const joined = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run("Above")}</w:p>`;
  const text = await markdown(joined + table([["one", "two"]]) + paragraph(run("Below")));
  expect(text.match(/[a-z]+/gi)).toEqual(["Above", "one", "two", "Below"]);
});
