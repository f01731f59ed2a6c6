import type { Block, Cell, Inline } from "./draft.ts";
import { isBlank, plain } from "./draft.ts";
import { lines } from "./inline.ts";

/** Views on what stands in table cells and other blocks. */

/** The paragraphs of a block, printed numbers before them; bullets go, as a cell has no lists. */
export function partsOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return isBlank(block.inline) ? [] : [block.inline];
    case "item":
      return [block.marker === "-" ? block.inline : [{ text: `${block.marker} ` }, ...block.inline]];
    case "table":
      return block.rows.flatMap((row, at) =>
        row.flatMap((cell, column) => (cell === block.rows[at - 1]?.[column] ? [] : cellParts(cell))),
      );
    case "contact":
      return block.lines;
    case "field":
      return [[{ text: `${block.label} `, bold: true }, ...block.values.flat()]];
    case "notes":
    case "quote":
      return block.blocks.flatMap(partsOf);
    case "footnote":
      return block.paragraphs;
    default:
      return [];
  }
}

/** The paragraphs of a cell. */
export function cellParts(cell: Cell): readonly Inline[] {
  return cell.flatMap(partsOf);
}

/** The lines of a cell, as a reader sees them. */
export function cellLines(cell: Cell | undefined): readonly Inline[] {
  return cellParts(cell ?? []).flatMap((part) => lines(part));
}

/** The text of a cell, a line each. */
export function cellText(cell: Cell | undefined): string {
  return cellLines(cell)
    .map((line) => plain(line))
    .join("\n");
}

/** The text of a block, whatever it is. */
export function textOf(block: Block): string {
  return partsOf(block)
    .map((part) => plain(part))
    .join("\n");
}
