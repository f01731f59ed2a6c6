/** An original as a PDF of A4 pages with running header and footer; table cells are set side by side in columns. */
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";
import { type Block, plain, spanOfCell, type TextLayout } from "../layout.ts";

const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 64;
const LINE = 14;
const SIZE = 10.5;

/** Returns the bytes of the .pdf. */
export async function renderPdf(layout: TextLayout): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const day = new Date(`${layout.date}T09:00:00Z`);
  document.setTitle(layout.title);
  document.setCreationDate(day);
  document.setModificationDate(day);
  const regular = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  let page: PDFPage | null = null;
  let y = 0;
  const turn = (): PDFPage => {
    const next = document.addPage([WIDTH, HEIGHT]);
    y = HEIGHT - MARGIN;
    next.drawText(layout.header, { x: MARGIN, y: HEIGHT - 36, size: 8, font: regular });
    next.drawText(`${layout.footer} – ${document.getPageCount()}`, { x: MARGIN, y: 30, size: 8, font: regular });
    page = next;
    return next;
  };
  const room = (lines: number): PDFPage => (page === null || y - lines * LINE < MARGIN ? turn() : page);
  const put = (text: string, x: number, width: number, font: PDFFont, size = SIZE): void => {
    for (const line of wrap(text, width, font, size)) {
      room(1).drawText(line, { x, y, size, font });
      y -= LINE;
    }
  };
  for (const block of layout.blocks) drawBlock(block);
  return document.save({ useObjectStreams: false });

  function drawBlock(block: Block): void {
    const full = WIDTH - 2 * MARGIN;
    switch (block.kind) {
      case "heading":
        y -= 8;
        put(plain(block.text), MARGIN, full, bold, block.level === 1 ? 15 : 12);
        y -= 4;
        return;
      case "paragraph":
        put(plain(block.text), MARGIN, full, regular);
        y -= 6;
        return;
      case "numbered":
      case "bullets":
        block.items.forEach((item, index) => {
          room(2).drawText(block.kind === "numbered" ? `${block.start + index}.` : "•", {
            x: MARGIN,
            y,
            size: SIZE,
            font: regular,
          });
          put(plain(item), MARGIN + 24, full - 24, regular);
          y -= 4;
        });
        return;
      case "table":
        drawTable(block);
        return;
      case "break":
        turn();
        return;
    }
  }

  function drawTable(block: Extract<Block, { kind: "table" }>): void {
    const total = block.widths.reduce((sum, width) => sum + width, 0);
    const unit = (WIDTH - 2 * MARGIN) / total;
    block.rows.forEach((row, index) => {
      let column = 0;
      const cells = row.map((cell) => {
        const { text, columns } = spanOfCell(cell);
        const x = MARGIN + block.widths.slice(0, column).reduce((sum, width) => sum + width, 0) * unit;
        const width = block.widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0) * unit - 8;
        column += columns;
        const font = block.bordered && index === 0 ? bold : regular;
        return { x, font, lines: text.split("\n").flatMap((line) => wrap(plain(line), width, font, SIZE)) };
      });
      const height = Math.max(...cells.map((cell) => cell.lines.length));
      const at = room(height);
      for (const cell of cells) {
        cell.lines.forEach((line, row) => {
          at.drawText(line, { x: cell.x, y: y - row * LINE, size: SIZE, font: cell.font });
        });
      }
      y -= height * LINE + 4;
    });
    y -= 6;
  }
}

function wrap(text: string, width: number, font: PDFFont, size: number): string[] {
  const lines: string[] = [];
  for (const part of text.split("\n")) {
    let line = "";
    for (const word of part.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && font.widthOfTextAtSize(longer, size) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}
