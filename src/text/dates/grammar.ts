/** The grammar of printed dates, as shapes over the codes of `lex.ts`. */
import { type DateSpan, firstDay, isPartialDate, lastDay, type PartialDate } from "../../domain/partial-date.ts";
import type { Item } from "./lex.ts";

/** The items that the named groups of a shape stand on; each group is one item. */
type Groups = Readonly<Partial<Record<string, Item>>>;

interface Pattern {
  readonly shape: RegExp;
  readonly read: (groups: Groups, all: readonly Item[]) => DateSpan | null;
}

function pattern(shape: string, read: Pattern["read"]): Pattern {
  // F: fillers and commas; f: fillers alone.
  return { shape: new RegExp(shape.replaceAll("F", "[fg,]*").replaceAll("_", "[fg]*"), "dy"), read };
}

/** Most telling first. */
const PATTERNS: readonly Pattern[] = [
  // 30 October to 3 November 2023 · 28 December 2022 – 3 January 2023
  pattern("(?<d>d)_(?<m>m)F(?<y>y)?_rF(?<e>d)_(?<n>m)F(?<z>y)g?", acrossMonths),
  // from 23rd to 26th September 2015
  pattern("(?<d>d)_rF(?<e>d)_(?<m>m)F(?<y>y)g?", withinMonth),
  // 22nd and 23rd of September 2015 · 5, 6 and 7 October 2020: neighbouring days are one event
  pattern("(?<d>d)(?:,d)*_,?cF(?<e>d)_(?<m>m)F(?<y>y)g?", (g, all) => (neighbours(all) ? withinMonth(g) : null)),
  // October 30 to November 3, 2023 · May 22-24, 2023
  pattern("(?<m>m)_(?<d>d)F(?<y>y)?rF(?<n>m)_(?<e>d)F(?<z>y)", acrossMonths),
  pattern("(?<m>m)_(?<d>d)rF(?<e>d)F(?<y>y)", withinMonth),
  pattern("(?<m>m)_(?<d>d)c(?<e>d)F(?<y>y)", (g, all) => (neighbours(all) ? withinMonth(g) : null)),
  // 2023年10月30日至11月3日 · 2023年5月22日至24日 · 2023年5月22日
  pattern("(?<y>y)g?(?<m>m)(?<d>d)r(?<z>y)?g?(?<n>m)?(?<e>d)", (g) =>
    span(date(g.y, g.m, g.d), date(g.z ?? g.y, g.n ?? g.m, g.e)),
  ),
  pattern("(?<y>y)g?(?<m>m)(?<d>d)", singleDay),
  // 22 May 2023 · 22 de mayo de 2023 · 22 мая 2023 года
  pattern("(?<d>d)_(?<m>m)F(?<y>y)g?", singleDay),
  // the 5 of "5 and 19 May 2023", whose month and year stand with the other day; and the day of "5 May and 9 June 2023"
  pattern("(?<d>d)(?=(?:,d)*,?cFd_(?<m>m)F(?<y>y))", singleDay),
  pattern("(?<d>d)_(?<m>m)(?=,?cFd_mF(?<y>y))", singleDay),
  // May 3, 2022
  pattern("(?<m>m)_(?<d>d)F(?<y>y)", singleDay),
  // October 2022 to May 2023 · October–December 2023 · May and June 2022
  pattern("(?<m>m)F(?<y>y)_rF(?<n>m)F(?<z>y)g?", (g) => span(date(g.y, g.m), date(g.z, g.n))),
  pattern("(?<m>m)_rF(?<n>m)F(?<y>y)g?", (g) => span(date(g.y, g.m), date(g.y, g.n))),
  pattern("(?<m>m)c(?<n>m)F(?<y>y)g?", (g) =>
    value(g.n) === value(g.m) + 1 ? span(date(g.y, g.m), date(g.y, g.n)) : null,
  ),
  pattern("(?<m>m)(?=cmF(?<y>y))", singleMonth),
  pattern("(?<y>y)g(?<m>m)r(?<n>m)", (g) => span(date(g.y, g.m), date(g.y, g.n))),
  pattern("(?<y>y)g(?<m>m)", singleMonth),
  pattern("(?<m>m)F(?<y>y)g?", singleMonth),
  // 2023-05-22 · 12/03/2021 · 2021/22
  pattern("(?<i>i)r(?<j>i)", (g) => span(g.i?.span?.start ?? null, g.j?.span?.end ?? null)),
  pattern("(?<i>i)", (g) => span(g.i?.span?.start ?? null, g.i?.span?.end ?? null)),
  // autumn 2021 · 2021年秋 · Q4 2023
  pattern("(?<s>s)F(?<y>y)g?", season),
  pattern("(?<y>y)g?(?<s>s)", season),
  pattern("(?<q>q)F(?<y>y)g?", (g) => months(g.y, 3 * value(g.q) - 2, 3 * value(g.q))),
  pattern("(?<y>y)[gr]?(?<q>q)", (g) => months(g.y, 3 * value(g.q) - 2, 3 * value(g.q))),
  pattern("(?<h>h)F(?<y>y)g?", (g) => months(g.y, 6 * value(g.h) - 5, 6 * value(g.h))),
  // 2018-2021 · from 2020 to 2023
  pattern("(?<y>y)g?rF(?<z>y)g?", (g) => span(date(g.y), date(g.z))),
  // in 2020
  pattern("(?<y>y)g?", (g) => span(date(g.y), date(g.y))),
];

