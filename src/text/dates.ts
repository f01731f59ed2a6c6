/** Finds the dates that a text prints and the times that a question means, in six languages. */
import type { Language } from "../domain/language.ts";
import type { DateSpan, PartialDate } from "../domain/partial-date.ts";
import { type Dated, dateAt, dayOf } from "./dates/grammar.ts";
import { isPeriod, kindOf, type TimeKind } from "./dates/kinds.ts";
import { lexDates } from "./dates/lex.ts";
import { partOfYear } from "./dates/part-of-year.ts";
import { findRelative } from "./dates/relative.ts";
import { endOf, fold } from "./fold.ts";

export { formatDate, formatSpan } from "./dates/format.ts";
export type { TimeKind } from "./dates/kinds.ts";

/** A date or period, `start` and `end` equal for a single one; `text` is what stands at `[from, to)`. */
export interface DateMatch {
  readonly start: PartialDate;
  readonly end: PartialDate;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What a question says about time, at `[from, to)`. The span is that of the date alone: the kind directs it. */
export interface TimeExpression {
  readonly kind: TimeKind;
  readonly span: DateSpan;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The dates printed in a text, in reading order, none overlapping. Figures within identifiers (2/71), addresses,
 * telephone numbers and amounts are none. Figures such as 12/03/2021 are read day first. The month names of all six
 * languages are understood, whatever the language of the text, since documents quote each other.
 */
export function findDates(text: string, _language?: Language): readonly DateMatch[] {
  if (!/\p{N}/u.test(text)) return [];
  const items = lexDates(text);
  const codes = items.map(({ code }) => code).join("");
  const found: DateMatch[] = [];
  let common: Common | null = null;
  for (let i = 0; i < items.length; ) {
    const from = items[i]?.from ?? 0;
    const whole = /[dmyishq]/.test(codes[i] ?? "") ? dateAt(items, codes, i) : null;
    if (common !== null && !holdsUntil(text, common, from)) common = null;
    const day: Dated | null = whole === null && common !== null ? dayOf(common.year, items, codes, i) : null;
    const match: Dated | null = whole ?? day;
    const to: number = items[i + (match?.length ?? 1) - 1]?.to ?? from;
    if (match) {
      const date: DateMatch = { ...match.span, from, to, text: text.slice(from, to) };
      found.push(date);
      common = day === null ? commonYear(text, date) : { year: Number(date.start.slice(0, 4)), to };
    }
    i += match?.length ?? 1;
  }
  return found;
}

/**
 * The days that a text prints without their year, in reading order, as days of the given year: `22 July`, `7月22日`. What
 * `findDates` finds is none of them.
 */
export function findDays(text: string, year: number): readonly DateMatch[] {
  const items = lexDates(text);
  const codes = items.map(({ code }) => code).join("");
  const whole = findDates(text);
  const found: DateMatch[] = [];
  for (let i = 0; i < items.length; ) {
    const day = dayOf(year, items, codes, i);
    const [from, to] = [items[i]?.from ?? 0, items[i + (day?.length ?? 1) - 1]?.to ?? 0];
    if (day !== null && !whole.some((date) => date.from < to && from < date.to))
      found.push({ ...day.span, from, to, text: text.slice(from, to) });
    i += day?.length ?? 1;
  }
  return found;
}

/** The end of the year, or of the last day told of it, that the days of a sentence have in common. */
interface Common {
  readonly year: number;
  readonly to: number;
}

/** "In 2023 they meet on 15-16 May (Geneva) and 23-24 October": such a year stands by itself behind "in". */
function commonYear(text: string, { start, end, from, to }: DateMatch): Common | null {
  const alone = /^\d{4}$/.test(start) && start === end;
  return alone && /(?:^|[^\p{L}])(?:in|en|в)\s+$/iu.test(text.slice(Math.max(0, from - 4), from))
    ? { year: Number(start), to }
    : null;
}

/** So far behind the year, or the day before, such a day may stand, in UTF-16 units. */
const SAME_SENTENCE = 120;

function holdsUntil(text: string, { to }: Common, from: number): boolean {
  return from - to <= SAME_SENTENCE && !/[.!?]\s+\p{Lu}|[\n;]/u.test(text.slice(to, from));
}

/**
 * The times that a question names, in reading order, printed ("since 2020") and relative ("last year"); two dates that
 * bound a period ("between 2020 and 2023") are one. `today` is `YYYY-MM-DD`.
 */
export function findTimes(text: string, language: Language, today: string): readonly TimeExpression[] {
  const times: TimeExpression[] = [];
  const dates = datesIn(text, language, today);
  for (let i = 0; i < dates.length; i++) {
    const [first, second] = [dates[i], dates[i + 1]];
    if (!first) continue;
    const before = text.slice(Math.max(0, first.from - 40), first.from);
    if (second && isPeriod(before, text.slice(first.to, second.from))) {
      times.push(expression("in", { start: first.span.start, end: second.span.end }, first.from, second.to));
      i++;
      continue;
    }
    // "last year (2021)" means the year that it prints.
    if (second && !/\d/.test(text.slice(first.from, first.to)) && explains(text.slice(first.to, second.from))) {
      times.push(expression("in", second.span, first.from, second.to));
      i++;
      continue;
    }
    const kind = first.standing ? "as-of" : (kindOf(before, text.slice(first.to, first.to + 20)) ?? "in");
    // "from 5 to 7 May" is one period, not everything since.
    const whole = kind === "since" && first.span.start !== first.span.end;
    times.push(expression(whole ? "in" : kind, first.span, first.from, first.to));
  }
  return times;

  function expression(kind: TimeKind, span: DateSpan, from: number, to: number): TimeExpression {
    return { kind, span, from, to, text: text.slice(from, to) };
  }
}

/** The first time that a question names, null where it names none. */
export function findTime(text: string, language: Language, today: string): TimeExpression | null {
  return findTimes(text, language, today)[0] ?? null;
}

function explains(between: string): boolean {
  return /^\s*[(,]\s*(?:i\.e\.\s*)?$/.test(between);
}

interface DateInQuestion {
  readonly span: DateSpan;
  readonly from: number;
  readonly to: number;
  /** "today": asks how things stand */
  readonly standing: boolean;
}

/** So far from a year its part may be told, in UTF-16 units. */
const NEAR = 60;

function datesIn(text: string, language: Language, today: string): readonly DateInQuestion[] {
  const folded = fold(text);
  const relative = findRelative(folded.text, today).map(({ span, from, to, standing }) => ({
    span,
    from: folded.at[from] ?? 0,
    to: endOf(folded, to),
    standing,
  }));
  const printed = findDates(text, language)
    .filter((date) => relative.every((other) => date.to <= other.from || other.to <= date.from))
    .map(({ start, end, from, to }) => {
      const part =
        /^\d{4}$/.test(start) && start === end
          ? partOfYear(start, fold(text.slice(Math.max(0, from - NEAR), from)).text, text.slice(to, to + NEAR))
          : null;
      if (part === null) return { span: { start, end }, from, to, standing: false };
      return { span: part.span, from: from - part.before, to: to + part.behind, standing: false };
    });
  return [...relative, ...printed].sort((a, b) => a.from - b.from);
}
