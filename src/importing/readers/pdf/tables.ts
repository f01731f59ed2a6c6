import type { Cell, TableBlock } from "../../draft.ts";
import { tidy } from "../../inline.ts";
import { guessHeader } from "../table-header.ts";
import type { Segment } from "./segments.ts";

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
 * The table that begins at a row, with where it ends, or null: at least two rows side by side whose columns keep apart all
 * the way down.
 */
export function tableAt(rows: readonly Row[], at: number): { table: TableBlock; end: number } | null {
  const first = rows[at];
  if (first === undefined || first.length < 2) return null;
  let end = at + 1;
  let columns = spansOf(first);
  while (end < rows.length) {
    const row = rows[end];
    const before = rows[end - 1];
    if (row === undefined || before === undefined) break;
    const gap = (row[0]?.y ?? 0) - (before[0]?.y ?? 0);
    if (gap > Math.max(row[0]?.size ?? 10, before[0]?.size ?? 10) * 4) break;
    const merged = merge([...columns, ...spansOf(row)]);
    const keeps = merged.length >= Math.max(2, columns.length);
    const spansAll =
      row.length === 1 && columns.filter((column) => overlaps(column, spansOf(row)[0] ?? [0, 0])).length > 1;
    const leaves = row.length === 1 && gap > (row[0]?.size ?? 10) * 1.9;
    if (!keeps || spansAll || leaves) break;
    columns = merged;
    end += 1;
  }
  const part = rows.slice(at, end);
  const wide = part.filter((row) => row.length >= 2).length;
  if (columns.length < 2 || wide < 2 || wide * 3 < part.length) return null;
  // Numbers before lines make a list or notes, not a table.
  const marks = part
    .map((row) => row[0])
    .filter((segment) => segment !== undefined && segment.right <= (columns[1]?.[0] ?? 0));
  if (
    columns.length === 2 &&
    marks.length > 0 &&
    marks.every((segment) => /^\(?[\dA-Za-z]{1,3}[.)]?$/.test(segment?.text ?? ""))
  )
    return null;
  const cells = tableRows(part, columns);
  if (cells.length < 2) return null;
  return { table: { kind: "table", header: guessHeader(cells), rows: cells }, end };
}

type Span = readonly [number, number];

function spansOf(row: Row): readonly Span[] {
  return row.map((segment) => [segment.x, segment.right] as const);
}

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function merge(spans: readonly Span[]): readonly Span[] {
  const out: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last !== undefined && start < last[1] + 2) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** Baselines that belong to one row of the table are nearer to each other than rows are. */
function tableRows(rows: readonly Row[], columns: readonly Span[]): Cell[][] {
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
  return out.map((row) =>
    row.map((lines, column): Cell => {
      const text = joinLines(lines, columns[column] ?? [0, 0]);
      return text === "" ? [] : [{ kind: "paragraph", inline: tidy([{ text }]) }];
    }),
  );
}

/** Lines of a cell: those that fill their column run on, shorter ones were ended by their author. */
function joinLines(lines: readonly Segment[], [start, end]: Span): string {
  let out = "";
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before === undefined) out = line.text;
    else if (Math.abs(before.y - line.y) < line.size * 0.4) out += ` ${line.text}`;
    else if (before.right - start < (end - start) * 0.7) out += `\n${line.text}`;
    else if (/\p{Ll}-$/u.test(out) && /^\p{Ll}/u.test(line.text)) out = out.slice(0, -1) + line.text;
    else out += /\p{Script=Han}$/u.test(out) ? line.text : ` ${line.text}`;
  }
  return out;
}
