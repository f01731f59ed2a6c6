/** Dates written in figures alone: 2023-05-22, 22/05/2023, 05/2023, 2021/22. */
import type { DateSpan } from "../../domain/partial-date.ts";

/** The date or period that figures mean, day first where the order is open; null where they are none. */
export function readFigures(figures: string): DateSpan | null {
  const [a = "", b = "", c] = figures.replace(/t.*$/, "").split(/[-/.]/);
  if (c !== undefined) return a.length === 4 ? day(a, b, c) : dayFirst(a, b, c);
  if (b.length === 4) return isYear(b) && isMonth(a) ? only(`${b}-${a}`) : null;
  if (!isYear(a)) return null;
  const last = Number(a) - (Number(a) % 100) + Number(b);
  // 2021/22 is a period, 2021-12 a month, and 2019-21 again a period.
  if (last === Number(a) + 1 || (last > Number(a) && !isMonth(b))) return { start: a, end: String(last) };
  return figures.includes("-") && isMonth(b) ? only(`${a}-${b}`) : null;
}

/** Day first, as everywhere but in the United States; month first only where the figures leave no choice. */
function dayFirst(a: string, b: string, year: string): DateSpan | null {
  return Number(b) > 12 && Number(a) <= 12 ? day(year, a, b) : day(year, b, a);
}

function day(year: string, month: string, date: string): DateSpan | null {
  return isYear(year) ? only(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`) : null;
}

function only(date: string): DateSpan {
  return { start: date, end: date };
}

function isYear(figures: string): boolean {
  return /^(?:19|20)\d\d$/.test(figures);
}

function isMonth(figures: string): boolean {
  return Number(figures) >= 1 && Number(figures) <= 12;
}
