import { cellText } from "../../cells.ts";
import { type Cell, plain, type Run, type TableBlock } from "../../draft.ts";
import { slice, tidy } from "../../inline.ts";
import { splitField } from "../../labels.ts";
import { endsSentence, isDateLine } from "../../lines.ts";
import { guessHeader } from "../table-header.ts";
import { listMark } from "../text-lines.ts";
import { isRightToLeft } from "./letters.ts";
import { joinTo } from "./line-ends.ts";
import type { Piece } from "./pieces.ts";
import type { Segment } from "./segments.ts";
import type { Usual } from "./usual.ts";

/** Segments on one baseline. */
export type Row = readonly Segment[];

/** Groups segments that are sorted from top to bottom by baseline. */
export function toRows(segments: readonly Segment[]): readonly Row[] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const last = rows.at(-1)?.[0];
    if (last !== undefined && Math.abs(last.y - segment.y) <= Math.max(last.size, segment.size) * 0.45)
      rows.at(-1)?.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

/**
 * The table that the first of these pieces begins, with how many of them it takes, or null: rows side by side whose
 * columns keep apart all the way down and whose cells are cells. Text that is set in columns is none: a torn sentence is
 * worse than a lost table. `above` is the piece before them, null at the top of a page, where a table may go on.
 */
export function tableOf(
  pieces: readonly Piece[],
  usual: Usual,
  above: Piece | null,
): { table: TableBlock; count: number } | null {
  const boxed = pieces.findIndex((piece) => piece.box !== undefined);
  const rows = toRows(boxed < 0 ? pieces : pieces.slice(0, boxed));
  const part = rows.slice(0, endOf(rows));
  const columns = merge(part.flatMap(spansOf));
  const wide = part.filter((row) => row.length >= 2).length;
  if (columns.length < 2 || wide < 2 || wide * 3 < part.length) return null;
  // Numbers before lines make a list or notes, not a table.
  const marks = part.flatMap((row) => row[0] ?? []).filter((segment) => segment.right <= (columns[1]?.[0] ?? 0));
  if (columns.length === 2 && marks.length > 0 && marks.every((each) => /^\(?[\dA-Za-z]{1,3}[.)]?$/.test(each.text)))
    return null;
  const lines = tableRows(part, columns);
  if (lines.length < 2 || isTorn(lines, columns) || isProse(lines, columns)) return null;
  const cells = lines.map((row) => row.map((each, at) => cellOf(each, columns[at] ?? [0, 0], usual)));
  const header = guessHeader(cells);
  const filled = cells.flat().filter((cell) => cell.length > 0).length;
  if (filled < cells.flat().length * 0.6 || (!header && above !== null && cells.length < 3)) return null;
  // Right below a line that ends no sentence, rows without a header are that paragraph going on.
  const [first] = pieces;
  const goesOn = above !== null && first !== undefined && first.y - above.y < first.size * 1.6;
  if (!header && goesOn && !endsSentence(above.text) && !/[:：]$/u.test(above.text)) return null;
  // What begins the rows of a table is short; where paragraphs begin them they are columns of text under headings.
  const leads = cells.slice(1).filter(([cell]) => cell !== undefined && cell.length > 0);
  if (leads.filter(([cell]) => cellText(cell).length > 60).length * 2 > leads.length) return null;
  if (!header && cells.flat().filter((cell) => cellText(cell).length > 50).length * 2 > cells.flat().length)
    return null;
  if (columns.length === 2 && (isLetterhead(lines) || (!header && !isPaired(lines)))) return null;
  const text = part
    .flat()
    .map((piece) => piece.text)
    .join(" ");
  const ordered = isRightToLeft(text) ? cells.map((row) => row.toReversed()) : cells;
  return { table: { kind: "table", header, rows: ordered }, count: part.flat().length };
}

/** The row behind the table that begins with the first row. */
function endOf(rows: readonly Row[]): number {
  const first = rows[0];
  if (first === undefined || first.length < 2) return 0;
  let columns = spansOf(first);
  for (let end = 1; end < rows.length; end += 1) {
    const [row, before] = [rows[end], rows[end - 1]];
    if (row === undefined || before === undefined) return end;
    const gap = (row[0]?.y ?? 0) - (before[0]?.y ?? 0);
    if (gap > Math.max(row[0]?.size ?? 10, before[0]?.size ?? 10) * 4) return end;
    const merged = merge([...columns, ...spansOf(row)]);
    const keeps = merged.length >= Math.max(2, columns.length);
    const spansAll =
      row.length === 1 && columns.filter((column) => overlaps(column, spansOf(row)[0] ?? [0, 0])).length > 1;
    const leaves = row.length === 1 && gap > (row[0]?.size ?? 10) * 1.9;
    if (!keeps || spansAll || leaves) return end;
    columns = merged;
  }
  return rows.length;
}

/**
 * True when a sentence would go on from one row to the next: the lines are no rows. A row that fills all of three columns
 * or more may well begin in small letters.
 */
function isTorn(rows: readonly (readonly (readonly Segment[])[])[], columns: readonly Span[]): boolean {
  return rows.slice(1).some((row, at) => {
    const torn = columns.filter((_, column) => {
      const [above, below] = [rows[at]?.[column]?.at(-1), row[column]?.[0]];
      if (above === undefined || below === undefined || above.text.length < 12) return false;
      return !/[.!?:;)\]]$/u.test(above.text) && /^\p{Ll}{2,}/u.test(below.text) && above.text.includes(" ");
    }).length;
    return torn > 1 || (torn > 0 && (columns.length < 3 || row.some((cell) => cell.length === 0)));
  });
}

