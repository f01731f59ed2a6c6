import type { Run } from "../../draft.ts";
import type { Item } from "./items.ts";
import { belongs, placesIn } from "./word-gaps.ts";

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
  const places = placesIn(rows);
  // Blanks are told from the gaps between words: those that a file brings along may bridge the gap between two cells.
  for (const [at, row] of rows.entries()) {
    let current: Item[] = [];
    const flush = () => {
      const segment = toSegment(current);
      if (segment !== null) out.push(segment);
      current = [];
    };
    for (const [index, item] of row.entries()) {
      if (current.length > 0 && !belongs(current, item, row[index + 1], at, places)) flush();
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
