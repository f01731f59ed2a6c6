import type { Holder, Proof } from "../domain/finding.ts";
import { compareDates, firstDay, lastDay, type PartialDate } from "../domain/partial-date.ts";
import type { Knowledge, RoleEntry } from "../library/knowledge.ts";
import { wholePassage } from "./candidate.ts";
import { fold } from "./names.ts";
import type { QueryTime } from "./query.ts";

/** The holders of one date, newest groups first. */
export interface Snapshot {
  readonly date: PartialDate | null;
  readonly entries: readonly RoleEntry[];
  /** every document that states it has been superseded */
  readonly superseded: boolean;
}

/**
 * Parts entries by the date of the document that states them, newest first, undated last. What is later than `today`
 * is not known yet. What a superseded document states counts as history.
 */
export function snapshots(entries: readonly RoleEntry[], knowledge: Knowledge, today: string): readonly Snapshot[] {
  const known = entries.filter(({ document }) => document.date === null || firstDay(document.date) <= today);
  const dates = new Map<PartialDate | null, RoleEntry[]>();
  for (const entry of known) {
    const list = dates.get(entry.document.date);
    if (list) list.push(entry);
    else dates.set(entry.document.date, [entry]);
  }
  return [...dates]
    .toSorted(([a], [b]) => compareDates(b, a))
    .map(([date, list]) => ({
      date,
      entries: unique(list),
      superseded: list.every(({ document }) => knowledge.corpus.superseded[document.id] !== undefined),
    }));
}

/** The same person in the same role is one entry; the one that tells more is kept. */
function unique(entries: readonly RoleEntry[]): readonly RoleEntry[] {
  const kept = new Map<string, RoleEntry>();
  for (const entry of entries) {
    const key = `${entry.fact.person}|${entry.fact.role}|${entry.fact.person === null ? entry.fact.body : ""}`;
    const other = kept.get(key);
    if (!other || told(entry) > told(other)) kept.set(key, entry);
  }
  return [...kept.values()];
}

function told({ fact }: RoleEntry): number {
  return [fact.email, fact.telephone, fact.country, fact.organisation].filter((value) => value !== null).length;
}

/** Entries that hold one and the same post: same role concepts, same Question, same bureau. */
export function samePost(a: RoleEntry, b: RoleEntry): boolean {
  if (a.concepts.length === 0) return a.fact.role === b.fact.role && a.fact.body === b.fact.body;
  // Each country has its own national focal point.
  const [here, there] = [nationOf(a), nationOf(b)];
  if (here !== there) return false;
  return a.concepts.some((concept) => b.concepts.includes(concept)) && sameBody(a, b);
}

/** The country for which a post is held, where it is that of a country and of no body. */
function nationOf({ fact, document, country }: RoleEntry): string | null {
  if (country === null || fact.body !== null) return null;
  const passage = document.passages.find(({ id }) => id === fact.passage);
  const called = [fact.role ?? "", document.title, ...(passage?.headings ?? [])];
  return called.some((text) => NATIONAL.test(text)) ? country : null;
}

const NATIONAL =
  /\b(?:national|country) (?:focal|contact|coordinat|correspond|representati)|(?:points? foca(?:l|ux)|correspondants?|coordonnateurs?) nationa(?:l|ux)\b|(?:puntos? focal(?:es)?|coordinador(?:es)?) nacional(?:es)?\b/iu;

/** Bodies that say too little to tell one group from another. */
const GENERAL = new Set([
  "body.itu",
  "body.question",
  "body.itu-d",
  "body.itu-t",
  "body.itu-r",
  "body.study-group",
  "body.cop-initiative",
]);