/** True when a column holds paragraphs: many full lines one below the other in a cell. */
function isProse(rows: readonly (readonly (readonly Segment[])[])[], columns: readonly Span[]): boolean {
  return columns.some(([start, end], column) => {
    const cells = rows.map((row) => row[column] ?? []);
    const long = cells.filter(
      (lines) =>
        lines.length >= 5 &&
        lines.filter((line) => line.right - line.x > (end - start) * 0.7 && line.text.length > 25).length * 2 >
          lines.length,
    );
    return long.length > 0 && (rows.length <= 3 || long.length * 2 > rows.length) && columns.length <= 3;
  });
}

/** Two columns without names are a table when each line on the left has its own on the right. */
function isPaired(rows: readonly (readonly (readonly Segment[])[])[]): boolean {
  const labelled = rows.flatMap((row) => row[0] ?? []).filter((line) => /[:：]$/u.test(line.text)).length;
  return labelled * 2 >= rows.length || (rows.length >= 3 && rows.every((row) => row.every((cell) => cell.length > 0)));
}

/** True for a line that gives a field of a document, or its symbol. */
export function namesDocument(line: Segment): boolean {
  return (
    (splitField(line.text)?.start ?? line.text.length) < line.text.length ||
    /^(?:\p{L}+ )?\S*\d\S*\/\S+$/u.test(line.text)
  );
}

/** Two blocks at the head of a document, who on the left, symbol and date on the right, or lines set against the margin. */
function isLetterhead(rows: readonly (readonly (readonly Segment[])[])[]): boolean {
  const right = rows.flatMap((row) => row[1] ?? []);
  const dated = right.filter((line) => isDateLine(line.text)).length;
  if (right.some(namesDocument) && rows.every((row) => !(row[0] ?? []).some((line) => /[:：]$/u.test(line.text))))
    return true;
  if (dated === 1 && rows.length <= 4) return true;
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return (
    right.length > 1 &&
    spread(right.map((line) => line.right)) < 1.5 &&
    spread(right.map((line) => line.x)) > 8 &&
    right.some((line) => /\p{L}{3}/u.test(line.text))
  );
}

/** Left and right edge. */
export type Span = readonly [number, number];

function spansOf(row: Row): readonly Span[] {
  return row.map((segment) => [segment.x, segment.right] as const);
}

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Stretches that overlap or nearly touch, taken together, from left to right. */
export function merge(spans: readonly Span[]): readonly Span[] {
  const out: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last !== undefined && start < last[1] + 2) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** Baselines that belong to one row of the table are nearer to each other than rows are; a list of lines for each cell. */
function tableRows(rows: readonly Row[], columns: readonly Span[]): Segment[][][] {
  const gaps = rows.slice(1).map((row, at) => (row[0]?.y ?? 0) - (rows[at]?.[0]?.y ?? 0));
  const least = Math.min(...gaps.filter((gap) => gap > 2));
  const uniform = gaps.every((gap) => gap < least * 1.25);
  const out: Segment[][][] = [];
  rows.forEach((row, at) => {
    const cells = columns.map((column) => row.filter((segment) => overlaps(column, [segment.x, segment.right])));
    const gap = gaps[at - 1] ?? Number.POSITIVE_INFINITY;
    const startsRow = uniform ? (cells[0]?.length ?? 0) > 0 : gap > least * 1.25;
    const last = out.at(-1);
    if (last === undefined || startsRow) out.push(cells);
    else for (const [column, cell] of cells.entries()) last[column]?.push(...cell);
  });
  return out;
}

/** The lines of a cell as its paragraphs. Lines run on unless the next word had found room: then their author ended them. */
export function cellOf(lines: readonly Segment[], [start, end]: Span, usual: Usual): Cell {
  const paragraphs: Run[][] = [];
  const pairs = lines.slice(1).map((line, at) => [lines[at] ?? line, line] as const);
  const alike = pairs.filter(([before, line]) => before.bold === line.bold && Math.abs(before.size - line.size) < 0.6);
  const ended = alike.filter(([before, line]) => endedByAuthor(before, line, end - start)).length;
  // Lines of an address: one that happens to fill the cell is ended like the others.
  const allEnded = ended * 2 >= Math.max(1, alike.length);
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    const own: Run[] = line.runs.map((run) => ({ ...run }));
    if (before === undefined || last === undefined) {
      paragraphs.push(own);
      continue;
    }
    const gap = line.y - before.y;
    if (Math.abs(gap) >= line.size * 0.4) {
      if (gap > line.size * 1.9 || listMark(line.text) !== null) {
        paragraphs.push(own);
        continue;
      }
      const breaks = endedByAuthor(before, line, end - start) || (allEnded && /^[\p{Lu}\d+]/u.test(line.text));
      joinTo(last, own, breaks, usual);
    } else last.push({ text: " " });
    last.push(...own);
  }
  return paragraphs
    .map((runs) => tidy(runs))
    .filter((inline) => inline.length > 0)
    .map((inline) => {
      const mark = listMark(plain(inline));
      return mark?.marker === "-"
        ? { kind: "item", depth: 0, marker: "-", inline: tidy(slice(inline, mark.length)) }
        : { kind: "paragraph", inline };
    });
}

function endedByAuthor(before: Segment, line: Segment, width: number): boolean {
  if (/^\p{Ll}/u.test(line.text) && !/[.;:]$/u.test(before.text)) return false;
  if (splitField(line.text) !== null || before.bold !== line.bold || Math.abs(before.size - line.size) > 0.6)
    return true;
  const word = /^\S+/u.exec(line.text)?.[0].length ?? 0;
  const room = width - (before.right - before.x);
  const needed = ((word + 1) / Math.max(1, line.text.length)) * (line.right - line.x);
  return room > needed + before.size * 1.2;
}
