import type { PrintedDate } from "../dates.ts";
import type { Reading } from "../reading.ts";
import { recogniseDeadlines } from "./deadlines.ts";
import { eventNoun } from "./event-phrases.ts";

/** What the marks of the word lists tell of an event: that it is online, where it takes place, that it lies ahead. */

/** `virtual meeting`, `线上研讨会`: it takes place over the network, where the word stands right before the noun of the event. */
export function onlineIn(title: string, reading: Reading): string | null {
  const found = reading.marks.find(title, "online").find(({ text, to }) => {
    const after = title.slice(to, to + 20);
    // Chinese nouns of events end the name.
    const closes = /^\p{Script=Han}/u.test(text) && /^\p{Script=Han}{2,4}$/u.test(after);
    return !/^\p{Lu}/u.test(text) && (closes || /^\s/u.test(after)) && (closes || eventNoun(after) !== null);
  });
  return found?.text ?? null;
}

/** `在日内瓦举行`: between the marks of a place. */
export function placeMarked(context: string, reading: Reading): string | null {
  const behind = reading.marks.find(context, "place").find(({ id }) => id === "place.behind");
  const before = reading.marks
    .find(context.slice(0, behind?.from ?? 0), "place")
    .findLast(({ id }) => id === "place.before");
  const place = behind === undefined || before === undefined ? "" : context.slice(before.to, behind.from).trim();
  return place.length >= 2 && place.length <= 20 && /^[\p{Script=Han}·]+$/u.test(place) ? place : null;
}

/** A paper that calls to a meeting, or asks for something to be done before it, tells of what is to come. */
export function isAhead(date: PrintedDate, reading: Reading): boolean {
  return (
    /^(?:agenda|invitation|terms of reference|charter|programme of work)/u.test(reading.head.type) ||
    recogniseDeadlines(reading).some((deadline) => deadline.date <= date.start && deadline.date.length === 10)
  );
}

/** `The deadline for contributions to the next meeting is 26 April`: the day is that of the limit. */
export function isOfLimit(before: string, reading: Reading): boolean {
  const clause = before.split(/[;,:]/u).at(-1) ?? before;
  const verb = reading.marks.find(clause, "gives").at(-1);
  return (
    verb !== undefined &&
    /^\s*(?:\p{L}{2,3}\s+)?$/u.test(clause.slice(verb.to)) &&
    reading.marks.find(clause.slice(0, verb.from), "limit").length > 0
  );
}
