import type { Document } from "../../domain/document.ts";
import type { DeadlineFact } from "../../domain/fact.ts";
import type { EventLine, Finding, Note, Proof } from "../../domain/finding.ts";
import { compareDates, daysBetween, firstDay, lastDay, overlaps } from "../../domain/partial-date.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { analyzerFor } from "../../text/analyzers.ts";
import { type Answerer, wholePassage } from "../candidate.ts";
import { consumed } from "../consumed.ts";
import { stretches } from "../holders.ts";
import { coverage, profileOf } from "../profile.ts";
import { asks, type Query } from "../query.ts";

/** Deadlines that fit about as well; of these the newest document's holds. */
const NEAR = 0.12;

/** By when something is to be done: looked up in the deadlines that the documents set. */
export const deadlines: Answerer = {
  name: "deadlines",
  propose(query, knowledge) {
    if (!asks(query, "act.deadline")) return [];
    const scored = knowledge.corpus.facts
      .flatMap((fact) => {
        const document = knowledge.documents.get(fact.document);
        return fact.kind === "deadline" && document
          ? [{ fact, document, score: score(query, fact, document, knowledge) }]
          : [];
      })
      .filter(({ fact, document, score: each }) => each >= 0.5 && inTime(query, fact, document))
      .toSorted(
        (a, b) =>
          b.score - a.score || compareDates(b.document.date, a.document.date) || compareDates(b.fact.date, a.fact.date),
      );
    const [best] = scored;
    if (!best) return [];
    const valid = scored.filter(({ document }) => !replaced(document, scored, knowledge));
    const near = valid.filter((each) => each.score > (valid[0]?.score ?? 0) - NEAR);
    const newest = near.filter(
      (each) =>
        each.document.date ===
        near.toSorted((a, b) => compareDates(b.document.date, a.document.date))[0]?.document.date,
    );
    const proofs: Proof[] = [];
    const events = newest.slice(0, 5).map(({ fact }) => toLine(fact, knowledge, proofs));
    const [only] = events;
    const statement =
      events.length === 1 && only ? ({ kind: "event", event: only } as const) : ({ kind: "events", events } as const);
    const [first] = newest;
    const notes = events.length === 1 && first ? timing(first.fact, query) : [];
    const finding: Finding = { outcome: "answered", statement, notes, proofs, suggestions: [] };
    return [
      { answerer: "deadlines", confidence: 0.97 * best.score, finding, because: `deadline of ${best.fact.document}` },
    ];
  },
};

/** True when the document that took its place sets a deadline of this kind too. */
function replaced(
  document: Document,
  others: readonly { readonly document: Document }[],
  knowledge: Knowledge,
): boolean {
  const newer = knowledge.corpus.superseded[document.id];
  return newer !== undefined && others.some((other) => other.document.id === newer);
}

/** What is left where a word that tells more than this stands neither in the deadline nor around it. */
const TELLING = 0.3;
const WITHOUT_WORD = 0.65;

/** What the deadline is for counts most; the passage and the head of the document count beside it. */
function score(query: Query, fact: DeadlineFact, document: Document, knowledge: Knowledge): number {
  const passage = knowledge.passages.get(fact.passage);
  if (!passage) return 0;
  const profile = profileOf(passage, knowledge);
  const what = new Set(
    analyzerFor(document.language)
      .analyze(fact.what)
      .map((token) => token.term),
  );
  const understood = consumed(query, "act.deadline", "slot.date");
  const covered = coverage(query, profile.own, profile.context, understood);
  // What no document speaks of has no deadline.
  if (covered.missing.some((term) => !term.known && !term.soft)) return 0;
  const wide = covered.strength;
  const narrow = coverage(query, what, profile.context, understood).strength;
  const superseded = knowledge.corpus.superseded[document.id] === undefined ? 1 : 0.9;
  const lacking = covered.missing.some((term) => !term.soft && term.weight > TELLING) ? WITHOUT_WORD : 1;
  return (0.6 * wide + 0.4 * narrow) * superseded * lacking;
}

function inTime(query: Query, fact: DeadlineFact, document: Document): boolean {
  const { span } = query.time;
  if (span === null) return document.date === null || firstDay(document.date) <= query.today;
  // A day is the day on which something is due; a year may be that of the document that says so.
  const wide = span.start.length < 10;
  return (
    // A whole year that holds the day says nothing of the day.
    ((fact.date.length > 4 || wide) && overlaps({ start: fact.date, end: fact.date }, span)) ||
    (wide && document.date !== null && overlaps({ start: document.date, end: document.date }, span))
  );
}

function timing(fact: DeadlineFact, query: Query): readonly Note[] {
  const end = lastDay(fact.date);
  if (end < query.today) return [{ kind: "passed", days: daysBetween(end, query.today) }];
  return [{ kind: "upcoming", days: daysBetween(query.today, firstDay(fact.date)) }];
}

function toLine(fact: DeadlineFact, knowledge: Knowledge, proofs: Proof[]): EventLine {
  const known = proofs.findIndex((proof) => proof.passage.id === fact.passage);
  const whole = known >= 0 ? null : wholePassage(knowledge, fact.passage);
  const proof = known >= 0 ? known : proofs.length;
  if (whole) proofs.push({ ...whole, highlights: stretches(whole.passage.text, [fact.what, fact.printed]) });
  return { title: fact.what, body: null, printed: fact.printed ?? fact.date, place: null, planned: false, proof };
}
