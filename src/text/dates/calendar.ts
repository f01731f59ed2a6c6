/** Steps in the calendar from a given day. */
import type { DateSpan } from "../../domain/partial-date.ts";

export type Unit = "day" | "week" | "month" | "quarter" | "year";

/** The day, week, month, quarter or year that lies `steps` of them after (before, if negative) the one of `today`. */
export function periodFrom(today: string, unit: Unit, steps: number): DateSpan {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  if (unit === "year") return same(String(year + steps).padStart(4, "0"));
  if (unit === "month") return same(monthAfter(year, month + steps));
  if (unit === "quarter") {
    const first = 3 * (Math.floor((month - 1) / 3) + steps) + 1;
    return { start: monthAfter(year, first), end: monthAfter(year, first + 2) };
  }
  const base = Date.UTC(year, month - 1, day);
  if (unit === "day") return same(iso(base + steps * DAY));
  // Weeks begin on Monday, as ISO 8601 has it.
  const monday = base - ((new Date(base).getUTCDay() + 6) % 7) * DAY + 7 * steps * DAY;
  return { start: iso(monday), end: iso(monday + 6 * DAY) };
}

/** The month (`YYYY-MM`) with that number which is last before, this or next to the month of `today`. */
export function namedMonth(today: string, month: number, which: -1 | 0 | 1): DateSpan {
  const [year = 0, now = 1] = today.split("-").map(Number);
  if (which < 0) return same(monthAfter(month < now ? year : year - 1, month));
  if (which > 0) return same(monthAfter(month > now ? year : year + 1, month));
  return same(monthAfter(year, month));
}

const DAY = 86_400_000;

function same(date: string): DateSpan {
  return { start: date, end: date };
}

function monthAfter(year: number, month: number): string {
  return iso(Date.UTC(year, month - 1, 1)).slice(0, 7);
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
