/** What took place in a time: "what happened in 2015?", "events before 2016". */
import type { Proof } from "../../domain/finding.ts";
import { compareDates } from "../../domain/partial-date.ts";
import type { EventEntry, Knowledge } from "../../library/knowledge.ts";
import type { Candidate } from "../candidate.ts";
import type { Query } from "../query.ts";
import { takesPlaceThen, timing, toLine } from "./event-lines.ts";

/** The events of the time that a question names and of which it asks nothing else, in their order. */
export function eventsOfTime(query: Query, all: readonly EventEntry[], knowledge: Knowledge): readonly Candidate[] {
  const found = all
    .filter((entry) => takesPlaceThen(entry, query.time))
    .toSorted((a, b) => compareDates(a.fact.start, b.fact.start) || compareDates(b.document.date, a.document.date));
  // Two documents may tell of one event.
  const distinct = found.filter(
    ({ fact }, at) =>
      found.findIndex(({ fact: other }) => other.title === fact.title && other.start === fact.start) === at,
  );
  const [only] = distinct;
  if (!only) return [];
  const proofs: Proof[] = [];
  const lines = distinct.map((entry) => toLine(entry, knowledge, proofs));
  const [line] = lines;
  const statement =
    lines.length === 1 && line
      ? ({ kind: "event", event: line } as const)
      : ({ kind: "events", events: lines } as const);
  const notes = distinct.length === 1 ? timing(only, query) : [];
  const finding = { outcome: "answered", statement, notes, proofs, suggestions: [] } as const;
  return [{ answerer: "events", confidence: CONFIDENCE, finding, because: "all that is stated of that time" }];
}

const CONFIDENCE = 0.85;
