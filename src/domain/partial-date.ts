/**
 * A calendar date as precise as it is known, written as ISO 8601 does: `2021-12-03`, `2015-10` or `2021`.
 * Dates of one precision sort as text.
 */
export type PartialDate = string;

/** From the first day to the last day of something, both included; equal for a single day. */
export interface DateSpan {
  readonly start: PartialDate;
  readonly end: PartialDate;
}

const SHAPE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** True for `YYYY`, `YYYY-MM` and `YYYY-MM-DD` with a day that the month has. */
export function isPartialDate(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  return day === undefined || Number(day) <= daysInMonth(Number(year), Number(month));
}

/** The earliest day (`YYYY-MM-DD`) that a partial date may mean. */
export function firstDay(date: PartialDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The latest day (`YYYY-MM-DD`) that a partial date may mean. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  return `${date}-${String(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))).padStart(2, "0")}`;
}

/** True when some day belongs to both. */
export function overlaps(a: DateSpan, b: DateSpan): boolean {
  return firstDay(a.start) <= lastDay(b.end) && firstDay(b.start) <= lastDay(a.end);
}

/**
 * Orders by the last day each may mean, then by precision: of `2021` and `2021-12-31` the precise one is later.
 * Null (undated) comes before every date, so that an undated document is never taken for the newest.
 */
export function compareDates(a: PartialDate | null, b: PartialDate | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  const [x, y] = [lastDay(a), lastDay(b)];
  return x < y ? -1 : x > y ? 1 : a.length - b.length;
}

/** Whole days from one `YYYY-MM-DD` to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
