/** How an event is told: its line, whether it is over, and what the documents lack of it. */
import type { EventLine, Finding, Note, Proof } from "../../domain/finding.ts";
import { compareDates, daysBetween, firstDay, lastDay, overlaps } from "../../domain/partial-date.ts";
import type { EventEntry, Knowledge } from "../../library/knowledge.ts";
import { findCountries } from "../../text/countries.ts";
import { notFound, wholePassage } from "../candidate.ts";
import { stretches } from "../holders.ts";
import { fold } from "../names.ts";
import type { Query, QueryTime } from "../query.ts";

/** "in which city": a country is no answer to it. */
export function asksCity(query: Query): boolean {
  return /\b(?:city|town|ville|ciudad)\b|город|مدينة|城市/iu.test(query.text);
}

/** "in which room": a town is no answer to it. */
export function lacksRoom(place: string | null, query: Query): boolean {
  return ROOM.test(query.text) && !namesRoom(place ?? "");
}

/** True for a text with a room or hall in it. */
export function namesRoom(text: string): boolean {
  return ROOM.test(text);
}

const ROOM = /\b(?:rooms?|halls?|salles?|salas?|salón)\b|(?<!\p{L})(?:зал\p{L}*|комнат\p{L}*)|قاعة|会议室|厅/iu;

export function isCountry(place: string | null, knowledge: Knowledge): boolean {
  const [country] = findCountries(knowledge.lexicon, place ?? "", "en", { exact: true });
  return country !== undefined && country.text.length === place?.trim().length;
}

/** True for a value that is not in the question already: "in what city of Egypt" is not answered by "Egypt". */
export function tellsMore(value: string | null, query: Query): boolean {
  const asked = new Set(fold(query.text).split(/\s+/));
  return (
    value !== null &&
    fold(value)
      .split(/\s+/)
      .some((word) => word !== "" && !asked.has(word))
  );
}

/** True for an event of the time that is asked for: before, until or since it, else within it. */
export function takesPlaceThen({ fact }: EventEntry, { span, relation }: QueryTime): boolean {
  if (fact.start === null) return false;
  if (span === null) return true;
  const [start, end] = [firstDay(fact.start), lastDay(fact.end ?? fact.start)];
  switch (relation) {
    case "before":
      return end < firstDay(span.start);
    case "until":
      return start <= lastDay(span.end);
    case "since":
    case "after":
      return end >= firstDay(span.start);
    default:
      return overlaps({ start: fact.start, end: fact.end ?? fact.start }, span);
  }
}

export function timing({ fact }: EventEntry, query: Query): readonly Note[] {
  if (fact.status !== "planned" || fact.start === null) return [];
  const end = lastDay(fact.end ?? fact.start);
  if (end < query.today) return [{ kind: "passed", days: daysBetween(end, query.today) }];
  const start = firstDay(fact.start);
  return start > query.today ? [{ kind: "upcoming", days: daysBetween(query.today, start) }] : [];
}

export function otherYear(query: Query, near: readonly EventEntry[], knowledge: Knowledge): Finding {
  const [first] = near.toSorted((a, b) => compareDates(b.fact.start, a.fact.start));
  const whole = first && wholePassage(knowledge, first.fact.passage);
  const text = first ? [first.fact.title, first.fact.printed].filter((part) => part !== null).join(", ") : "";
  const notes: Note[] = whole ? [{ kind: "nearest-text", text, title: whole.document.title }] : [];
  return notFound({ kind: "year-not-covered", year: query.time.text ?? "" }, notes);
}

export function toLine({ fact }: EventEntry, knowledge: Knowledge, proofs: Proof[]): EventLine {
  const at = proofs.findIndex((proof) => proof.passage.id === fact.passage);
  const proof = at >= 0 ? at : proofs.length;
  const whole = at >= 0 ? null : wholePassage(knowledge, fact.passage);
  if (whole) {
    proofs.push({ ...whole, highlights: stretches(whole.passage.text, [fact.title, fact.printed, fact.place]) });
  }
  const { title, body, printed, place, status } = fact;
  return { title, body, printed, place, planned: status === "planned", proof };
}
