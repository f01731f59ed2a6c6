/** Which meetings and deadlines were moved, and which are newly named. */
import type { Document } from "../../domain/document.ts";
import { compareDates, type DateSpan, firstDay, lastDay } from "../../domain/partial-date.ts";
import type { Difference } from "../../domain/survey.ts";
import { fold } from "../../query/names.ts";
import { daysOf, spanWorded } from "../calendar.ts";
import { evidenceOf, type Surveyed } from "../evidence.ts";
import { mentions } from "../mentions.ts";

/** Something that a document gives a day. */
interface Dated {
  readonly title: string;
  /** of a body, else none */
  readonly identifiers: readonly string[];
  readonly days: DateSpan;
  readonly passage: string;
  readonly printed: string | null;
  readonly kind: "event" | "deadline";
  /** it was to come when the document was written */
  readonly open: boolean;
}

/**
 * Changes of what was to come. A day can be moved only before it has passed: what the newer document says of a later
 * time is another meeting.
 */
export function changedDays(older: Document, newer: Document, surveyed: Surveyed): readonly Difference[] {
  const [before, now] = [daysIn(older, surveyed), daysIn(newer, surveyed)];
  return now
    .filter(({ open }) => open)
    .flatMap((each): readonly Difference[] => {
      if (before.some((other) => alike(other, each) && sameDays(other.days, each.days))) return [];
      const movable = before.filter((other) => other.open && alike(other, each) && stillOpen(other, newer));
      const [moved] = movable;
      // The older one may name that day without anything having been read of it.
      if (moved === undefined && each.printed !== null && mentions(older, each.printed)) return [];
      const side = (of: Dated | undefined) =>
        of === undefined ? [] : [evidenceOf(of.passage, [of.title, of.printed], surveyed)];
      return [
        {
          kind: moved === undefined ? "added" : "moved",
          about: each.kind,
          subject: each.title.replace(/\s+/g, " ").trim(),
          before: moved === undefined ? null : spanWorded(moved.days, surveyed.messages),
          after: spanWorded(each.days, surveyed.messages),
          older: side(moved),
          newer: side(each),
        },
      ];
    });
}

function daysIn(document: Document, { knowledge }: Surveyed): readonly Dated[] {
  const events = knowledge.events
    .filter((entry) => entry.document === document)
    .flatMap((entry): readonly Dated[] => {
      const days = daysOf(entry);
      const { title, passage, printed, status } = entry.fact;
      const { identifiers } = entry;
      return days === null
        ? []
        : [{ title, identifiers, days, passage, printed, kind: "event", open: status === "planned" }];
    });
  const deadlines = knowledge.corpus.facts.flatMap((fact): readonly Dated[] => {
    if (fact.kind !== "deadline" || fact.document !== document.id) return [];
    const { what, date, passage, printed } = fact;
    const open = document.date === null || lastDay(date) >= firstDay(document.date);
    return [
      { title: what, identifiers: [], days: { start: date, end: date }, passage, printed, kind: "deadline", open },
    ];
  });
  return [...events, ...deadlines];
}

function stillOpen({ days }: Dated, { date }: Document): boolean {
  return date !== null && lastDay(days.end) >= firstDay(date);
}

function sameDays(a: DateSpan, b: DateSpan): boolean {
  return compareDates(a.start, b.start) === 0 && compareDates(a.end, b.end) === 0;
}

/** Of one kind, of one body where both name one, and for the greater part in the same words, figures apart. */
function alike(a: Dated, b: Dated): boolean {
  if (a.kind !== b.kind) return false;
  const bodies = a.identifiers.length > 0 && b.identifiers.length > 0;
  if (bodies && !a.identifiers.some((each) => b.identifiers.includes(each))) return false;
  const [x, y] = [wordsOf(a.title), wordsOf(b.title)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared >= 0.6 * Math.max(1, x.size + y.size - shared);
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(fold(title).match(/\p{L}{2,}|\p{Script=Han}/gu) ?? []);
}
