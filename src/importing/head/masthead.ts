import type { MarkFinder } from "../../text/marks.ts";
import { isInstitution } from "../bodies.ts";
import { textOf } from "../cells.ts";
import { type PrintedDate, parseDates } from "../dates.ts";
import type { Block } from "../draft.ts";
import { behindPaper, isHostLine } from "../group-names.ts";
import { splitField } from "../labels.ts";
import { isDateLine } from "../lines.ts";
import { eventNoun } from "../recognise/event-phrases.ts";
import { symbolsIn } from "../symbols-of-documents.ts";

/** The meeting that a first page announces: its name, the line of its days, its place and whose it is. */
export interface Masthead {
  readonly meeting: string;
  readonly date: PrintedDate;
  readonly dateLine: string;
  readonly place: string | null;
  readonly host: string | null;
}

/** Kinds of papers that are about one meeting, so that the line above the days names it whatever its words. */
const OF_A_MEETING: ReadonlySet<string> = new Set(["agenda", "minutes", "terms of reference", "invitation"]);

/**
 * Reads `Twenty-sixth session` / `Geneva, 4-5 May 2020`, `X Review` / `April 15-19, 2024` / `Taipei`; null when the head
 * names no meeting with its days.
 * @param top the blocks of the head
 * @param type kind of the document; null when not known
 */
export function mastheadOf(top: readonly Block[], type: string | null, marks: MarkFinder): Masthead | null {
  const lines = top
    .filter((block) => block.kind === "heading" || block.kind === "paragraph")
    .flatMap((block) => textOf(block).split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const days = lines.flatMap((line, at) => (at > 0 && isDayLine(line) ? [at] : []));
  const free = type !== null && OF_A_MEETING.has(type);
  const at =
    days.find((day) => namedAbove(lines, day, marks) >= 0) ??
    (free ? days.find((day) => isFree(lines[day - 1] ?? "", marks)) : undefined);
  const dateLine = lines[at ?? -1];
  const [date] = dateLine === undefined ? [] : parseDates(dateLine);
  if (at === undefined || dateLine === undefined || date === undefined) return null;
  const named = namedAbove(lines, at, marks);
  const place = named < 0 ? at - 1 : named;
  const meeting = meetingIn(lines[place] ?? "", marks);
  return {
    meeting,
    date,
    dateLine,
    place: placeOn(dateLine, date, marks) ?? placeBelow(lines.slice(at + 1, at + 4), marks),
    host: lines.slice(0, place).findLast((line) => isHostLine(line, marks)) ?? null,
  };
}

/** Where among the four lines above the days the name of a meeting stands; -1 without any. */
function namedAbove(lines: readonly string[], day: number, marks: MarkFinder): number {
  const first = Math.max(0, day - 4);
  const at = lines.slice(first, day).findLastIndex((line) => isMeeting(line, marks));
  return at < 0 ? -1 : first + at;
}

/** `IETF-113 QUIC WG Agenda` and `Programme: Workshop on Toys` are papers of what stands beside the word. */
function meetingIn(title: string, marks: MarkFinder): string {
  const line = behindPaper(title, marks);
  const last = marks.find(line, "paper").at(-1);
  const bare = last?.to === line.length ? line.slice(0, last.from).replace(/[\s–—:-]+$/u, "") : line;
  return /\s/u.test(bare) ? bare : line;
}

/** A line of days with nothing but a place, a weekday or an hour beside them. */
function isDayLine(line: string): boolean {
  const [date, other] = parseDates(line);
  if (date === undefined || other !== undefined || line.length > 90 || splitField(line) !== null) return false;
  if (/[.。;]$/u.test(line) || symbolsIn(line).length > 0) return false;
  const rest = `${line.slice(0, date.index)} ${line.slice(date.index + date.text.length)}`;
  return isDateLine(line) || /^(?:[\s,()/–—-]*\p{Lu}[\p{L}'’.-]*){0,5}[\s,()–—-]*$/u.test(rest);
}

/** A line that is the name of a meeting and little else: no title of a paper about one. */
function isMeeting(line: string, marks: MarkFinder): boolean {
  return (
    line.length <= 160 &&
    eventNoun(line) !== null &&
    /^[\p{Lu}\p{N}\p{Lo}“"]/u.test(line) &&
    !/[.:;。]$/u.test(line) &&
    splitField(line) === null &&
    (marks.find(line, "paper")[0]?.from !== 0 || /^\p{Lu}/u.test(behindPaper(line, marks)))
  );
}

/** A line that could name anything: no group, no label, no sentence, no kind of paper alone. */
function isFree(line: string, marks: MarkFinder): boolean {
  return (
    line.length >= 8 &&
    line.length <= 160 &&
    !/[:：]|[.;,。]$/u.test(line) &&
    splitField(line) === null &&
    symbolsIn(line).length === 0 &&
    marks.find(line, "paper")[0]?.from !== 0 &&
    !isHostLine(line, marks)
  );
}

/** `Geneva, ` before the days or `, Geneva` behind them. */
function placeOn(line: string, date: PrintedDate, marks: MarkFinder): string | null {
  const sides = [line.slice(0, date.index), line.slice(date.index + date.text.length)].map((side) =>
    side.replace(/^[\s,(–—-]+|[\s,)(–—-]+$/gu, ""),
  );
  return sides.find((side) => TOWN.test(side) && marks.find(side, "day").length === 0) ?? null;
}

const TOWN = /^\p{Lu}[\p{L}'’.-]+(?:[ -]\p{Lu}?[\p{L}'’.-]+){0,3}(?:,\s*\p{Lu}[\p{L}'’. -]+){0,2}$/u;

/** The town below the days, else the house. */
function placeBelow(lines: readonly string[], marks: MarkFinder): string | null {
  const end = lines.findIndex((line) => !isInstitution(line) && !PAIR.test(line));
  const places = lines.slice(0, end < 0 ? undefined : end).filter((line) => splitField(line) === null);
  return (
    places.find((line) => PAIR.test(line) && !isInstitution(line)) ??
    places.find((line) => marks.find(line, "paper")[0]?.from !== 0) ??
    null
  );
}

/** A town with its country or province. */
const PAIR =
  /^\p{Lu}[\p{L}'’.-]+(?:[ -]\p{Lu}[\p{L}'’.-]+){0,2},\s+\p{Lu}[\p{L}'’.-]+(?:[ -]\p{Lu}?[\p{L}'’.-]+){0,3}$/u;
