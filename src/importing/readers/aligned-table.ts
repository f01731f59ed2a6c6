import type { Cell } from "../draft.ts";
import { splitField } from "../labels.ts";
import { guessHeader } from "./table-header.ts";
import { inlineMarks, listMark } from "./text-lines.ts";

/** Fewer lines may agree by chance. */
const LEAST = 3;

/**
 * The table that begins at a line of plain text, its columns set with blanks or tabs, or null: at least three lines, one
 * below the other, that agree in their columns. Sentences that would go on from one row to the next make it none.
 */
export function alignedTable(lines: readonly string[], at: number): { rows: Cell[][]; end: number } | null {
  const first = cellsOf(lines[at] ?? "");
  if (first.length < 2) return null;
  const rows: (readonly Place[])[] = [first];
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? "";
    if (/^[\s|+=_-]{4,}$/.test(line) && /[=_-]{3}/.test(line)) continue;
    const cells = cellsOf(line);
    if (!agrees(first, cells)) break;
    rows.push(cells);
  }
  if (rows.length < LEAST || rows.some((row) => row.some(({ text }) => text.length > 80))) return null;
  const labels = rows.filter(([cell]) => cell !== undefined && isLabel(cell.text)).length;
  if (labels * 2 > rows.length || isTorn(rows)) return null;
  const cells = rows.map((row) => row.map(({ text }): Cell => [{ kind: "paragraph", inline: inlineMarks(text) }]));
  return first.length > 2 || guessHeader(cells) ? { rows: cells, end } : null;
}

/** A piece of a line and the column of letters that it begins in; -1 behind a tab. */
interface Place {
  readonly text: string;
  readonly start: number;
}

function cellsOf(line: string): readonly Place[] {
  if (/^\s*$/.test(line) || /^\s*\t/.test(line) || /[.!?]\s*$/.test(line)) return [];
  const tabs = line.includes("\t");
  const out: Place[] = [];
  for (const match of line.trimEnd().matchAll(tabs ? /[^\t]+/g : /\S+(?: \S+)*/g))
    if (match[0].trim() !== "") out.push({ text: match[0].trim(), start: tabs ? -1 : match.index });
  return out;
}

function agrees(first: readonly Place[], cells: readonly Place[]): boolean {
  return (
    cells.length === first.length &&
    cells.every(({ start }, at) => start < 0 === (first[at]?.start ?? 0) < 0 && near(start, first[at]?.start ?? 0))
  );
}

/** Numbers are set against the right edge of their column. */
function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 6;
}

function isLabel(text: string): boolean {
  return /[:：]$/u.test(text) || splitField(`${text}: x`) !== null || listMark(`${text} x`, true) !== null;
}

function isTorn(rows: readonly (readonly Place[])[]): boolean {
  return rows.slice(1).some((row, at) =>
    row.some(({ text }, column) => {
      const above = rows[at]?.[column]?.text ?? "";
      return /^\p{Ll}{2,}/u.test(text) && above.includes(" ") && !/[.:;)]$/u.test(above);
    }),
  );
}