/** Bodies are the same by their Question or group, else by their name; one that is not named may be any. */
function sameBody(a: RoleEntry, b: RoleEntry): boolean {
  if (a.fact.body === null || b.fact.body === null) return true;
  if (a.identifiers.length > 0 && b.identifiers.length > 0)
    return a.identifiers.some((each) => b.identifiers.includes(each));
  // "CWG-COP" and its full name are one body, a joint activity beside it another.
  const [own, other] = [a, b].map(({ bodies }) => bodies.filter((body) => !GENERAL.has(body)));
  if (own && other && own.length > 0 && other.length > 0) return own.some((each) => other.includes(each));
  const [x, y] = [fold(a.fact.body).trim(), fold(b.fact.body).trim()];
  return x.includes(y) || y.includes(x);
}

/** Which snapshots a question about time means; empty when the documents do not cover that time. */
export function inTime(all: readonly Snapshot[], time: QueryTime): readonly Snapshot[] {
  const dated = all.filter((snapshot) => snapshot.date !== null);
  const { span, relation } = time;
  if (span === null) {
    const current = all.find((snapshot) => !snapshot.superseded) ?? all[0];
    if (!current) return [];
    if (!time.previous) return [current];
    const older = all.slice(all.indexOf(current) + 1);
    return older.filter((snapshot) => snapshot.date !== null && names(snapshot) !== names(current)).slice(0, 1);
  }
  const [start, end] = [firstDay(span.start), lastDay(span.end)];
  const day = (snapshot: Snapshot) => lastDay(snapshot.date ?? "0000");
  switch (relation) {
    case "before":
      return dated.filter((snapshot) => day(snapshot) < start).slice(0, 1);
    case "until":
    case "as-of":
      return dated.filter((snapshot) => firstDay(snapshot.date ?? "9999") <= end).slice(0, 1);
    case "since":
    case "after": {
      const later = dated.filter((snapshot) => day(snapshot) >= start);
      // Nothing later is stated: whoever is stated last, as of then.
      return later.length > 0 ? later : dated.slice(0, 1);
    }
    default: {
      const within = dated.filter((snapshot) => day(snapshot) >= start && firstDay(snapshot.date ?? "9999") <= end);
      if (within.length > 0) return within;
      // Whoever held a post before that time and after it held it then.
      const before = dated.find((snapshot) => day(snapshot) < start);
      const after = dated.findLast((snapshot) => firstDay(snapshot.date ?? "") > end);
      return before && after && names(before) === names(after) ? [before] : [];
    }
  }
}

function names(snapshot: Snapshot | undefined): string {
  return (snapshot?.entries ?? [])
    .map((entry) => fold(entry.fact.person ?? ""))
    .toSorted()
    .join("|");
}

/** Turns entries into holders with their proofs, numbered on from those given. */
export function withProofs(entries: readonly RoleEntry[], knowledge: Knowledge, proofs: Proof[]): readonly Holder[] {
  return entries.flatMap((entry): readonly Holder[] => {
    const { fact, document } = entry;
    const index = proofs.findIndex((proof) => proof.passage.id === fact.passage);
    const proof = index >= 0 ? index : proofs.length;
    if (index < 0) {
      const values = [fact.person, fact.role, fact.email, fact.telephone, fact.country, fact.organisation];
      const whole = wholePassage(knowledge, fact.passage);
      if (!whole) return [];
      proofs.push({ ...whole, highlights: stretches(whole.passage.text, values) });
    }
    const shown = { ...fact, dated: { date: document.date, basis: document.dateBasis }, proof };
    return [shown];
  });
}

/** Where the values stand in a text, in reading order, none overlapping. */
export function stretches(text: string, values: readonly (string | null)[]): readonly (readonly [number, number])[] {
  const found = values
    .filter((value) => value !== null && value !== "")
    .map((value) => [text.indexOf(value ?? ""), value?.length ?? 0] as const)
    .filter(([at]) => at >= 0)
    .map(([at, length]) => [at, at + length] as const)
    .toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: (readonly [number, number])[] = [];
  for (const stretch of found) if (stretch[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(stretch);
  return kept;
}
