import { type PrintedDate, parseDates } from "../dates.ts";
import type { ProposedDeadline } from "../facts.ts";
import type { Reading, Unit } from "../reading.ts";

/** Limits told by the cues of the word lists, with the words before or behind the day that say what is to be done. */

/**
 * What a sentence wants done by a date: `no later than 3 May`, `请于7月22日（周四）前注册`, `До 5 мая просим …`. Empty when no
 * cue stands beside the date or nothing is asked for.
 */
export function limitAt(sentence: string, date: PrintedDate, reading: Reading): readonly ProposedDeadline[] {
  const [before, after] = [sentence.slice(0, date.index), sentence.slice(date.index + date.text.length)];
  if (reading.marks.find(sentence, "asked").length === 0) return [];
  const what = behindDay(after, reading) ?? byCueBefore(before, after, reading);
  return what === null || !reading.holds(what) ? [] : [{ what, date: date.end, printed: date.text }];
}

/** `…（周四）前注册参会`: what is done before the day stands behind its cue. */
function behindDay(after: string, reading: Reading): string | null {
  const bracket = /^\s*[(（][^()（）]{1,20}[)）]/u.exec(after)?.[0].length ?? 0;
  const rest = after.slice(bracket);
  const cue = reading.marks
    .find(rest.slice(0, 6), "until")
    .find(({ id, from }) => id === BEHIND && rest.slice(0, from).trim() === "");
  return cue === undefined ? null : clause(rest.slice(cue.to));
}

const BEHIND = "until.behind";

function byCueBefore(before: string, after: string, reading: Reading): string | null {
  const cue = reading.marks
    .find(before, "until")
    .findLast(({ id, to }) => id !== BEHIND && ARTICLE.test(before.slice(to)));
  if (cue === undefined) return null;
  const left =
    before
      .slice(0, cue.from)
      .split(/[;:：；。](?!\/\/)/u)
      .at(-1) ?? "";
  const own = left.replace(/^[\s,，)–—-]+|[\s,，(–—-]+$/gu, "");
  if (own.length >= 6 && own.length <= 220 && /\p{L}{3}/u.test(own)) return own;
  // "By 3 May, members are invited to register": what is to be done follows.
  return clause(after.replace(/^\s*[(（][^()（）]{1,20}[)）]/u, ""));
}

/** Nothing but one short word may part a cue from its day: `the`, `el`. */
const ARTICLE = /^\s*[:：]?\s*(?:\p{L}{2,3}\s+)?$/u;

/** The words up to the end of their clause; null when they are too few to say anything. */
function clause(text: string): string | null {
  const words = /^[\s,，:：)]*([^.;。；，!?]*)/u.exec(text)?.[1]?.trim() ?? "";
  const enough = /\p{Script=Han}{2}/u.test(words) || (words.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2;
  return enough && words.length <= 220 ? words : null;
}

/** `Registration deadline: 5 May 2026`, also in two cells: the label says what the limit is for. */
export function labelledLimits(
  label: string,
  date: PrintedDate | undefined,
  reading: Reading,
): readonly ProposedDeadline[] {
  const what = label.replace(/^[\s*•–—-]+|[\s*:：]+$/gu, "");
  if (date === undefined || date.index > 12 || what.length > 120 || /[.。;]/u.test(what)) return [];
  const [noun] = reading.marks.find(what, "limit");
  return noun === undefined || noun.text.length >= what.length - 1 || !reading.holds(what)
    ? []
    : [{ what, date: date.end, printed: date.text }];
}

/** The year that days without one belong to: that of the last whole date before them, else that of the document; 0 without. */
export function yearsOf(reading: Reading, datesIn: (text: string) => readonly PrintedDate[]): readonly number[] {
  let year = Number(reading.head.date?.slice(0, 4) ?? 0);
  return reading.units.map(({ text }) => {
    const first = datesIn(text)[0]?.start.slice(0, 4);
    const own = first === undefined ? year : Number(first);
    year = Number(datesIn(text).at(-1)?.start.slice(0, 4) ?? year);
    return own;
  });
}

/** `September 2025: First draft of X` in a list below a heading of milestones, with the day before or behind its words. */
export function milestoneIn(unit: Unit, reading: Reading): readonly ProposedDeadline[] {
  if (unit.block.kind !== "item" || unit.text.length > 200) return [];
  const under = unit.headings.some((heading) => reading.marks.whole(heading, "heading") !== null);
  const [date, other] = parseDates(unit.text);
  if (!under || date === undefined || other !== undefined) return [];
  const [before, after] = [unit.text.slice(0, date.index), unit.text.slice(date.index + date.text.length)];
  const sides = [before, after].map((side) => side.replace(/^[\s,;:：()–—-]+|[\s.,;:：()–—-]+$/gu, ""));
  const [what, none] = sides.filter((side) => side !== "");
  return what === undefined || none !== undefined || !/\p{L}{3}/u.test(what) || !reading.holds(what)
    ? []
    : [{ what, date: date.end, printed: date.text }];
}
