/** Numbers in the margins of pages: which of them count the pages, and which belong to what is said. */

/** A line of a margin with the page that it stands on. */
export interface MarginLine {
  readonly page: number;
  readonly text: string;
}

/** A line with a number at one of its ends: the words beside the number, folded, and its value. */
interface Numbered {
  readonly rest: string;
  readonly value: number;
}

/** A line that is nothing but the number of a page, alone or dressed (`– 3 –`, `Page 3 of 12`). */
const LONE =
  /^(?:[–—-]\s*)?(?:(?:page|p\.|стр\.|página|صفحة|第)\s*)?(\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of|de|sur|из|من|页)\s*\d{0,4})?(?:\s*页)?(?:\s*[–—-])?$/iu;

/**
 * Tells the lines that count pages from those that merely hold a number.
 * @param lines every line of the margins
 * @param pages how many pages there are
 * @returns for a line, whether it is a page number: alone, it is dressed as one or steps with the pages; with words beside
 * it, it steps with the pages on nearly all of them, for headings and sentences are counted as well
 */
export function pageNumbers(lines: readonly MarginLine[], pages: number): (line: MarginLine) => boolean {
  const steps = new Map<string, Set<number>>();
  for (const { page, text } of lines) {
    const found = numberOf(text);
    if (found === null) continue;
    const key = `${found.rest}|${found.value - page}`;
    steps.set(key, (steps.get(key) ?? new Set()).add(page));
  }
  return ({ page, text }) => {
    const found = numberOf(text);
    if (found === null) return false;
    const on = steps.get(`${found.rest}|${found.value - page}`) ?? new Set();
    if (found.rest === "") return isDressed(text) || found.value === page || on.size >= 2;
    const span = Math.max(...on) - Math.min(...on) + 1;
    return isTitle(found.rest) && on.size >= 3 && on.size * 2 > pages && on.size * 5 >= span * 4;
  };
}

function numberOf(text: string): Numbered | null {
  const line = text.replace(/\s+/g, " ").trim();
  const lone = LONE.exec(line)?.[1];
  if (lone !== undefined) return { rest: "", value: countOf(lone) };
  const match = /^(?<first>\d{1,4})\s+(?<after>.+)$|^(?<before>.+?)[\s|–—-]+(?<last>\d{1,4})$/u.exec(line)?.groups;
  const [number, rest] = [match?.first ?? match?.last, match?.after ?? match?.before];
  return number === undefined || rest === undefined ? null : { rest: rest.toLowerCase(), value: Number(number) };
}

/** What runs along beside a page number is a title: several words that end no sentence; `Annex 3` is a heading. */
function isTitle(rest: string): boolean {
  return /\p{L}+\P{L}+\p{L}/u.test(rest) && !/[.!?;:。！？؟]$/u.test(rest);
}

function isDressed(text: string): boolean {
  return !/^(?:\d+|[ivxl]+)$/iu.test(text.trim());
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function countOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  const signs = [...number.toLowerCase()].map((sign) => ROMAN[sign] ?? 0);
  return signs.reduce((sum, value, at) => sum + (value < (signs[at + 1] ?? 0) ? -value : value), 0);
}
