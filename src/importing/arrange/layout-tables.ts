import { cellLines, cellText } from "../cells.ts";
import { type Block, type Cell, isBlank, plain, type TableBlock } from "../draft.ts";
import { fieldKey, isCapitals, splitField } from "../labels.ts";
import { holdsContact, isDateLine, isGreeting } from "../lines.ts";

/**
 * Unfolds tables that only lay out a page: the header block of a liaison statement (`To: | …`), a letterhead, a frame
 * around one paragraph. Tables of data stay tables.
 */
export function layoutTables(blocks: readonly Block[]): readonly Block[] {
  let inHead = true;
  return blocks.flatMap((block): readonly Block[] => {
    const unfolded = block.kind === "table" ? unfold(block, inHead) : null;
    if (unfolded === null ? endsHead(block) : unfolded.some(endsHead)) inHead = false;
    return unfolded ?? [block];
  });
}

/** A block that no cover page holds: a long paragraph, a sentence, a table of data, the words that open a letter. */
function endsHead(block: Block): boolean {
  if (block.kind === "table") return true;
  if (block.kind === "page" || block.kind === "slide") return block.number > 1;
  if (block.kind !== "paragraph" && block.kind !== "item") return false;
  const text = plain(block.inline);
  return text.length > 300 || (text.length > 120 && /[.;:,]$/.test(text.trim())) || isGreeting(text);
}

function unfold(table: TableBlock, inHead: boolean): readonly Block[] | null {
  const rows = table.rows.map((row, at) => row.filter((cell, column) => isOwn(cell, table.rows[at - 1]?.[column])));
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) return [];
  const labels = filled.filter((row) => labelOf(row[0]) !== null).length;
  const widest = Math.max(...filled.map((row) => row.length));
  if (widest === 1) return filled.flatMap((row) => row.flatMap(looseBlocks));
  const isData = namesColumns(table);
  // Below the head a table with a caption above two columns is a table, whatever its first column says.
  const isCaptioned = !inHead && table.rows.length > 1 && filled[0]?.length === 1 && labelOf(filled[0][0]) === null;
  const isForm = labels >= 1 && labels * 2 >= filled.length && !isData && !isCaptioned;
  const isLetterhead = inHead && widest <= 3 && !isData && filled.some((row) => row.some(isCoverCell));
  return isForm || isLetterhead ? filled.flatMap(rowBlocks) : null;
}

/** False for an empty cell and for one that reaches down from the row above. */
function isOwn(cell: Cell, above: Cell | undefined): boolean {
  return cell !== above && cellText(cell) !== "";
}

/** A first row of names of columns makes it data: `Name | Role | E-mail`. */
function namesColumns(table: TableBlock): boolean {
  const texts = (table.rows[0] ?? []).map(cellText);
  if (texts.some((text) => text === "" || text.length > 60 || /[:：]$/u.test(text))) return false;
  if (table.header && table.rows.length >= 3) return true;
  return table.rows.length >= 2 && texts.filter((text) => fieldKey(text) !== null).length >= 2;
}

/** What stands in the head of a document and in no table of data: a date, a symbol after `Document`, a title in capitals. */
function isCoverCell(cell: Cell): boolean {
  return cellLines(cell).some((line) => {
    const text = plain(line);
    return isDateLine(text) || isCapitals(text) || splitField(text) !== null || /^Document\s+\S+\d/iu.test(text);
  });
}

function labelOf(cell: Cell | undefined): string | null {
  if (cell === undefined) return null;
  const text = cellText(cell);
  if (text.length > 60 || text === "" || text.includes("\n")) return null;
  if (fieldKey(text) !== null) return text;
  return /^\p{L}[^\n]{0,58}[:：]$/u.test(text) ? text : null;
}

/** The cells of one row, labels with what follows them as fields, everything else as it stands. */
function rowBlocks(row: readonly Cell[]): readonly Block[] {
  const out: Block[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const cell = row[at] ?? [];
    const label = labelOf(cell);
    const value = row[at + 1];
    if (label === null || value === undefined || labelOf(value) !== null) {
      out.push(...looseBlocks(cell));
      continue;
    }
    const beside = row[at + 2];
    const numbers = beside !== undefined && labelOf(beside) === null && holdsContact(cellText(beside)) ? beside : [];
    out.push(...fieldBlocks(label, [...value, ...numbers]));
    at += numbers.length > 0 ? 2 : 1;
  }
  return out;
}

/** `Contact: | names | numbers` has the numbers in a cell of their own; they belong to the names beside them. */
function fieldBlocks(label: string, value: Cell): readonly Block[] {
  const values = cellLines(value).map((line) => line.map(({ bold: _, ...run }) => run));
  if (value.some((block) => block.kind === "item")) return [{ kind: "field", label, values: [] }, ...value];
  if (values.length > 1 && values.some((line) => holdsContact(plain(line)))) {
    return [
      { kind: "field", label, values: [] },
      { kind: "contact", lines: values },
    ];
  }
  return [{ kind: "field", label, values }];
}

/** What stands in a cell without a label; its short lines stay together. */
function looseBlocks(cell: Cell): readonly Block[] {
  const out: Block[] = [];
  for (const block of cell) {
    const last = out.at(-1);
    if (block.kind === "paragraph" && isBlank(block.inline)) continue;
    if (block.kind === "paragraph" && last?.kind === "paragraph" && isShort(block) && isShort(last)) {
      out[out.length - 1] = { kind: "paragraph", inline: [...last.inline, { text: "\n" }, ...block.inline] };
    } else out.push(block);
  }
  return out;
}

function isShort(block: Extract<Block, { kind: "paragraph" }>): boolean {
  const last = plain(block.inline).split("\n").at(-1) ?? "";
  return last.length <= 80 && !/[.!?;]$/.test(last) && splitField(last) === null;
}
