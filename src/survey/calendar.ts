/** Meetings, deadlines and documents by their days. */
import type { Fact } from "../domain/fact.ts";
import { compareDates, type DateSpan, firstDay, lastDay, type PartialDate } from "../domain/partial-date.ts";
import type { CalendarDay, DayStatus } from "../domain/survey.ts";
import type { EventEntry } from "../library/knowledge.ts";
import type { Messages } from "../present/messages/messages.ts";
import { fold } from "../query/names.ts";
import { evidenceOf, isKnown, type Surveyed } from "./evidence.ts";

type Deadline = Extract<Fact, { kind: "deadline" }>;

/** What has a day, earliest first. */
export function calendar(surveyed: Surveyed): readonly CalendarDay[] {
  const { knowledge, today } = surveyed;
  const known = (id: string) => {
    const document = knowledge.documents.get(id);
    return document !== undefined && isKnown(document, today);
  };
  const events = knowledge.events.filter(({ document }) => isKnown(document, today));
  const deadlines = knowledge.corpus.facts.filter((fact) => fact.kind === "deadline" && known(fact.document));
  return [
    ...meetings(events, surveyed),
    ...deadlines.flatMap((fact) => (fact.kind === "deadline" ? [deadline(fact, surveyed)] : [])),
    ...documents(surveyed),
  ].toSorted((a, b) => compareDates(a.start, b.start) || compareDates(a.end, b.end) || (a.title < b.title ? -1 : 1));
}

/** The days of an event; null where no document gives any. */
export function daysOf({ fact: { start, end } }: EventEntry): DateSpan | null {
  const first = start ?? end;
  return first === null ? null : { start: first, end: end ?? first };
}

/** What makes two statements speak of one meeting: the body, else the title, and the days. */
function keyOf(entry: EventEntry, { start, end }: DateSpan): string {
  const named = entry.identifiers.length > 0 ? entry.identifiers.toSorted().join(" ") : fold(entry.fact.title).trim();
  return `${named}|${start}|${end}`;
}

function meetings(entries: readonly EventEntry[], surveyed: Surveyed): readonly CalendarDay[] {
  const told = new Map<string, EventEntry>();
  for (const entry of entries) {
    const days = daysOf(entry);
    if (days === null) continue;
    const key = keyOf(entry, days);
    const other = told.get(key);
    // A document that says that it took place outweighs one that planned it.
    const weight = ({ fact, document }: EventEntry) => `${fact.status === "held" ? 1 : 0}${document.date ?? ""}`;
    if (other === undefined || weight(entry) > weight(other)) told.set(key, entry);
  }
  return [...told.values()].flatMap((entry) => {
    const days = daysOf(entry);
    if (days === null) return [];
    const { title, printed, place, body, passage, status } = entry.fact;
    // What is told to have been held in a year that is not over has been held.
    const ahead = (status === "held" ? firstDay(days.start) : lastDay(days.end)) >= surveyed.today;
    return [
      {
        ...evidenceOf(passage, [title, printed, place, body], surveyed),
        kind: "meeting" as const,
        title: oneLine(title),
        body,
        place,
        ...days,
        dated: spanWorded(days, surveyed.messages),
        status: statusOf(status, ahead),
        ahead,
      },
    ];
  });
}

/** Nothing that was planned is told as held. */
function statusOf(stated: "planned" | "held", ahead: boolean): DayStatus {
  return ahead ? "to-come" : stated === "held" ? "held" : "unconfirmed";
}

function deadline({ what, date, printed, passage }: Deadline, surveyed: Surveyed): CalendarDay {
  const ahead = lastDay(date) >= surveyed.today;
  return {
    ...evidenceOf(passage, [what, printed], surveyed),
    kind: "deadline",
    title: oneLine(what),
    body: null,
    place: null,
    start: date,
    end: date,
    dated: surveyed.messages.date(date),
    status: ahead ? "due" : "passed",
    ahead,
  };
}

function documents(surveyed: Surveyed): readonly CalendarDay[] {
  const { knowledge, today, messages } = surveyed;
  return knowledge.corpus.documents.flatMap((document): readonly CalendarDay[] => {
    const [first] = document.passages;
    if (document.date === null || !isKnown(document, today) || first === undefined) return [];
    const basis = document.dateBasis === "inferred" ? ` (${messages.labels.inferred})` : "";
    return [
      {
        ...evidenceOf(first.id, [], surveyed),
        kind: "document",
        title: document.title,
        body: document.from,
        place: null,
        start: document.date,
        end: document.date,
        dated: `${messages.date(document.date)}${basis}`,
        status: "issued",
        ahead: false,
      },
    ];
  });
}

/** "30 October 2023 – 3 November 2023" */
export function spanWorded({ start, end }: DateSpan, messages: Messages): string {
  const worded = (date: PartialDate) => messages.date(date);
  return firstDay(start) === firstDay(end) && start.length === end.length
    ? worded(start)
    : `${worded(start)} – ${worded(end)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
