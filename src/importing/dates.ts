import { isPartialDate, type PartialDate } from "../domain/partial-date.ts";

/** A date or span of days as it is printed in a document. */
export interface PrintedDate {
  readonly text: string;
  readonly index: number;
  readonly start: PartialDate;
  readonly end: PartialDate;
}

const MONTHS: readonly string[] = [
  "january|jan|janvier|enero|января|январь|январе|يناير|كانون الثاني",
  "february|feb|février|fevrier|févr|febrero|февраля|февраль|феврале|فبراير|شباط",
  "march|mar|mars|marzo|марта|март|марте|مارس|آذار",
  "april|apr|avril|avr|abril|апреля|апрель|апреле|أبريل|ابريل|نيسان",
  "may|mai|mayo|мая|май|мае|مايو|أيار",
  "june|jun|juin|junio|июня|июнь|июне|يونيو|حزيران",
  "july|jul|juillet|juil|julio|июля|июль|июле|يوليو|تموز",
  "august|aug|août|aout|agosto|августа|август|августе|أغسطس|آب",
  "september|sept|sep|septembre|septiembre|setiembre|сентября|сентябрь|сентябре|سبتمبر|أيلول",
  "october|oct|octobre|octubre|октября|октябрь|октябре|أكتوبر|تشرين الأول",
  "november|nov|novembre|noviembre|ноября|ноябрь|ноябре|نوفمبر|تشرين الثاني",
  "december|dec|décembre|decembre|déc|diciembre|dic|декабря|декабрь|декабре|ديسمبر|كانون الأول",
];

const MONTH = MONTHS.join("|");
const DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er|º)?";
const YEAR = "(?:19|20)\\d\\d";
const DASH = "\\s*(?:-|–|—|‑|to|and|through|until|à|et|au|al|a|y|до|по|и|إلى|-)\\s*";
const OF = "(?:\\s+(?:of|de|del|d'|d’))?\\s*";
const AFTER = "(?![\\p{L}\\d])";
const BEFORE = "(?<![\\p{L}\\d/.-])";

interface Shape {
  readonly pattern: RegExp;
  read(match: Readonly<Record<string, string | undefined>>): { start: string | null; end?: string | null };
}

const expression = (source: string) => new RegExp(BEFORE + source + AFTER, "giu");

