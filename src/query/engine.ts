import type { CorpusStamp, Understood } from "../domain/answer.ts";
import type { AskContext } from "../domain/desk.ts";
import type { Finding, Note, SmallTalk } from "../domain/finding.ts";
import type { Language } from "../domain/language.ts";
import { compareDates, daysBetween, lastDay, type PartialDate } from "../domain/partial-date.ts";
import type { Knowledge } from "../library/knowledge.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { notFound } from "./candidate.ts";
import { withVerdict } from "./claims/yes-or-no.ts";
import { type Decision, decide } from "./decide/decide.ts";
import type { Query } from "./query.ts";
import { talkOf } from "./small-talk.ts";
import { suggest } from "./suggest.ts";
import { clean, LONGEST_QUESTION } from "./understand/clean.ts";
import { follow, type Turn } from "./understand/thread.ts";
import { type Circumstances, understand } from "./understand/understand.ts";

/** An answered question with the way to the answer. */
export interface Outcome {
  readonly query: Query;
  readonly decision: Decision;
  readonly finding: Finding;
}

/** How many earlier questions of a thread are read; older ones are forgotten. */
const REMEMBERED = 6;
/** How long they may be in all, in UTF-16 units: a thread of essays is no reason to wait. */
const REMEMBERED_LENGTH = 1_200;

/** How much of a question that is too long is looked at, in UTF-16 units. */
const BEGINNING = 200;

/** Answers a question in its thread. Reads nothing but its arguments, so the same ones always give the same answer. */
export function answer(question: string, knowledge: Knowledge, context: AskContext): Outcome {
  if (question.length > LONGEST_QUESTION) {
    // Its beginning shows the language; no answer follows, so the rest need not be read.
    const { query, decision } = take(question.slice(0, BEGINNING), null, knowledge, context);
    return { query, decision, finding: notFound({ kind: "too-long", limit: LONGEST_QUESTION }) };
  }
  const history = remembered(context.history ?? []);
  const locale = context.locale ?? languageOf(history, knowledge);
  const talk = talkOf(question, locale, knowledge);
  if (talk !== null && talk !== "proof") return talked(question, talk, knowledge, { today: context.today, locale });
  let before: (Turn & { readonly decision: Decision }) | null = null;
  for (const earlier of history) {
    // Thanks or a greeting in between does not end a subject.
    if (talkOf(earlier, locale, knowledge) !== null) continue;
    const { query, decision } = take(earlier, before, knowledge, context);
    before = { query, decision, finding: decision.winner.finding };
  }
  // "Are you sure?", "source?": the last answer again, with what proves it.
  const { query, decision } =
    talk === "proof" && before
      ? { query: { ...before.query, question, carried: [before.query.text] }, decision: before.decision }
      : take(question, before, knowledge, context);
  if (talk === "proof" && !before) return { query, decision, finding: notFound({ kind: "no-subject" }) };
  const { finding, answerer } = decision.winner;
  return { query, decision, finding: complete(withVerdict(finding, answerer, query, knowledge), query, knowledge) };
}

/** The last questions of a thread, as many as there is room for; none that would be too long by itself. */
function remembered(history: readonly string[]): readonly string[] {
  const last = history.slice(-REMEMBERED).filter(({ length }) => length <= LONGEST_QUESTION);
  return last.filter((_, at) => last.slice(at).reduce((sum, { length }) => sum + length, 0) <= REMEMBERED_LENGTH);
}

/** The language of the thread, in which "ok" is answered. */
function languageOf(history: readonly string[], { lexicon }: Knowledge): Language {
  return history.reduce<Language>((language, each) => detectLanguage(clean(each), language, lexicon), "en");
}

function talked(question: string, talk: SmallTalk, knowledge: Knowledge, circumstances: Circumstances): Outcome {
  const query = understand(question, knowledge, circumstances);
  const statement = { kind: "small-talk", talk } as const;
  const finding = { outcome: "small-talk", statement, notes: [], proofs: [], suggestions: [] } as const;
  const winner = { answerer: "small-talk", confidence: 1, finding, because: "nothing else was said" };
  return { query, decision: { winner, accounted: false, options: () => [] }, finding };
}

