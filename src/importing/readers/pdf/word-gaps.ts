import { listMark } from "../text-lines.ts";
import type { Item } from "./items.ts";

/** Tells the blank between two words of a justified line from the one between two columns. */

/** Where pieces begin behind a gap or at the left, and where rows and their parts end, with the rows they do so in. */
export interface Places {
  readonly starts: ReadonlyMap<number, readonly number[]>;
  readonly ends: ReadonlyMap<number, number>;
}

/** The least blank between two cells, in letter heights; words of justified lines seldom stand so far apart. */
const COLUMN_GAP = 0.6;

/** Collects the places of all rows of a page, from top to bottom. */
export function placesIn(rows: readonly (readonly Item[])[]): Places {
  const starts = new Map<number, number[]>();
  const ends = new Map<number, number>();
  for (const [at, row] of rows.entries()) {
    for (const [index, item] of row.entries()) {
      const [start, end] = [Math.round(item.x), Math.round(item.x + item.width)];
      if (gapBetween(row[index - 1], item) > item.size * COLUMN_GAP)
        starts.set(start, [...(starts.get(start) ?? []), at]);
      if (gapBetween(item, row[index + 1]) > item.size * COLUMN_GAP) ends.set(end, (ends.get(end) ?? 0) + 1);
    }
  }
  return { starts, ends };
}

function gapBetween(left: Item | undefined, right: Item | undefined): number {
  return left === undefined || right === undefined ? Number.POSITIVE_INFINITY : right.x - (left.x + left.width);
}

/** True when a piece goes on with the words before it on its row: near enough, or as far off as justified words are. */
export function belongs(
  current: readonly Item[],
  item: Item,
  next: Item | undefined,
  row: number,
  { starts, ends }: Places,
): boolean {
  const last = current.at(-1);
  if (last === undefined) return true;
  const gap = gapBetween(last, item);
  const em = Math.max(last.size, item.size);
  const inOrder = Math.abs(item.order - last.order) <= 3;
  const lead = current
    .map((each) => each.text)
    .join("")
    .trim();
  if (current.length <= 3 && lead.length <= 6 && listMark(`${lead} x`, true) !== null) return gap < em * 4;
  if (gap < em * 0.5) return true;
  if (!inOrder) return false;
  const at = Math.round(item.x);
  const near = [at - 1, at, at + 1].flatMap((place) => starts.get(place) ?? []);
  const beginners = near.filter((other) => Math.abs(other - row) <= 6).length;
  // Where a piece has several words, the blanks between them are as wide as they are on this line.
  const isWord = [item, last].every(({ text }) => /^\S*\p{L}\S*$/u.test(text.trim()));
  const alike = [gapBetween(current.at(-2), last), gapBetween(item, next)].some(
    (other) => other > em * 0.3 && Math.abs(other - gap) <= Math.max(0.6, gap * 0.08),
  );
  if (isWord && alike && beginners < 4 && gap < em * 6) return true;
  if (gap > em * COLUMN_GAP && beginners >= 3) return false;
  const end = Math.round(item.x + item.width);
  const endings = [end - 1, end, end + 1].reduce((sum, place) => sum + (ends.get(place) ?? 0), 0);
  // Two words alone on a justified line: the second ends where lines do and begins where none does.
  if (isWord && endings >= 4 && beginners <= 1 && gap < em * 8) return true;
  return gap < em * 1.1;
}
