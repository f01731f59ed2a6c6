/** An original as the plain text that a word processor saves: tabs before table cells, printed list numbers, no marks. */
import { type Block, type DeckLayout, type Layout, plain, spanOfCell, type TextLayout } from "../layout.ts";

/** The whole document as text. */
export function renderText(layout: Layout): string {
  return layout.format === "pptx" ? deckText(layout) : textText(layout);
}

function textText(layout: TextLayout): string {
  return `${layout.blocks.map(blockText).join("\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return plain(block.text);
    case "numbered":
      return block.items.map((item, index) => `${block.start + index}.\t${plain(item)}`).join("\n");
    case "bullets":
      return block.items.map((item) => `${block.level === 0 ? "•" : "\to"}\t${plain(item)}`).join("\n");
    case "table":
      return block.rows
        .map((row) => `${row.map((cell) => `\t${plain(spanOfCell(cell).text)}`).join("\n")}\n`)
        .join("\n");
    case "break":
      return "\f";
  }
}

function deckText(layout: DeckLayout): string {
  return layout.slides
    .map((slide) => {
      const lines = (slide.lines ?? []).map((line) => plain(line).replace(/^( *)- /, "$1• "));
      const table = (slide.table ?? []).map((row) => row.map(plain).join("\t"));
      const notes = slide.notes === undefined ? [] : ["", slide.notes];
      return [plain(slide.title), ...lines, ...table, ...notes, ""].join("\n");
    })
    .join("\n");
}
