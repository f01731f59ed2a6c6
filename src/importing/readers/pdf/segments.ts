import type { Run } from "../../draft.ts";
import { raised } from "../raised.ts";
import type { Item } from "./items.ts";
import { isRightToLeft } from "./letters.ts";
import { mirroredBrackets, rightToLeftRuns } from "./right-to-left.ts";
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
  const direction = directionOf(items);
  const out: Segment[] = [];
  const rows = baselines(items.filter((item) => item.text.trim() !== ""));
  const places = placesIn(rows);
  // Blanks are told from the gaps between words: those that a file brings along may bridge the gap between two cells.
  for (const [at, row] of rows.entries()) {
    let current: Item[] = [];
    const flush = () => {
      const segment = toSegment(current, direction);
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

/** How a page is read. */
interface Direction {
  /** true when most of its letters run from right to left */
  readonly rtl: boolean;
  /** true when its lines that do mostly close brackets before they open them */
  readonly mirrored: boolean;
}

function directionOf(items: readonly Item[]): Direction {
  const rtl = isRightToLeft(textOf(items));
  if (!items.some((item) => item.rtl)) return { rtl, mirrored: false };
  const rows = baselines(items.filter((item) => item.text.trim() !== ""));
  const lines = rows.filter((row) => isRightToLeftLine(row, { rtl }));
  const text = (row: readonly Item[]) =>
    rightToLeftRuns(row, false)
      .map((run) => run.text)
      .join("");
  return { rtl, mirrored: lines.reduce((sum, row) => sum + mirroredBrackets(text(row)), 0) > 0 };
}

/** A line may hold more Latin letters than others, as one with an e-mail address does. */
function isRightToLeftLine(items: readonly Item[], page: Pick<Direction, "rtl">): boolean {
  const text = textOf(items);
  return isRightToLeft(text) || (page.rtl && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text));
}

function textOf(items: readonly Item[]): string {
  return items.map((item) => item.text).join("");
}

function leftToRightRuns(items: readonly Item[]): Run[] {
  const runs: Run[] = [];
  let before: Item | null = null;
  for (const item of items) {
    const gap: number = before === null ? 0 : item.x - (before.x + before.width);
    const blank =
      before !== null &&
      gap > Math.max(before.size, item.size) * 0.18 &&
      !/\s$/.test(runs.at(-1)?.text ?? "") &&
      !/^\s/.test(item.text);
    if (blank && !(isHan(before?.text.at(-1)) && isHan(item.text[0])))
      runs.push({ text: " ", ...(before?.bold === true && item.bold === true ? { bold: true } : {}) });
    runs.push({
      text: isRaised(item, items) ? raised(item.text, runs.at(-1)?.text ?? "") : item.text,
      ...(item.bold === true ? { bold: true } : {}),
      ...(item.link === undefined ? {} : { link: item.link }),
    });
    before = item;
  }
  return runs;
}

/** True for small letters that stand above the line of the others. */
function isRaised(item: Item, line: readonly Item[]): boolean {
  const largest = line.reduce((best, each) => (each.size > best.size && each.text.trim() !== "" ? each : best), item);
  return item.size < largest.size * 0.8 && largest.y - item.y > largest.size * 0.15;
}

function toSegment(items: readonly Item[], direction: Direction): Segment | null {
  const [first] = items;
  if (first === undefined) return null;
  const rtl = isRightToLeftLine(items, direction);
  const runs = rtl ? rightToLeftRuns(items, direction.mirrored) : leftToRightRuns(items);
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
