import type { Block, Cell, TableBlock } from "../draft.ts";
import { isBlank, plain } from "../draft.ts";
import { lines } from "../inline.ts";
import { fieldKey, isCapitals, splitField } from "../labels.ts";
import { holdsContact, isDateLine } from "../lines.ts";

/**
 * Unfolds tables that only lay out a page: the header block of a liaison statement (`To: | …`), a letterhead, a frame
 * around one paragraph. Tables of data stay tables.
 */
export function layoutTables(blocks: readonly Block[]): readonly Block[] {
  let inHead = true;
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== "table") {
      if (isBody(block)) inHead = false;
      return [block];
    }
    const unfolded = unfold(block, inHead);
    if (unfolded === null) {
      inHead = false;
      return [block];
    }
    if (unfolded.some(isBody)) inHead = false;
    return unfolded;
  });
}

/** A block that no cover page holds: a long paragraph, a numbered section. */
function isBody(block: Block): boolean {
  return block.kind === "paragraph" && plain(block.inline).length > 300;
}

function unfold(table: TableBlock, inHead: boolean): readonly Block[] | null {
  const rows = table.rows.map((row) => row.filter((cell) => cell.some((part) => !isBlank(part))));
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) return [];
  const labels = filled.filter((row) => labelOf(row[0]) !== null).length;
  const widest = Math.max(...filled.map((row) => row.length));
  const isForm = widest >= 2 && labels >= 1 && labels * 2 >= filled.length && !isListOfThings(table);
  const isFrame = widest === 1;
  const isLetterhead = inHead && widest <= 3 && !isListOfThings(table) && filled.some((row) => row.some(isCoverCell));
  return isForm || isFrame || isLetterhead ? filled.flatMap(rowBlocks) : null;
}

/** A header row with several names of columns is no form: `Name | Role | E-mail`. */
function isListOfThings(table: TableBlock): boolean {
  const first = table.rows[0] ?? [];
  const texts = first.map(cellText);
  if (texts.some((text) => text === "" || text.length > 60 || /[:：]$/u.test(text))) return false;
  return table.rows.length >= 2 && texts.filter((text) => fieldKey(text) !== null).length >= 2 && texts.length >= 2;
}

/** What stands in the head of a document and in no table of data: a date, a symbol after `Document`, a title in capitals. */
function isCoverCell(cell: Cell): boolean {
  return cell
    .flatMap((part) => lines(part))
    .some((line) => {
      const text = plain(line);
      return isDateLine(text) || isCapitals(text) || splitField(text) !== null || /^Document\s+\S+\d/iu.test(text);
    });
}

function labelOf(cell: Cell | undefined): string | null {
  if (cell === undefined) return null;
  const text = cellText(cell);
  if (text.length > 60 || text === "") return null;
  if (fieldKey(text) !== null) return text;
  return /^\p{L}[^\n]{0,58}[:：]$/u.test(text) ? text : null;
}

function cellText(cell: Cell): string {
  return cell
    .map((part) => plain(part))
    .join("\n")
    .trim();
}

/** The cells of one row, labels with what follows them as fields, everything else as paragraphs. */
function rowBlocks(row: readonly Cell[]): readonly Block[] {
  const out: Block[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const cell = row[at] ?? [];
    const label = labelOf(cell);
    if (label === null || at + 1 >= row.length) {
      out.push(...cell.filter((part) => !isBlank(part)).map((inline) => ({ kind: "paragraph" as const, inline })));
      continue;
    }
    const values: Cell[] = [];
    while (at + 1 < row.length && labelOf(row[at + 1]) === null) {
      at += 1;
      values.push(row[at] ?? []);
    }
    out.push(...fieldBlocks(label, values));
  }
  return out;
}

/** `Contact: | names | numbers` has the numbers in a cell of their own; they belong to the names beside them. */
function fieldBlocks(label: string, cells: readonly Cell[]): readonly Block[] {
  const parts = cells.map((cell) => cell.flatMap((part) => lines(part)));
  const values = parts.flat();
  if (values.some((line) => holdsContact(plain(line))) && values.length > 1) {
    return [
      { kind: "field", label, values: [] },
      { kind: "contact", lines: values },
    ];
  }
  return [{ kind: "field", label, values }];
}
