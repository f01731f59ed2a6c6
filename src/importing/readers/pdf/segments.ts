import type { Run } from "../../draft.ts";
import { listMark } from "../text-lines.ts";
import type { Item } from "./items.ts";

/** Words that stand together on one baseline: a line of a column, or a cell's line of a table. */
export interface Segment {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** the font that most of it is set in */
  readonly font: string;
  /** true when most of it is */
  readonly bold: boolean;
  readonly rtl: boolean;
  /** the least place of its pieces in the file's own order */
  readonly order: number;
}

/** Joins pieces on one baseline to segments, reading from the side that the script does. */
export function toSegments(items: readonly Item[]): readonly Segment[] {
  const out: Segment[] = [];
  const rows = baselines(items.filter((item) => item.text.trim() !== ""));
  const margins = marginsOf(rows);
  // Blanks are told from the gaps between words: those that a file brings along may bridge the gap between two cells.
  for (const row of rows) {
    let current: Item[] = [];
    const usualGap = gapOf(row);
    const flush = () => {
      const segment = toSegment(current);
      if (segment !== null) out.push(segment);
      current = [];
    };
    for (const item of row) {
      const last = current.at(-1);
      if (last !== undefined && !belongs(current, last, item, margins, usualGap)) flush();
      current.push(item);
    }
    flush();
  }
  return out.toSorted((a, b) => a.y - b.y || a.x - b.x);
}

/** Pieces by baseline, each from left to right; raised and lowered signs count to the line they touch. */
function baselines(items: readonly Item[]): readonly (readonly Item[])[] {
  const rows: { y: number; size: number; items: Item[] }[] = [];
  for (const item of items.toSorted((a, b) => a.y - b.y || b.size - a.size)) {
    const row = rows.findLast((each) => {
      const [small, large] = [Math.min(each.size, item.size), Math.max(each.size, item.size)];
      // A raised figure calls a note; anything longer in small print is a line of its own.
      const raised =
        small < large * 0.8 && (item.size < each.size ? item.text : (each.items[0]?.text ?? "")).trim().length <= 4;
      return Math.abs(each.y - item.y) <= (raised ? large * 0.62 : small * 0.45);
    });
    if (row === undefined) rows.push({ y: item.y, size: item.size, items: [item] });
    else {
      row.items.push(item);
      if (item.size > row.size && item.text.trim() !== "") {
        row.y = item.y;
        row.size = item.size;
      }
    }
  }
  return rows.map((row) => row.items.toSorted((a, b) => a.x - b.x || a.order - b.order));
}

/** How many pieces that follow a gap or begin a line do so at each place: where several do, a column begins. */
function marginsOf(rows: readonly (readonly Item[])[]): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  for (const row of rows) {
    for (const [at, item] of row.entries()) {
      const last = row[at - 1];
      const gap = last === undefined ? Number.POSITIVE_INFINITY : item.x - (last.x + last.width);
      if (gap > item.size * COLUMN_GAP) out.set(Math.round(item.x), (out.get(Math.round(item.x)) ?? 0) + 1);
    }
  }
  return out;
}

/** The blank between most words of a row, wide where lines are justified; 0 when it has too few to tell. */
function gapOf(row: readonly Item[]): number {
  const gaps = row
    .map((item, at) => item.x - ((row[at - 1]?.x ?? item.x) + (row[at - 1]?.width ?? 0)))
    .filter((gap, at) => at > 0 && gap > (row[at]?.size ?? 10) * 0.15)
    .toSorted((a, b) => a - b);
  const middle = gaps[Math.floor(gaps.length / 2)] ?? 0;
  return gaps.length < 4 || middle > (row[0]?.size ?? 10) * 1.1 ? 0 : middle;
}

/** The least blank between two cells, in letter heights; words of justified lines seldom stand so far apart. */
const COLUMN_GAP = 0.6;

/** True when a piece goes on with the segment: near enough, or behind the number of a list. */
function belongs(
  current: readonly Item[],
  last: Item,
  item: Item,
  margins: ReadonlyMap<number, number>,
  usualGap: number,
): boolean {
  const gap = item.x - (last.x + last.width);
  const em = Math.max(last.size, item.size);
  const inOrder = Math.abs(item.order - last.order) <= 3;
  const lead = current
    .map((each) => each.text)
    .join("")
    .trim();
  if (current.length <= 3 && lead.length <= 6 && listMark(`${lead} x`, true) !== null) return gap < em * 4;
  const at = Math.round(item.x);
  const beginners = (margins.get(at) ?? 0) + (margins.get(at - 1) ?? 0) + (margins.get(at + 1) ?? 0);
  if (gap > Math.max(em * COLUMN_GAP, usualGap * 1.6) && beginners >= 3) return false;
  return gap < em * (inOrder ? 1.1 : 0.5);
}

function toSegment(items: readonly Item[]): Segment | null {
  const [first] = items;
  if (first === undefined) return null;
  const rtl = items.filter((item) => item.rtl).length * 2 > items.length;
  const ordered = rtl ? items.toReversed() : items;
  const runs: Run[] = [];
  let before: Item | null = null;
  for (const item of ordered) {
    const gap: number =
      before === null ? 0 : rtl ? before.x - (item.x + item.width) : item.x - (before.x + before.width);
    const blank =
      before !== null &&
      gap > Math.max(before.size, item.size) * 0.18 &&
      !/\s$/.test(runs.at(-1)?.text ?? "") &&
      !/^\s/.test(item.text);
    if (blank && !(isHan(before?.text.at(-1)) && isHan(item.text[0])))
      runs.push({ text: " ", ...(before?.bold === true && item.bold === true ? { bold: true } : {}) });
    runs.push({
      text: item.text,
      ...(item.bold === true ? { bold: true } : {}),
      ...(item.link === undefined ? {} : { link: item.link }),
    });
    before = item;
  }
  const text = runs
    .map((run) => run.text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  const weight = new Map<string, number>();
  for (const item of items) weight.set(item.font, (weight.get(item.font) ?? 0) + item.text.length);
  return {
    text,
    runs,
    x: Math.min(...items.map((item) => item.x)),
    right: Math.max(...items.map((item) => item.x + item.width)),
    y: Math.max(...items.filter((item) => item.size >= first.size * 0.8).map((item) => item.y), first.y),
    size: Math.max(...items.map((item) => item.size)),
    font: [...weight].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "",
    bold: items.filter((item) => item.bold).reduce((sum, item) => sum + item.text.length, 0) * 2 > text.length,
    rtl,
    order: Math.min(...items.map((item) => item.order)),
  };
}

function isHan(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：（）《》“”]/u.test(sign);
}
