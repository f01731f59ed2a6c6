/** Of which time a list of contributions is. */
import type { Document } from "../../domain/document.ts";
import type { Note } from "../../domain/finding.ts";
import { type DateSpan, firstDay, lastDay } from "../../domain/partial-date.ts";
import type { ContributionEntry, Knowledge } from "../../library/knowledge.ts";
import { findDates } from "../../text/dates.ts";
import { type Candidate, notFound } from "../candidate.ts";
import type { Query } from "../query.ts";

/** Contributions of the time that the question names: that of the document that lists them, or of a meeting it tells of. */
export function inTime(query: Query, { contributions: all }: Knowledge): readonly ContributionEntry[] {
  const { span, relation } = query.time;
  if (span === null) return all;
  const [start, end] = [firstDay(span.start), lastDay(span.end)];
  return all.filter(({ document }) => {
    const dates = [
      ...(document.date === null ? [] : [{ start: document.date, end: document.date }]),
      ...told(document),
    ];
    return dates.some((date) => {
      if (relation === "before") return firstDay(date.start) < start;
      if (relation === "until") return firstDay(date.start) <= end;
      if (relation === "since" || relation === "after") return lastDay(date.end) >= start;
      return firstDay(date.start) <= end && lastDay(date.end) >= start;
    });
  });
}

/** The days that a document tells of outside its tables. */
export function told(document: Document): readonly DateSpan[] {
  const known = days.get(document);
  if (known) return known;
  const texts = document.passages.filter(({ kind }) => kind === "paragraph" || kind === "item").map(({ text }) => text);
  const found = texts.flatMap((text) => findDates(text, document.language)).filter(({ start }) => start.length > 4);
  days.set(document, found);
  return found;
}

const days = new WeakMap<Document, readonly DateSpan[]>();

/**
 * That none is listed for the time, with the nearest that is.
 * @param codes the countries that were asked for, whose contributions are nearer than others
 */
export function notThen(year: string, codes: readonly string[], knowledge: Knowledge): Candidate {
  const near = nearestOf(codes, knowledge);
  const finding = notFound({ kind: "year-not-covered", year }, near ? [near] : []);
  return { answerer: "contributions", confidence: 0.8, finding, because: "none listed for that time" };
}

/** A contribution of the countries that were asked for, or any where none was; null where they listed none. */
export function nearestOf(codes: readonly string[], knowledge: Knowledge): Note | null {
  const [near] = knowledge.contributions.filter(
    ({ countries }) => codes.length === 0 || countries.some((code) => codes.includes(code)),
  );
  if (!near) return null;
  const { fact, document } = near;
  return { kind: "nearest-text", text: fact.title.split("\n")[0] ?? fact.title, title: document.title };
}