/** A date and how much it takes. */
export interface Dated {
  readonly span: DateSpan;
  /** how many items it takes */
  readonly length: number;
}

/** The date that begins at item `i`; `codes` are the codes of the items in a row. */
export function dateAt(items: readonly Item[], codes: string, i: number): Dated | null {
  return firstOf(PATTERNS, items, codes, i, {});
}

function firstOf(
  patterns: readonly Pattern[],
  items: readonly Item[],
  codes: string,
  i: number,
  given: Groups,
): Dated | null {
  for (const { shape, read } of patterns) {
    shape.lastIndex = i;
    const match = shape.exec(codes);
    const places = Object.entries(match?.indices?.groups ?? {});
    if (!match) continue;
    const groups = Object.fromEntries(places.flatMap(([name, at]) => (at ? [[name, items[at[0]]]] : [])));
    const found = read({ ...given, ...groups }, items.slice(i, i + match[0].length));
    if (found) return { span: found, length: match[0].length };
  }
  return null;
}

/** Days without a year; nothing of a date may stand behind them. */
const DAYS: readonly Pattern[] = [
  pattern("(?<d>d)_rF(?<e>d)_(?<m>m)(?!F[dy])", withinMonth),
  pattern("(?<d>d)_(?<m>m)(?!F[dy])", singleDay),
  pattern("(?<m>m)_(?<d>d)rF(?<e>d)(?!F[dmy])", withinMonth),
  pattern("(?<m>m)_(?<d>d)(?!F[dmy])", singleDay),
];

/** The days of a given year that begin at item `i`, with the number of items they take. */
export function dayOf(year: number, items: readonly Item[], codes: string, i: number): Dated | null {
  return firstOf(DAYS, items, codes, i, { y: { code: "y", value: year, from: 0, to: 0 } });
}

function singleDay(g: Groups): DateSpan | null {
  const day = date(g.y, g.m, g.d);
  return span(day, day);
}

function singleMonth(g: Groups): DateSpan | null {
  const month = date(g.y, g.m);
  return span(month, month);
}

function withinMonth(g: Groups): DateSpan | null {
  return span(date(g.y, g.m, g.d), date(g.y, g.m, g.e));
}

/** A first day without a year lies in the year of the second, or in the one before when it would come later. */
function acrossMonths(g: Groups): DateSpan | null {
  const end = date(g.z, g.n, g.e);
  if (g.y) return span(date(g.y, g.m, g.d), end);
  const before = g.z && { ...g.z, value: g.z.value - 1 };
  return span(date(g.z, g.m, g.d), end) ?? span(date(before, g.m, g.d), end);
}

/** Days in a row: 5, 6 and 7. */
function neighbours(all: readonly Item[]): boolean {
  const days = all.filter(({ code }) => code === "d").map((item) => item.value);
  return days.every((day, i) => i === 0 || day === (days[i - 1] ?? 0) + 1);
}

/** Seasons of the northern half, three whole months; winter reaches into the next year. */
function season(g: Groups): DateSpan | null {
  const place = value(g.s);
  if (place === 4) return span(`${value(g.y)}-12`, `${value(g.y) + 1}-02`);
  return months(g.y, 3 * place, 3 * place + 2);
}

function months(year: Item | undefined, first: number, last: number): DateSpan | null {
  const two = (month: number) => String(month).padStart(2, "0");
  return span(`${value(year)}-${two(first)}`, `${value(year)}-${two(last)}`);
}

function date(year: Item | undefined, month?: Item, day?: Item): PartialDate | null {
  if (!year) return null;
  return [year, month, day].flatMap((item) => (item ? [String(item.value).padStart(2, "0")] : [])).join("-");
}

/** A span of real dates in the right order, else null. */
function span(start: PartialDate | null, end: PartialDate | null): DateSpan | null {
  if (start === null || end === null || !isPartialDate(start) || !isPartialDate(end)) return null;
  return firstDay(start) <= lastDay(end) ? { start, end } : null;
}

function value(item: Item | undefined): number {
  return item?.value ?? 0;
}
