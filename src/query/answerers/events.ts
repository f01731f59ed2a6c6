import type { Finding, Proof } from "../../domain/finding.ts";
import { compareDates, firstDay, lastDay, overlaps } from "../../domain/partial-date.ts";
import type { Token } from "../../text/analyzer.ts";
import { analyzerFor } from "../../text/analyzers.ts";
import { findDates } from "../../text/dates.ts";
import { strayNumbers } from "../bound-numbers.ts";
import { type Answerer, type Candidate, notFound } from "../candidate.ts";
import { consumed, named, type Stretch } from "../consumed.ts";
import type { EventEntry, Knowledge } from "../knowledge.ts";
import { coverage, profileOf } from "../profile.ts";
import { asks, type Query } from "../query.ts";
import { asksCity, isCountry, lacksRoom, otherYear, tellsMore, timing, toLine } from "./event-lines.ts";

/** When and where something takes place: looked up in the events that the documents state. */
export const events: Answerer = {
  name: "events",
  propose(asked, knowledge) {
    const { span, ofDocument } = asked.time;
    // "when is the meeting, by the circular of 2021?" is answered from that circular, whenever the meeting is.
    const query = ofDocument ? { ...asked, time: { ...asked.time, span: null, relation: null } } : asked;
    const when = asks(query, "ask.when", "slot.date");
    const where = asks(query, "ask.where", "slot.place");
    const meeting = asks(query, "act.meet", "act.event");
    const next = query.time.next && !asks(query, "ask.why", "ask.how", "ask.who");
    if (!when && !where && !(meeting && (next || asks(query, "ask.list", "ask.which")))) return [];
    const known = knowledge.events.filter(
      ({ document: { date } }) =>
        (date === null || firstDay(date) <= query.today) &&
        (!ofDocument || (date !== null && span !== null && overlaps({ start: date, end: date }, span))),
    );
    // "Where was it?" is about the event that the thread has come to.
    const spoken = known.filter(({ fact }) => query.scope.includes(fact.passage));
    const visible = spoken.length > 0 ? spoken : known;
    if (next && meeting) return nextMeeting(query, visible, knowledge);
    // A bare "since when?" is about what the thread has come to, and not about every event there is.
    if (spoken.length === 0 && saysNothing(query)) return [];
    return bestEvent(query, visible, knowledge, when, where);
  },
};

function saysNothing(query: Query): boolean {
  const understood = consumed(query, "slot.date", "slot.place");
  return coverage(query, new Set(), new Set(), understood).missing.length === 0 && named(query).length === 0;
}

/** @param beside families of concepts that are known to fit, beside the words of time, place and meeting */
function share(
  query: Query,
  entry: EventEntry,
  knowledge: Knowledge,
  narrow: boolean,
  beside: readonly string[] = [],
): number {
  const passage = knowledge.passages.get(entry.fact.passage);
  if (!passage) return 0;
  const profile = profileOf(passage, knowledge);
  const line = lineOf(entry);
  const understood = [...consumed(query, "slot.date", "slot.place", "act.meet", ...beside), ...anyEvent(query)];
  const stray = strayNumbers(query, line.tokens, new Set()).length > 0;
  const covered = narrow
    ? coverage(query, line.terms, new Set(), understood)
    : coverage(query, profile.own, profile.context, understood);
  const lacking = covered.missing.some((term) => !term.soft && term.weight > TELLING);
  return (stray ? WITHOUT_NUMBER : 1) * (lacking ? WITHOUT_WORD : 1) * covered.strength;
}

/** What is left where a word that tells more than this stands neither in the fact nor around it. */
const TELLING = 0.3;
const WITHOUT_WORD = 0.7;

/** "event" may be any; a workshop is no plenary meeting. */
function anyEvent({ concepts }: Query): readonly Stretch[] {
  return concepts.filter(({ concept, text }) => concept === "act.event" && ANY_EVENT.test(text.trim()));
}

const ANY_EVENT =
  /^(?:ev[eé]nements?|évènements?|events?|evts?|eventos?|мероприяти\S*|событи\S*|حدث|活动|gathering)$/iu;

/** Another meeting of the same series is another meeting. */
const WITHOUT_NUMBER = 0.3;

/** What the fact itself says of the event. */
interface Line {
  /** of its title and body */
  readonly tokens: readonly Token[];
  /** of these, its place and its date */
  readonly terms: ReadonlySet<string>;
}

const lines = new WeakMap<EventEntry, Line>();

