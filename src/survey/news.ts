/** What is new since a day or a meeting: documents, and what changed between two statements of one group. */
import type { Document } from "../domain/document.ts";
import { compareDates, firstDay, isPartialDate, lastDay, type PartialDate } from "../domain/partial-date.ts";
import type { News } from "../domain/survey.ts";
import { fold } from "../query/names.ts";
import { findTime } from "../text/dates.ts";
import { findIdentifiers } from "../text/identifiers.ts";
import { daysOf } from "./calendar.ts";
import { compare, type Pair } from "./compare/compare.ts";
import { isKnown, lineOf, newestFirst, type Surveyed } from "./evidence.ts";

/**
 * @param since a date (`2020-10-06`, "6 October 2020"), or words of the name of a meeting; empty: since the older of the
 * two statements that were compared last, so that there is something to compare
 */
export function news(since: string, surveyed: Surveyed): News {
  const { knowledge, today } = surveyed;
  const known = newestFirst(knowledge.corpus.documents.filter((document) => isKnown(document, today)));
  const statements = statementsOf(known);
  const wanted = since.trim();
  const named = wanted === "" ? null : dayOf(wanted, surveyed);
  const day = wanted === "" ? usualDay(statements) : named;
  const unknown = wanted !== "" && named === null;
  const fresh = unknown ? [] : known.filter(({ date }) => day === null || isAfter(date, day));
  return {
    since: day,
    sinceDated: day === null ? null : surveyed.messages.date(day),
    unknown,
    documents: fresh.map((document) => lineOf(document, surveyed)),
    comparisons: unknown ? [] : pairsOf(statements, known, day, surveyed).map((pair) => compare(pair, surveyed)),
  };
}

function isAfter(date: PartialDate | null, day: PartialDate): boolean {
  return date !== null && compareDates(date, day) > 0;
}

/** The day that is meant: of a meeting the last day of the last one that is called so. */
function dayOf(text: string, { knowledge, messages, today }: Surveyed): PartialDate | null {
  if (isPartialDate(text)) return text;
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const holds = (name: string) => {
    const folded = fold(name);
    return words.length > 0 && words.every((word) => folded.includes(word));
  };
  const days = knowledge.events.flatMap((entry) => {
    const { title, body, printed } = entry.fact;
    const span = daysOf(entry);
    const called = [title, body, printed, entry.document.meeting].filter((part) => part !== null).join(" ");
    return span !== null && firstDay(span.end) <= today && holds(called) ? [span.end] : [];
  });
  const meetings = knowledge.corpus.documents.flatMap(({ meeting, date }) =>
    meeting !== null && date !== null && holds(meeting) ? [date] : [],
  );
  const time = findTime(text, messages.language, today)?.span;
  return [...days, ...meetings].toSorted(compareDates).at(-1) ?? time?.end ?? null;
}

/** Documents of one kind that one group signed, newest first. */
interface Statements {
  readonly group: string;
  readonly documents: readonly Document[];
}

function statementsOf(documents: readonly Document[]): readonly Statements[] {
  const groups = new Map<string, Document[]>();
  for (const document of documents) {
    if (document.from === null || document.date === null) continue;
    const key = `${document.type}|${signedBy(document.from)}`;
    groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  return [...groups.values()]
    .filter((each) => each.length > 1)
    .map((each) => ({ group: each[0]?.from ?? "", documents: each }));
}

/** The Questions of a sender, else its groups, else its name. */
function signedBy(from: string): string {
  const named = findIdentifiers(from);
  for (const kind of ["question", "group"] as const) {
    const ids = named.filter((each) => each.kind === kind).map(({ canonical }) => canonical);
    if (ids.length > 0) return [...new Set(ids)].toSorted().join(" ");
  }
  return fold(from).trim();
}

/** The last two of the group that spoke last. */
function usualDay(statements: readonly Statements[]): PartialDate | null {
  const [last] = statements.toSorted((a, b) =>
    compareDates(b.documents[0]?.date ?? null, a.documents[0]?.date ?? null),
  );
  return last?.documents[1]?.date ?? null;
}

/**
 * The newest statement of each group that is after the day, beside the last one up to it, else its oldest; and each
 * document after the day beside the one whose place it took.
 */
function pairsOf(
  statements: readonly Statements[],
  documents: readonly Document[],
  day: PartialDate | null,
  { knowledge: { corpus } }: Surveyed,
): readonly Pair[] {
  const fresh = ({ date }: Document) => day === null || isAfter(date, day);
  const ofGroups = statements.flatMap((each): readonly Pair[] => {
    const [newer] = each.documents;
    const upTo = each.documents.find(({ date }) => day !== null && date !== null && lastDay(date) <= lastDay(day));
    const older = upTo ?? each.documents.at(-1);
    if (newer === undefined || older === undefined || !fresh(newer) || !isAfter(newer.date, older.date ?? ""))
      return [];
    return [{ group: each.group, older, newer }];
  });
  const versions = documents.flatMap((older): readonly Pair[] => {
    const newer = documents.find(({ id }) => id === corpus.superseded[older.id]);
    const known = ofGroups.some((pair) => pair.newer === newer && pair.older === older);
    if (newer === undefined || known || !fresh(newer)) return [];
    return [{ group: newer.from ?? newer.title, older, newer }];
  });
  return [...ofGroups, ...versions];
}