function take(
  question: string,
  before: Turn | null,
  knowledge: Knowledge,
  context: AskContext,
): { readonly query: Query; readonly decision: Decision } {
  const circumstances = { today: context.today, locale: context.locale ?? before?.query.language ?? "en" };
  const query = follow(understand(question, knowledge, circumstances), before, knowledge, circumstances);
  return { query, decision: decide(query, knowledge) };
}

const OLD_DAYS = 365;

/** Adds what every answer owes its reader: how old it is, which date is only inferred, what was read otherwise. */
function complete(finding: Finding, query: Query, knowledge: Knowledge): Finding {
  const notes: Note[] = [...finding.notes];
  const told = finding.proofs[0];
  if (finding.outcome === "answered" && told) {
    // A comparison is as old as its newer side.
    const documents = finding.proofs.map((proof) => proof.document);
    const document =
      finding.statement.kind === "then-and-now"
        ? documents.reduce((a, b) => (compareDates(b.date, a.date) > 0 ? b : a))
        : told.document;
    const about = finding.statement.kind;
    if (document.date !== null && query.time.span === null && !query.time.previous && about !== "term") {
      const days = daysBetween(lastDay(document.date), query.today);
      if (days > OLD_DAYS) notes.push({ kind: "age", date: document.date, days });
    }
    for (const each of distinct(finding.proofs.map((proof) => proof.document))) {
      if (each.date === null && !notes.some((note) => note.kind === "undated"))
        notes.push({ kind: "undated", title: each.title });
      if (each.dateBasis === "inferred" && each.date !== null)
        notes.push({ kind: "inferred-date", title: each.title, date: each.date });
    }
  }
  if (
    finding.outcome === "not-found" &&
    finding.statement.kind === "not-found" &&
    finding.statement.reason.kind !== "empty"
  ) {
    notes.push(coverageNote(knowledge));
  }
  if (query.mended.length > 0) notes.push({ kind: "mended", pairs: query.mended });
  return { ...finding, notes, suggestions: suggest(finding, query, knowledge) };
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

function coverageNote(knowledge: Knowledge): Note {
  return {
    kind: "coverage",
    documents: knowledge.corpus.documents.length,
    oldest: oldestOf(knowledge),
    newest: knowledge.corpus.newest,
  };
}

/** The date of the oldest dated document. */
export function oldestOf(knowledge: Knowledge): PartialDate | null {
  const known = oldest.get(knowledge) ?? { date: readOldest(knowledge) };
  oldest.set(knowledge, known);
  return known.date;
}

const oldest = new WeakMap<Knowledge, { readonly date: PartialDate | null }>();

function readOldest({ corpus }: Knowledge): PartialDate | null {
  return corpus.documents
    .map((document) => document.date)
    .filter((date) => date !== null)
    .reduce<PartialDate | null>(
      (oldest, date) => (oldest === null || compareDates(date, oldest) < 0 ? date : oldest),
      null,
    );
}

/** How the question was read, as `Answer.understood` shows it. */
export function understoodOf({ query, decision, finding }: Outcome, language: Language): Understood {
  const { time } = query;
  const text = (each: { start: number; end: number }) => query.text.slice(each.start, each.end);
  const all: Record<string, unknown> = {
    read: query.text === query.question ? undefined : query.text,
    roles: query.roles,
    slots: query.slots,
    people: query.people.map((match) => match.person),
    countries: query.countries.map((match) => match.code),
    identifiers: query.identifiers.map(text),
    time: time.span === null ? undefined : { ...time.span, relation: time.relation },
    previous: time.previous || undefined,
    next: time.next || undefined,
    words: query.terms.map((term) => term.surface),
    unknown: query.terms.filter((term) => !term.known).map((term) => term.surface),
    mended: query.mended,
    carried:
      query.carried.length > 0
        ? query.carried
        : finding.proofs.map((proof) => proof.passage.id).filter((id) => query.scope.includes(id)),
  };
  const kept = Object.entries(all).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return { intent: decision.winner.answerer, language, ...Object.fromEntries(kept) };
}

/** What every answer of this corpus is stamped with. */
export function stampOf({ corpus }: Knowledge): CorpusStamp {
  return { version: corpus.version, documents: corpus.documents.length, newest: corpus.newest };
}
