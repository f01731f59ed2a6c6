import type { PartialDate } from "../domain/partial-date.ts";
import { findDates, findDays } from "../text/dates.ts";

/** A date or span of days as it is printed in a document. */
export interface PrintedDate {
  readonly text: string;
  readonly index: number;
  readonly start: PartialDate;
  readonly end: PartialDate;
}

const cache = new Map<string, readonly PrintedDate[]>();

/** Every date with at least month and year that is printed in a text, in reading order. */
export function parseDates(text: string): readonly PrintedDate[] {
  if (!/(?:19|20)\d\d|[٠-٩]{4}|[〇一二三四五六七八九]{4}/.test(text)) return [];
  const known = cache.get(text);
  if (known !== undefined) return known;
  const found = findDates(text)
    .filter((date) => date.start.length >= 7)
    .map(({ text: printed, from, start, end }) => ({ text: printed, index: from, start, end }));
  // A line is judged by several readers in a row; beyond that nothing is worth keeping.
  if (cache.size > 500) cache.clear();
  cache.set(text, found);
  return found;
}

/** The days that a text prints without their year, as days of the year that the text around them gives. */
export function daysOf(text: string, year: number): readonly PrintedDate[] {
  return findDays(text, year).map(({ text: printed, from, start, end }) => ({
    text: printed,
    index: from,
    start,
    end,
  }));
}
