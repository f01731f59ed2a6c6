/** Letterheads in Word whose lines have something at the left and something at the right. */
import { Document, LeaderType, Packer, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { expect, it } from "vitest";
import { lexiconFor } from "../../adapters/files/read-corpus.ts";
import { importFile } from "../../src/importing/import-file.ts";
import { compileLexicon } from "../../src/text/lexicon.ts";

const lexicon = compileLexicon(lexiconFor("corpus"));
if (!lexicon.ok) throw new Error("the word lists are broken");
const words = lexicon.value;

const RIGHT = [{ type: TabStopType.RIGHT, position: 9000 }];

function sides(left: string, right: string): Paragraph {
  const children = [
    new TextRun(left),
    new TextRun({ children: [new Tab()] }),
    new TextRun({ text: right, bold: true }),
  ];
  return new Paragraph({ tabStops: RIGHT, children });
}

async function markdownOf(children: readonly Paragraph[]): Promise<string> {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [...children] }] }));
  const source = { id: "letter", file: "letter.docx", sha256: "0".repeat(64) };
  const read = await importFile(new Uint8Array(bytes), source, words);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.markdown;
}

it("reads the two sides of a line apart, and so the symbol, the meeting and the date", async () => {
  const text = await markdownOf([
    sides("Working Group on Harbour Safety", "WG-HS-12/LS/4"),
    sides("Twelfth meeting – Geneva, 3-4 March 2025", "21 March 2025"),
    new Paragraph({ text: "Reply on the lighting of piers", heading: "Title" }),
    new Paragraph(
      "The group thanks Study Group 6 for its letter and is pleased to reply to the points that it raised.",
    ),
  ]);
  expect(text).toContain("symbol: WG-HS-12/LS/4\n");
  expect(text).toContain("date: 2025-03-21\n");
  expect(text).toContain("meeting: Twelfth meeting – Geneva, 3-4 March 2025\n");
  expect(text).toContain("Twelfth meeting – Geneva, 3-4 March 2025  \n**21 March 2025**");
});

it("leaves the tabs that indent, and those of dots that lead to a number, within their line", async () => {
  const tabbed = (stops: readonly { type: "left" | "right"; position: number; leader?: "dot" }[], ...parts: string[]) =>
    new Paragraph({
      tabStops: [...stops],
      children: parts.flatMap((part, at) => [
        ...(at > 0 ? [new TextRun({ children: [new Tab()] })] : []),
        new TextRun(part),
      ]),
    });
  const text = await markdownOf([
    tabbed([{ type: TabStopType.LEFT, position: 2200 }], "Piers", "Lamps of two colours"),
    tabbed([{ type: TabStopType.RIGHT, position: 9000, leader: LeaderType.DOT }], "Annex on lamps", "12"),
  ]);
  expect(text).toContain("Piers Lamps of two colours");
  expect(text).toContain("Annex on lamps 12");
});