function lineOf(entry: EventEntry): Line {
  const known = lines.get(entry);
  if (known) return known;
  const { title, body, place, printed } = entry.fact;
  const analyse = (text: string | null) => (text === null ? [] : analyzerFor(entry.document.language).analyze(text));
  // The 28 of "27-28 January" is no number of a meeting.
  const called = findDates(title, entry.document.language).reduceRight(
    (text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`,
    title,
  );
  const tokens = analyse([called, body].filter((part) => part !== null).join(" "));
  const terms = new Set([...tokens, ...analyse(place), ...analyse(printed)].map((token) => token.term));
  const line = { tokens, terms };
  lines.set(entry, line);
  return line;
}

/** The next meeting, or the newest that was announced, with a word on whether it is over. */
function nextMeeting(query: Query, all: readonly EventEntry[], knowledge: Knowledge): readonly Candidate[] {
  const groups = query.identifiers
    .filter((each) => each.kind === "question" || each.kind === "group")
    .map((each) => each.canonical);
  const bodies = query.concepts.map((match) => match.concept).filter((concept) => SPECIFIC.has(concept));
  const planned = all.filter(
    ({ fact, identifiers, concepts }) =>
      fact.status === "planned" &&
      fact.start !== null &&
      groups.every((group) => identifiers.includes(group)) &&
      bodies.every((body) => concepts.includes(body)) &&
      (asks(query, "act.event") || concepts.includes("act.meet")),
  );
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
  const ahead = inSpan
    .filter(({ fact }) => lastDay(fact.end ?? fact.start ?? "") >= query.today)
    .toSorted((a, b) => compareDates(a.fact.start, b.fact.start));
  const newest = inSpan.toSorted(
    (a, b) => compareDates(b.document.date, a.document.date) || compareDates(b.fact.start, a.fact.start),
  );
  const chosen = ahead[0] ?? newest[0];
  if (!chosen) return [];
  const fit = share(query, chosen, knowledge, false, bodies);
  if (fit < 0.55) return [];
  if (asks(query, "ask.where", "slot.place") && !asks(query, "ask.when") && chosen.fact.place === null) {
    const finding = notFound({ kind: "no-slot", slot: "place", of: chosen.fact.title });
    return [{ answerer: "events", confidence: 0.9 * fit, finding, because: "announced without a place" }];
  }
  const proofs: Proof[] = [];
  const event = toLine(chosen, knowledge, proofs);
  const finding: Finding = {
    outcome: "answered",
    statement: { kind: "event", event },
    notes: timing(chosen, query),
    proofs,
    suggestions: [],
  };
  return [
    {
      answerer: "events",
      confidence: 0.95 * fit,
      finding,
      because: ahead[0] ? "the next one planned" : "the newest one announced",
    },
  ];
}

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

function bestEvent(
  query: Query,
  all: readonly EventEntry[],
  knowledge: Knowledge,
  when: boolean,
  where: boolean,
): readonly Candidate[] {
  const groups = query.identifiers.map((each) => each.canonical);
  const fitting = all
    .filter(({ fact, identifiers }) => {
      const passage = knowledge.passages.get(fact.passage);
      return groups.every(
        (group) => identifiers.includes(group) || (passage && profileOf(passage, knowledge).own.has(group)),
      );
    })
    .map((entry) => ({
      entry,
      narrow: share(query, entry, knowledge, true),
      wide: share(query, entry, knowledge, false),
    }))
    .map((each) => ({ ...each, score: 0.75 * each.narrow + 0.25 * each.wide }))
    .toSorted((a, b) => b.score - a.score || compareDates(b.entry.fact.start, a.entry.fact.start));
  const [top] = fitting;
  if (!top || top.score < 0.55) return [];
  const tied = fitting.filter((each) => each.score > top.score - 0.02);
  const { span } = query.time;
  const timely =
    span === null
      ? tied
      : tied.filter(
          ({ entry: { fact } }) =>
            fact.start !== null && overlaps({ start: fact.start, end: fact.end ?? fact.start }, span),
        );
  if (timely.length === 0) {
    const finding = otherYear(
      query,
      tied.map((each) => each.entry),
      knowledge,
    );
    return [{ answerer: "events", confidence: 0.85 * top.score, finding, because: "not in that time" }];
  }
  const lacks = ({ fact }: EventEntry) =>
    (when && !tellsMore(fact.printed, query)) ||
    (where &&
      !when &&
      (!tellsMore(fact.place, query) ||
        lacksRoom(fact.place, query) ||
        (asksCity(query) && isCountry(fact.place, knowledge))));
  const told = timely.filter((each) => !lacks(each.entry));
  if (told.length === 0) {
    const finding = notFound({ kind: "no-slot", slot: where ? "place" : "date", of: top.entry.fact.title });
    return [{ answerer: "events", confidence: 0.85 * top.score, finding, because: "the event is stated without it" }];
  }
  const proofs: Proof[] = [];
  const picked = told
    .slice(0, 4)
    .map((each) => each.entry)
    .toSorted((a, b) => compareDates(a.fact.start, b.fact.start));
  const worded = picked.map((entry) => toLine(entry, knowledge, proofs));
  const [only] = worded;
  const [entry] = picked;
  const statement =
    worded.length === 1 && only
      ? ({ kind: "event", event: only } as const)
      : ({ kind: "events", events: worded } as const);
  const notes = worded.length === 1 && entry ? timing(entry, query) : [];
  return [
    {
      answerer: "events",
      confidence: 0.95 * top.score,
      finding: { outcome: "answered", statement, notes, proofs, suggestions: [] },
      because: "the event that fits best",
    },
  ];
}
