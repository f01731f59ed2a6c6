/** When a passage speaks of, as against the time that is asked about. */
import type { Document, Passage } from "../../domain/document.ts";
import type { Language } from "../../domain/language.ts";
import { type DateSpan, firstDay, lastDay, overlaps } from "../../domain/partial-date.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { type DateMatch, findDates } from "../../text/dates.ts";
import { asks, type Query, type QueryTime } from "../query.ts";

/** The time that was asked for stands in the passage itself. */
export function namesTime({ time: { span } }: Query, passage: Passage, language: Language): boolean {
  return span !== null && datesOf(passage, language).some((date) => !isPeriod(date) && overlaps(date, span));
}

/** A year in the question is a year in the passage, or the year of its document. */
export function inTime(query: Query, passage: Passage, knowledge: Knowledge): boolean {
  const { span, ofDocument } = query.time;
  if (span === null) return true;
  const then = (date: DateSpan) => isThen(date, span, query.time.relation);
  const document = knowledge.documents.get(passage.document);
  const dated = document ? timesOf(document).some(then) : false;
  return dated || ofDocument
    ? dated
    : datesOf(passage, document?.language ?? "en").some((date) => !isPeriod(date) && then(date));
}

function isThen(date: DateSpan, span: DateSpan, relation: QueryTime["relation"]): boolean {
  switch (relation) {
    case "before":
      return firstDay(date.start) < firstDay(span.start);
    case "until":
      return firstDay(date.start) <= lastDay(span.end);
    case "since":
    case "after":
      return lastDay(date.end) >= firstDay(span.start);
    default:
      return overlaps(date, span);
  }
}

const times = new WeakMap<Document, readonly DateSpan[]>();

/** How much of a document is its head, in UTF-16 units: where it says of which meeting it is. */
const HEAD = 300;

/** When a document was written, and the days that its title or its head names, as those of the meeting that it reports. */
function timesOf(document: Document): readonly DateSpan[] {
  const known = times.get(document);
  if (known) return known;
  const head = `${document.title}\n${document.meeting ?? ""}\n${document.text.slice(0, HEAD)}`;
  const own = document.date === null ? [] : [{ start: document.date, end: document.date }];
  const found = [...own, ...findDates(head, document.language).filter((date) => !isPeriod(date))];
  times.set(document, found);
  return found;
}

const dates = new WeakMap<Passage, readonly DateMatch[]>();

/** The dates that a passage prints, those of its headings and column names behind them. */
export function datesOf(passage: Passage, language: Language): readonly DateMatch[] {
  const known =
    dates.get(passage) ??
    findDates(
      [passage.text, ...passage.headings, ...(passage.cells ?? []).map(({ header }) => header)].join(" \n"),
      language,
    );
  dates.set(passage, known);
  return known;
}

/** A period of years, as a study period, says of no year in it that something took place then. */
function isPeriod(date: { readonly start: string; readonly end: string }): boolean {
  return date.start.slice(0, 4) !== date.end.slice(0, 4);
}

/** Where the next meeting is asked for, a passage that neither dates anything after its document nor says that it is to come. */
export function tellsNoNext(query: Query, passage: Passage, knowledge: Knowledge): boolean {
  if (!query.time.next || !asks(query, "ask.when") || !asks(query, "act.meet", "act.event")) return false;
  const document = knowledge.documents.get(passage.document);
  if (!document || document.date === null || TO_COME.test(passage.text)) return false;
  const written = firstDay(document.date);
  // "the Goals for 2030" have no meeting in them.
  return datesOf(passage, document.language).every(({ start, end }) => start.length === 4 || lastDay(end) <= written);
}
const TO_COME =
  /\b(?:next|will|shall|forthcoming|upcoming|planned|scheduled|to be held|prochain\p{L}*|aura lieu|tiendra|prévu\p{L}*|próxim\p{L}*|tendrá|celebrará|previst\p{L}*)(?!\p{L})|(?:следующ|предстоящ|состоится|пройдет)\p{L}*|下(?:次|一次|届)|将|(?:القادم|المقبل|التالي|سيعقد|ستعقد)/iu;
