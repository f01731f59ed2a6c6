import type { Item } from "./items.ts";

/** The lines of a page from top to bottom, the number in the margin of each apart. */
interface NumberedLine {
  readonly number: Item | null;
  readonly text: string;
}

/**
 * The numbers that a draft prints in the margin of its lines: whole numbers beside the text on all pages, which count the lines
 * between them, those in the middle of a sentence too. Numbers of paragraphs and of items of an agenda do not.
 * @param pages the pieces of each page
 */
export function lineNumbers(pages: readonly (readonly Item[])[]): ReadonlySet<Item> {
  const lines = pages.map(linesOf);
  const numbered = lines.map((page) => page.flatMap((line, at) => (line.number === null ? [] : [{ ...line, at }])));
  let [steps, right, within] = [0, 0, 0];
  for (const page of numbered) {
    for (const [index, line] of page.entries()) {
      if (index > 0 && /^\p{Ll}/u.test(line.text)) within += 1;
      const before = page[index - 1];
      if (before === undefined) continue;
      steps += 1;
      if (numberOn(line.number) - numberOn(before.number) === line.at - before.at) right += 1;
    }
  }
  const isCounted = steps >= LEAST_STEPS && right >= steps * 0.9 && within >= 1 && within * 12 >= steps;
  return new Set(isCounted ? numbered.flat().flatMap(({ number }) => number ?? []) : []);
}

/** Fewer numbers than these may stand beside anything. */
const LEAST_STEPS = 3;

function numberOn(item: Item | null): number {
  return Number(item?.text.trim() ?? Number.NaN);
}

function linesOf(items: readonly Item[]): readonly NumberedLine[] {
  const shown = items.filter((item) => item.text.trim() !== "");
  const isNumber = (item: Item) => /^\d{1,4}$/.test(item.text.trim());
  const texts = shown.filter((item) => !isNumber(item));
  const [left, right] = [Math.min(...texts.map(({ x }) => x)), Math.max(...texts.map((item) => item.x + item.width))];
  const outside = (item: Item) => isNumber(item) && (item.x + item.width <= left - 2 || item.x >= right + 2);
  const rows: { y: number; items: Item[] }[] = [];
  for (const item of shown.filter((each) => !outside(each)).toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row !== undefined && item.y - row.y < item.size * 0.6) row.items.push(item);
    else rows.push({ y: item.y, items: [item] });
  }
  const numbers = shown.filter(outside);
  return rows.map((row) => ({
    number: numbers.find((item) => Math.abs(item.y - row.y) < item.size * 0.5) ?? null,
    text: row.items.toSorted((a, b) => a.x - b.x)[0]?.text ?? "",
  }));
}
