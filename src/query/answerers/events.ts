import type { Passage } from "../../domain/document.ts";
import type { Proof } from "../../domain/finding.ts";
import { compareDates, firstDay, overlaps } from "../../domain/partial-date.ts";
import type { EventEntry, Knowledge } from "../../library/knowledge.ts";
import { namesHour, typesAsked } from "../answer-types.ts";
import { type Answerer, type Candidate, notFound, partOf, wholePassage } from "../candidate.ts";
import { consumed, named } from "../consumed.ts";
import { coverage, profileOf } from "../profile.ts";
import { asks, type Query } from "../query.ts";
import { shareOf } from "./event-fit.ts";
import {
  asksCity,
  isCountry,
  lacksRoom,
  namesRoom,
  otherYear,
  takesPlaceThen,
  tellsMore,
  timing,
  toLine,
} from "./event-lines.ts";
import { eventsOfTime } from "./events-of-time.ts";
import { lastMeeting, nextMeeting } from "./next-and-last.ts";

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
    const plainly = !asks(query, "ask.why", "ask.how", "ask.how-many", "ask.who");
    const next = query.time.next && plainly;
    const last = query.time.last && plainly && !where && query.scope.length === 0;
    const happened = span !== null && plainly && asks(query, ...HAPPENING);
    if (!when && !where && !happened && !(meeting && (next || last || asks(query, "ask.list", "ask.which")))) return [];
    const known = knowledge.events.filter(
      ({ document: { date } }) =>
        (date === null || firstDay(date) <= query.today) &&
        (!ofDocument || (date !== null && span !== null && overlaps({ start: date, end: date }, span))),
    );
    // "Where was it?" is about the event that the thread has come to.
    const spoken = known.filter(({ fact }) => query.scope.includes(fact.passage));
    const visible = spoken.length > 0 ? spoken : known;
    if (next && meeting) return nextMeeting(query, visible, knowledge);
    const latest = last && meeting ? lastMeeting(query, visible, knowledge) : [];
    if (latest.length > 0) return latest;
    if (happened && !when && !where && saysNothing(query, ...HAPPENING)) return eventsOfTime(query, visible, knowledge);
    if (!when && !where && !(meeting && (last || asks(query, "ask.list", "ask.which")))) return [];
    // A bare "since when?" is about what the thread has come to, and not about every event there is.
    if (spoken.length === 0 && saysNothing(query)) return [];
    return bestEvent(query, visible, knowledge, when, where);
  },
};

const HAPPENING = ["act.host", "act.hold", "act.event", "act.meet"] as const;

/** @param beside concepts that name no subject either */
function saysNothing(query: Query, ...beside: readonly string[]): boolean {
  const understood = consumed(query, "slot.date", "slot.place", ...beside);
  return coverage(query, new Set(), new Set(), understood).missing.length === 0 && named(query).length === 0;
}

/** A passage beside the event that tells what its fact does not. */
function quoting(passage: Passage, confidence: number, knowledge: Knowledge): Candidate {
  const proof = wholePassage(knowledge, passage.id);
  const texts = [{ value: passage.text.replace(/\s+/g, " "), proof: 0 }];
  const statement = { kind: "excerpt", texts, from: null } as const;
  const finding = { outcome: "answered", statement, notes: [], proofs: proof ? [proof] : [], suggestions: [] } as const;
  return { answerer: "events", confidence, finding, because: "told beside the event" };
}

/** What states an event, and the head of its document, where a meeting's room is told. */
function around({ fact, document }: EventEntry, { passages, documents }: Knowledge): readonly Passage[] {
  const stated = passages.get(fact.passage);
  const head = documents.get(document.id)?.passages.slice(0, HEAD) ?? [];
  return [...(stated ? [stated] : []), ...head.filter(({ kind }) => kind !== "section")];
}

/** How many passages the head of a document has, at most. */
const HEAD = 8;

/** An event that says all that is asked by its own name is the one that is meant. */
const WHOLLY = 0.97;

/** An event that fits this much as well as the best may be the same one, told elsewhere. */
const LIKELY = 0.6;

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
      narrow: shareOf(query, entry, knowledge, true),
      wide: shareOf(query, entry, knowledge, false),
    }))
    .map((each) => ({ ...each, score: 0.75 * each.narrow + 0.25 * each.wide }))
    .toSorted((a, b) => b.score - a.score || compareDates(b.entry.fact.start, a.entry.fact.start));
  const [top] = fitting;
  if (!top || top.score < 0.55) return [];
  const tied = fitting.filter((each) => each.score > top.score - 0.02);
  const { span } = query.time;
  const timely = span === null ? tied : tied.filter(({ entry }) => takesPlaceThen(entry, query.time));
  if (timely.length === 0) {
    const finding = otherYear(
      query,
      tied.map((each) => each.entry),
      knowledge,
    );
    return [{ answerer: "events", confidence: 0.85 * top.score, finding, because: "not in that time" }];
  }
  const hour = typesAsked(query).includes("clock");
  const lacks = ({ fact }: EventEntry) =>
    hour ||
    (when && !tellsMore(fact.printed, query)) ||
    (where &&
      !when &&
      (!tellsMore(fact.place, query) ||
        lacksRoom(fact.place, query) ||
        (asksCity(query) && isCountry(fact.place, knowledge))));
  const told = timely.filter((each) => !lacks(each.entry));
  if (told.length === 0) {
    // The text around it may tell the room or the hour that the fact leaves out.
    const near = fitting.filter(({ score }) => score >= LIKELY * top.score).map(({ entry }) => entry);
    const tells = hour ? namesHour : where ? namesRoom : () => false;
    const beside = near.flatMap((entry) => around(entry, knowledge)).find(({ text }) => tells(text));
    if (beside) return [quoting(beside, 0.9 * top.score, knowledge)];
    if (hour) return [];
    const finding = notFound({ kind: "no-slot", slot: where ? "place" : "date", of: top.entry.fact.title });
    return [{ answerer: "events", confidence: 0.85 * top.score, finding, because: "the event is stated without it" }];
  }
  const proofs: Proof[] = [];
  // Two documents may tell of one event.
  const distinct = told.filter(
    ({ entry: { fact } }, at) =>
      told.findIndex(({ entry }) => entry.fact.title === fact.title && entry.fact.start === fact.start) === at,
  );
  const picked = distinct
    .slice(0, asks(query, "ask.list", "ask.how-many", "ask.which") ? distinct.length : SOME)
    .map((each) => each.entry)
    .toSorted((a, b) => compareDates(a.fact.start, b.fact.start));
  const worded = picked.map((entry) => toLine(entry, knowledge, proofs));
  const [only] = worded;
  const [entry] = picked;
  const statement =
    worded.length === 1 && only
      ? ({ kind: "event", event: only } as const)
      : ({ kind: "events", events: worded } as const);
  const notes = worded.length === 1 && entry ? timing(entry, query) : partOf(worded.length, distinct.length);
  return [
    {
      answerer: "events",
      confidence: 0.95 * (top.narrow >= WHOLLY ? Math.max(top.score, WHOLLY) : top.score),
      finding: { outcome: "answered", statement, notes, proofs, suggestions: [] },
      because: "the event that fits best",
    },
  ];
}

/** So many are told of events that fit alike, where nobody asked for a list. */
const SOME = 4;
