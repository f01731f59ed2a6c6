import ICAL from "ical.js";
import type { Block } from "../../draft.ts";
import { words } from "../../draft.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The events of an invitation (RFC 5545) as labelled lines: what, when, where, by whom; none when it cannot be read. */
export function calendarBlocks(text: string): readonly Block[] {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    return calendar.getAllSubcomponents("vevent").flatMap((component) => eventBlocks(new ICAL.Event(component)));
  } catch {
    return [];
  }
}

function eventBlocks({ summary, startDate, endDate, location, organizer, description }: ICAL.Event): readonly Block[] {
  const field = (label: string, value: string | null | undefined): readonly Block[] =>
    value === null || value === undefined || value.trim() === ""
      ? []
      : [{ kind: "field", label, values: [words(value.replace(/\s+/g, " ").trim())] }];
  return [
    ...field("Event:", summary),
    ...field("Date:", startDate === null ? null : spanOf(startDate, endDate)),
    ...field("Place:", location),
    ...field("Organizer:", organizer?.replace(/^mailto:/i, "")),
    ...(description ?? "")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line): Block => ({ kind: "paragraph", inline: words(line.trim()) })),
  ];
}

/** `19 May 2024, 13:00 to 14:00 UTC`; the last day of a whole day's event is the day before its end. */
function spanOf(start: ICAL.Time, end: ICAL.Time | null): string {
  const last = end === null ? null : end.clone();
  if (last?.isDate === true) last.adjust(-1, 0, 0, 0);
  const zone = start.isDate ? "" : ` ${start.zone?.tzid ?? ""}`.replace(/ floating$/, "").trimEnd();
  const from = start.isDate ? dayOf(start) : `${dayOf(start)}, ${hourOf(start)}`;
  if (last === null || last.compare(start) <= 0) return `${from}${zone}`;
  if (dayOf(last) !== dayOf(start)) return `${from} to ${dayOf(last)}${last.isDate ? "" : `, ${hourOf(last)}`}${zone}`;
  return last.isDate ? from : `${from} to ${hourOf(last)}${zone}`;
}

function dayOf({ day, month, year }: ICAL.Time): string {
  return `${day} ${MONTHS[month - 1] ?? ""} ${year}`;
}

function hourOf({ hour, minute }: ICAL.Time): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
