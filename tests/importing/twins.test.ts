/** A document in Word and as a PDF says the same, in the same order. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { arrange } from "../../src/importing/arrange/arrange.ts";
import { readDraft } from "../../src/importing/read-file.ts";
import { toMarkdown } from "../../src/importing/to-markdown.ts";
import type { DeckLayout, TextLayout } from "../gold/other/layout.ts";
import { LAYOUTS } from "../gold/other/layouts/all.ts";
import { renderPdf } from "../gold/other/render/pdf.ts";
import { ROLES } from "./make/roles.ts";
import { deckPdf } from "./make/slides-pdf.ts";

async function markdown(name: string, bytes: Uint8Array): Promise<string> {
  const draft = await readDraft(name, bytes);
  return toMarkdown(arrange(draft, ROLES)).replace(/<!--[\s\S]*?-->|\]\([^()\s]*\)/g, "");
}

const letters = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();

/** Cells that span rows are drawn in the wrong place by the PDF writer of these tests. */
const spansRows = ({ blocks }: TextLayout) =>
  blocks.some(
    (block) =>
      block.kind === "table" && block.rows.flat().some((cell) => typeof cell !== "string" && (cell.rows ?? 1) > 1),
  );

const documents = LAYOUTS.filter((layout): layout is TextLayout => "blocks" in layout && layout.format === "docx");

test.each(documents.filter((layout) => !spansRows(layout)).map((layout) => [layout.id, layout] as const))(
  "%s: each paragraph, point and cell of the Word file stands whole in the PDF, in its order",
  async (id, layout) => {
    const word = await markdown(`${id}.docx`, readFileSync(`tests/gold/other/originals/${id}.docx`));
    const pdf = letters(await markdown(`${id}.pdf`, await renderPdf(layout)));
    const pieces = word.split(/\n+|<br>| \| /).map(letters);
    let at = 0;
    const lost = pieces.filter((piece) => {
      if (piece.length < 4) return false;
      // Blocks side by side at the head may change places.
      const found = pdf.indexOf(piece, Math.max(0, at - 250));
      if (found >= 0) at = found;
      return found < 0;
    });
    expect(lost).toEqual([]);
  },
);

const decks = LAYOUTS.filter((layout): layout is DeckLayout => layout.format === "pptx");

test.each(decks.map((deck) => [deck.id, deck] as const))(
  "%s: each line and cell of the slides stands whole in their PDF, in its order",
  async (id, deck) => {
    const slides = await markdown(`${id}.pptx`, readFileSync(`tests/gold/other/originals/${id}.pptx`));
    const printed = await markdown(`${id}.pdf`, await deckPdf(deck));
    const notes = deck.slides.flatMap(({ notes }) => (notes === undefined ? [] : letters(notes)));
    const pdf = letters(printed);
    let at = 0;
    const lost = slides.split(/\n+|<br>| \| /).filter((line) => {
      const piece = letters(line);
      if (piece.length < 4 || notes.some((note) => note.includes(piece))) return false;
      const found = pdf.indexOf(piece, at);
      if (found >= 0) at = found;
      return found < 0;
    });
    expect(lost).toEqual([]);
    expect(printed.match(/^\| ---/gm)?.length ?? 0).toBe(slides.match(/^\| ---/gm)?.length ?? 0);
  },
);