/** From the most to the least telling; a stretch that one has read is not read again. */
const SHAPES: readonly Shape[] = [
  {
    // 30 October to 3 November 2023
    pattern: expression(
      `(?<d1>${DAY})${OF}(?<m1>${MONTH})\\.?(?:,?\\s*(?<y1>${YEAR}))?${DASH}(?<d2>${DAY})${OF}(?<m2>${MONTH})\\.?,?${OF}(?<y2>${YEAR})`,
    ),
    read: (g) => ({ start: iso(g.y1 ?? g.y2, g.m1, g.d1), end: iso(g.y2, g.m2, g.d2) }),
  },
  {
    // 5-6 October 2020, 22nd and 23rd of September 2015, 23rd to 26th September 2015
    pattern: expression(`(?<d1>${DAY})${DASH}(?<d2>${DAY})${OF}(?<m>${MONTH})\\.?,?${OF}(?<y>${YEAR})`),
    read: (g) => ({ start: iso(g.y, g.m, g.d1), end: iso(g.y, g.m, g.d2) }),
  },
  {
    // October 30 to November 3, 2023
    pattern: expression(
      `(?<m1>${MONTH})\\.?\\s+(?<d1>${DAY})${DASH}(?<m2>${MONTH})\\.?\\s+(?<d2>${DAY}),?\\s+(?<y>${YEAR})`,
    ),
    read: (g) => ({ start: iso(g.y, g.m1, g.d1), end: iso(g.y, g.m2, g.d2) }),
  },
  {
    // October 5-6, 2020
    pattern: expression(`(?<m>${MONTH})\\.?\\s+(?<d1>${DAY})${DASH}(?<d2>${DAY}),?\\s+(?<y>${YEAR})`),
    read: (g) => ({ start: iso(g.y, g.m, g.d1), end: iso(g.y, g.m, g.d2) }),
  },
  {
    pattern: expression(`(?<d>${DAY})${OF}(?<m>${MONTH})\\.?,?${OF}(?<y>${YEAR})`),
    read: (g) => ({ start: iso(g.y, g.m, g.d) }),
  },
  {
    pattern: expression(`(?<m>${MONTH})\\.?\\s+(?<d>${DAY}),?\\s+(?<y>${YEAR})`),
    read: (g) => ({ start: iso(g.y, g.m, g.d) }),
  },
  {
    pattern: expression(`(?<y>${YEAR})-(?<n>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\\d|3[01])`),
    read: (g) => ({ start: `${g.y}-${g.n}-${g.d}` }),
  },
  {
    // 03.12.2021 and 13/12/2021; 03/12/2021 may be March and is left alone
    pattern: expression(`(?<d>0?[1-9]|[12]\\d|3[01])(?<s>[./])(?<n>0?[1-9]|1[0-2])\\k<s>(?<y>${YEAR})`),
    read: (g) => ({ start: g.s === "." || Number(g.d) > 12 ? `${g.y}-${pad(g.n)}-${pad(g.d)}` : null }),
  },
  {
    pattern:
      /(?<y>(?:19|20)\d\d)\s?年\s?(?<n>\d{1,2})\s?月(?:\s?(?<d>\d{1,2})\s?日?(?:\s?[-–—至到]\s?(?:(?<n2>\d{1,2})\s?月\s?)?(?<d2>\d{1,2})\s?日)?)?/giu,
    read: (g) => ({
      start: [g.y, pad(g.n), ...(g.d === undefined ? [] : [pad(g.d)])].join("-"),
      ...(g.d2 === undefined ? {} : { end: [g.y, pad(g.n2 ?? g.n), pad(g.d2)].join("-") }),
    }),
  },
  {
    // November 2023 to January 2024, March-April 2022
    pattern: expression(`(?<m1>${MONTH})\\.?(?:\\s+(?<y1>${YEAR}))?${DASH}(?<m2>${MONTH})\\.?,?\\s+(?<y2>${YEAR})`),
    read: (g) => ({ start: iso(g.y1 ?? g.y2, g.m1), end: iso(g.y2, g.m2) }),
  },
  { pattern: expression(`(?<m>${MONTH})\\.?,?${OF}(?<y>${YEAR})`), read: (g) => ({ start: iso(g.y, g.m) }) },
];

/** Every date with at least month and year that is printed in a text, in reading order. */
export function parseDates(text: string): readonly PrintedDate[] {
  const found: PrintedDate[] = [];
  if (!/\d{4}/.test(text)) return found;
  for (const { pattern, read } of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const [index, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => index < other.index + other.text.length && other.index < end)) continue;
      const span = read(match.groups ?? {});
      if (span.start === null || span.end === null || !isPartialDate(span.start)) continue;
      if (span.end !== undefined && (!isPartialDate(span.end) || span.end < span.start)) continue;
      found.push({ text: match[0].trim(), index, start: span.start, end: span.end ?? span.start });
    }
  }
  return found.toSorted((a, b) => a.index - b.index);
}

function iso(year: string | undefined, month: string | undefined, day?: string): string | null {
  const number = MONTHS.findIndex((names) => names.split("|").includes((month ?? "").toLowerCase())) + 1;
  if (year === undefined || number === 0) return null;
  const start = `${year}-${pad(String(number))}`;
  return day === undefined ? start : `${start}-${pad(/\d+/.exec(day)?.[0])}`;
}

function pad(number: string | undefined): string {
  return (number ?? "").padStart(2, "0");
}
