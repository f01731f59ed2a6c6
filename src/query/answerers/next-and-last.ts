/** The meeting that comes next, and the one that was last. */
import type { Finding, Proof } from "../../domain/finding.ts";
import { compareDates, firstDay, lastDay, overlaps } from "../../domain/partial-date.ts";
import type { EventEntry, Knowledge } from "../../library/knowledge.ts";
import { type Candidate, notFound } from "../candidate.ts";
import { asks, type Query } from "../query.ts";
import { shareOf } from "./event-fit.ts";
import { otherYear, timing, toLine } from "./event-lines.ts";

/** The next meeting, or the newest that was announced, with a word on whether it is over. */
export function nextMeeting(query: Query, all: readonly EventEntry[], knowledge: Knowledge): readonly Candidate[] {
  const { groups, bodies, of } = bodiesAsked(query);
  const planned = all.filter((entry) => entry.fact.status === "planned" && of(entry));
  if (planned.length === 0) {
    const stated = groups.length > 0 || bodies.length > 0;
    const body =
      query.identifiers.find((each) => each.kind === "question" || each.kind === "group") ??
      query.concepts.find((match) => SPECIFIC.has(match.concept));
    if (!stated || !body) return [];
    const finding = notFound({ kind: "other-body", body: query.text.slice(body.start, body.end) });
    return [{ answerer: "events", confidence: 0.8, finding, because: "no meeting of that body is announced" }];
  }
  const { span } = query.time;
  const inSpan =
    span === null
      ? planned
      : planned.filter(({ fact }) => overlaps({ start: fact.start ?? "", end: fact.end ?? fact.start ?? "" }, span));
  if (inSpan.length === 0) {
    return [
      {
        answerer: "events",
        confidence: 0.9,
        finding: otherYear(query, planned, knowledge),
        because: "none in that time",
      },
    ];
  }
  const meant = bestSaid(query, inSpan, knowledge, bodies);
  const ahead = meant
    .filter(({ fact }) => lastDay(fact.end ?? fact.start ?? "") >= query.today)
    .toSorted((a, b) => compareDates(a.fact.start, b.fact.start));
  const newest = meant.toSorted(
    (a, b) => compareDates(b.document.date, a.document.date) || compareDates(b.fact.start, a.fact.start),
  );
  const chosen = ahead[0] ?? newest[0];
  if (!chosen) return [];
  const fit = shareOf(query, chosen, knowledge, false, bodies);
  if (fit < 0.55) return [];
  if (asks(query, "ask.where", "slot.place") && !asks(query, "ask.when") && chosen.fact.place === null) {
    const finding = notFound({ kind: "no-slot", slot: "place", of: chosen.fact.title });
    return [{ answerer: "events", confidence: 0.9 * fit, finding, because: "announced without a place" }];
  }
  return [told(query, chosen, 0.95 * fit, ahead[0] ? "the next one planned" : "the newest one announced", knowledge)];
}

/** The latest meeting that has begun, as far as the documents know; a planned one is said to be over. */
export function lastMeeting(query: Query, all: readonly EventEntry[], knowledge: Knowledge): readonly Candidate[] {
  const { bodies, of } = bodiesAsked(query);
  const begun = all.filter((entry) => of(entry) && firstDay(entry.fact.start ?? "") <= query.today);
  const { span } = query.time;
  const inSpan = begun.filter(
    ({ fact }) => span === null || overlaps({ start: fact.start ?? "", end: fact.end ?? fact.start ?? "" }, span),
  );
  const [chosen] = bestSaid(query, inSpan, knowledge, bodies).toSorted((a, b) =>
    compareDates(b.fact.start, a.fact.start),
  );
  const fit = chosen ? shareOf(query, chosen, knowledge, false, bodies) : 0;
  return chosen && fit >= 0.55 ? [told(query, chosen, 0.95 * fit, "the latest one stated", knowledge)] : [];
}

function told(query: Query, entry: EventEntry, confidence: number, because: string, knowledge: Knowledge): Candidate {
  const proofs: Proof[] = [];
  const event = toLine(entry, knowledge, proofs);
  const statement = { kind: "event", event } as const;
  const finding: Finding = { outcome: "answered", statement, notes: timing(entry, query), proofs, suggestions: [] };
  return { answerer: "events", confidence, finding, because };
}

/** The Questions, groups and bodies of whose meetings a question asks, and whether a dated event is one of those. */
function bodiesAsked(query: Query) {
  const groups = query.identifiers
    .filter((each) => each.kind === "question" || each.kind === "group")
    .map((each) => each.canonical);
  const bodies = query.concepts.map((match) => match.concept).filter((concept) => SPECIFIC.has(concept));
  const of = ({ fact, identifiers, concepts }: EventEntry) =>
    fact.start !== null &&
    groups.every((group) => identifiers.includes(group)) &&
    bodies.every((body) => concepts.includes(body)) &&
    (asks(query, "act.event") || concepts.includes("act.meet"));
  return { groups, bodies, of };
}

/** "the working group" is rather one that is called so than another whose meeting is newer. */
function bestSaid(
  query: Query,
  all: readonly EventEntry[],
  knowledge: Knowledge,
  bodies: readonly string[],
): readonly EventEntry[] {
  const said = all.map((entry) => shareOf(query, entry, knowledge, true, bodies));
  const best = Math.max(0, ...said);
  return all.filter((_, at) => (said[at] ?? 0) > best - NEARLY);
}

const NEARLY = 0.1;

const SPECIFIC = new Set([
  "body.council-working-group",
  "body.council",
  "body.plenipotentiary",
  "body.wtdc",
  "body.wtsa",
  "body.wrc",
  "body.wsis",
  "body.joint-coordination-activity",
  "body.focus-group",
  "body.task-force",
]);
