import type { Passage } from "../../domain/document.ts";
import type { Finding, Note, Proof, Slot } from "../../domain/finding.ts";
import { compareDates } from "../../domain/partial-date.ts";
import { newerOfPerson, newerPassages, type PostName } from "../../ledger/newer-passages.ts";
import type { Knowledge, RoleEntry } from "../../library/knowledge.ts";
import { canonicalWording, findConcepts } from "../../text/concepts.ts";
import { type Answerer, notFound, wholePassage } from "../candidate.ts";
import { inTime, type Snapshot, samePost, snapshots, withProofs } from "../holders.ts";
import { fold } from "../names.ts";
import { asks, type Query } from "../query.ts";
import { asksPredecessor, fitting, isPast, wantedSlots } from "./people-asked.ts";
import { finish, held, inPassage, slotMissing, slotted } from "./people-reached.ts";
import { postsAsked, REACHABLE, STILL } from "./posts.ts";
import { vacancy } from "./vacancies.ts";

/** Who holds which role, how to reach them, and who did before: looked up in the roles that the documents state. */
export const people: Answerer = {
  name: "people",
  propose(query, knowledge) {
    const asked = postsAsked(query, knowledge);
    if (asked === null || asks(query, "slot.age", "slot.money", "slot.amount")) return [];
    const none = vacancy(query, "entries" in asked ? asked.entries : [], knowledge);
    if (none) return [{ answerer: "people", confidence: 0.94, finding: none, because: "said to be vacant" }];
    if ("refusal" in asked) {
      const finding = relaxed(asked.refusal, asked.near ?? [], query, knowledge);
      return [{ answerer: "people", confidence: asked.confidence, finding, because: "no such holder is stated" }];
    }
    // "what does Resolution 1 say of the chair?": another document does not say it.
    const symbols = query.identifiers.filter(({ kind }) => kind !== "question" && kind !== "group");
    const told = symbols.flatMap(({ canonical }) => knowledge.symbols.get(canonical) ?? []);
    if (told.length > 0 && !asked.entries.some(({ document }) => told.includes(document.id))) return [];
    const { fit, entries } = fitting(query, asked.entries, asked.why !== REACHABLE, knowledge);
    if (fit === 0) return [];
    const slots = wantedSlots(query);
    const person = asked.why !== STILL && query.people.length > 0;
    const finding = person
      ? aboutPerson(query, entries, slots, knowledge)
      : withoutPast(aboutPost(query, entries, slots, knowledge), asked.why);
    // "how many contacts" may count calls, and whom somebody followed the text may tell.
    const elsewhere =
      asks(query, "ask.how-many") || (person && entries.some((entry) => tellsSuccession(entry, knowledge)));
    const confidence = finding.outcome === "not-found" && elsewhere ? 0.7 * fit : fit;
    return [{ answerer: "people", confidence, finding, because: `roles of ${asked.why}` }];
  },
};

/** True where the text that names somebody says who followed whom. */
function tellsSuccession({ fact, document }: RoleEntry, { passages, lexicon }: Knowledge): boolean {
  const text = passages.get(fact.passage)?.text ?? "";
  return findConcepts(lexicon, text, document.language).some(
    (match) => match.concept === "time.successor" && match.text.length > "after".length,
  );
}

/** A list of everybody is long enough without those before them. */
function withoutPast(finding: Finding, why: string): Finding {
  const { statement } = finding;
  if (why !== REACHABLE || statement.kind !== "contacts") return finding;
  const notes = finding.notes.filter(({ kind }) => kind !== "before");
  const since = notes.flatMap((note) => (note.kind === "after" ? note.holders : []));
  const shown = [...statement.holders, ...since].map((holder) => holder.proof);
  return { ...finding, notes, proofs: finding.proofs.slice(0, Math.max(0, ...shown) + 1) };
}

/** A refusal with who does hold the post, where only whence they come failed. */
function relaxed(finding: Finding, near: readonly RoleEntry[], query: Query, knowledge: Knowledge): Finding {
  if (finding.statement.kind !== "not-found" || near.length === 0) return finding;
  const groups = posts(near).map((post) => inTime(snapshots(post, knowledge, query.today), query.time));
  const proofs: Proof[] = [];
  const picked = groups.flat().flatMap((snapshot) => snapshot.entries);
  const instead = withProofs(picked.slice(0, INSTEAD), knowledge, proofs);
  return { ...finding, statement: { ...finding.statement, instead }, proofs };
}

/** So many are told of those who were not asked for. */
const INSTEAD = 3;

function aboutPost(query: Query, entries: readonly RoleEntry[], slots: readonly Slot[], knowledge: Knowledge): Finding {
  const proofs: Proof[] = [];
  const groups = posts(entries).map((post) => snapshots(post, knowledge, query.today));
  if (asks(query, "time.history", "ask.compare") || (query.time.span !== null && years(query) > 1)) {
    const sides = compared(query, groups);
    if (sides.length > 1) {
      const worded = sides.map(({ entries: side }) => withProofs(side, knowledge, proofs));
      return {
        outcome: "answered",
        statement: { kind: "then-and-now", sides: worded },
        notes: [],
        proofs,
        suggestions: [],
      };
    }
  }
  const chosen = groups.map((all) => (isPast(query, all, knowledge) ? all.slice(0, 1) : inTime(all, query.time)));
  const picked = chosen.flat().flatMap((snapshot) => snapshot.entries);
  if (picked.length === 0) return uncovered(query, groups, knowledge);
  const holders = withProofs(picked, knowledge, proofs);
  const timed = query.time.previous || query.time.span !== null;
  // Those from one country, or whoever else the question picks out, may have been followed by others since.
  const since = timed ? [] : followers(picked, knowledge, query.today);
  const past =
    timed || (since.length > 0 && picked.every((each) => followers([each], knowledge, query.today).length > 0));
  const notes: Note[] = [];
  const others = since.length > 0 ? since : groups.flatMap((all, i) => neighbours(all, chosen[i] ?? [], past));
  const newer =
    timed || since.length > 0
      ? []
      : newerProofs(newerPassages(picked, postAsked(query), knowledge, query.today), knowledge, proofs);
  const tense = past ? "past" : newer.length > 0 ? "as-of" : "present";
  const statement = slots.length > 0 ? slotted(holders, slots, notes) : ({ kind: "holders", holders, tense } as const);
  if (others.length > 0) {
    notes.push({ kind: past || since.length > 0 ? "after" : "before", holders: withProofs(others, knowledge, proofs) });
  }
  if (newer.length > 0) notes.push({ kind: "newer", proofs: newer });
  return finish(statement, notes, proofs);
}

/** Newer passages that name the post of those told, as proofs beside theirs; so many that a reader will follow them. */
function newerProofs(newer: readonly Passage[], knowledge: Knowledge, proofs: Proof[]): readonly number[] {
  return [...new Set(newer)].slice(0, NEWER).flatMap(({ id }) => {
    const at = proofs.findIndex(({ passage }) => passage.id === id);
    if (at >= 0) return [at];
    const whole = wholePassage(knowledge, id);
    return whole ? [proofs.push(whole) - 1] : [];
  });
}

const NEWER = 2;

/** The post as the question names it. */
function postAsked({ roles, identifiers, concepts }: Query): PostName {
  const groups = identifiers.filter(({ kind }) => kind === "question" || kind === "group");
  return {
    concepts: roles,
    identifiers: groups.map(({ canonical }) => canonical),
    bodies: concepts.map(({ concept }) => concept).filter((concept) => concept.startsWith("body.")),
  };
}

function aboutPerson(
  query: Query,
  entries: readonly RoleEntry[],
  slots: readonly Slot[],
  knowledge: Knowledge,
): Finding {
  const { time } = query;
  if (time.previous || time.successor || (time.next && asks(query, "ask.who"))) {
    const found = predecessor(entries, knowledge, query, asksPredecessor(query));
    if (found) return found;
    // Facts tell nobody before or after; the text may, so where the person is named is shown, and nothing is denied.
    const near: Proof[] = [];
    withProofs(entries, knowledge, near);
    return { outcome: "passages", statement: { kind: "nearest" }, notes: [], proofs: near, suggestions: [] };
  }
  const proofs: Proof[] = [];
  const all = snapshots(entries, knowledge, query.today);
  const chosen = inTime(all, { ...time, previous: false });
  if (chosen.length === 0) return uncovered(query, [all], knowledge);
  // One person may be asked for beside another: each is answered from the newest document that names them.
  const persons = [...new Set(entries.map((entry) => entry.fact.person))];
  const picked = persons.flatMap((person) => {
    const own = snapshots(
      entries.filter((entry) => entry.fact.person === person),
      knowledge,
      query.today,
    );
    return inTime(own, { ...time, previous: false }).flatMap((snapshot) => snapshot.entries);
  });
  const current = withProofs(picked, knowledge, proofs);
  const notes: Note[] = [];
  const older = all.flatMap((snapshot) => snapshot.entries).filter((entry) => !picked.includes(entry));
  // Whoever has been followed by somebody else is nobody's contact any more, whatever time was asked for: the newer holder is
  // told too.
  const since = followers(picked, knowledge, query.today);
  if (since.length > 0) notes.push({ kind: "after", holders: withProofs(since, knowledge, proofs) });
  const named = time.span === null && since.length === 0;
  const passages = named
    ? [
        ...newerPassages(picked, postAsked(query), knowledge, query.today),
        ...newerOfPerson(picked, knowledge, query.today),
      ]
    : [];
  const newer = newerProofs(passages, knowledge, proofs);
  if (newer.length > 0) notes.push({ kind: "newer", proofs: newer });
  if (slots.length === 0 || slots.includes("role")) {
    const other = older.filter((entry) => !picked.some((each) => samePost(each, entry)));
    if (other.length > 0) notes.push({ kind: "also", holders: withProofs(other, knowledge, proofs) });
    const extra = slots.filter((slot) => slot !== "role");
    if (extra.length === 0) {
      const tense = since.length > 0 ? "past" : newer.length > 0 ? "as-of" : null;
      const told = tense === null ? null : ({ kind: "holders", holders: current, tense } as const);
      return finish(told ?? { kind: "person", holders: current }, notes, proofs);
    }
  }
  const lacking = slots.every((slot) => current.every((holder) => !held(holder, slot)));
  if (lacking) {
    // An older document may still hold what the newest leaves out; its date is told with it.
    const elder = older.filter((entry) => slots.some((slot) => held({ ...entry.fact }, slot)));
    const stated = elder.length === 0 ? inPassage(proofs, slots, knowledge) : null;
    if (stated) return stated;
    if (elder.length === 0) return slotMissing(current, slots, proofs);
    return finish(
      { kind: "contacts", holders: withProofs(elder.slice(0, 1), knowledge, proofs), slots },
      notes,
      proofs,
    );
  }
  return finish(slotted(current, slots, notes), notes, proofs);
}

/** Who holds the posts of some people by the newest document, where none of these people does. */
function followers(picked: readonly RoleEntry[], knowledge: Knowledge, today: string): readonly RoleEntry[] {
  const persons = new Set(picked.map(({ fact }) => fact.person));
  const found = picked.flatMap((entry) => {
    if (entry.concepts.length === 0) return [];
    const [newest] = snapshots(
      knowledge.roles.filter((role) => samePost(role, entry)),
      knowledge,
      today,
    );
    const later = newest !== undefined && compareDates(newest.date, entry.document.date) > 0;
    return later && newest.entries.every(({ fact }) => !persons.has(fact.person)) ? newest.entries : [];
  });
  return [...new Set(found)];
}

/** Entries by post, in the order in which the posts first come. */
function posts(entries: readonly RoleEntry[]): readonly (readonly RoleEntry[])[] {
  const found: RoleEntry[][] = [];
  for (const entry of entries) {
    const post = found.find(([first]) => first !== undefined && samePost(first, entry));
    if (post) post.push(entry);
    else found.push([entry]);
  }
  return found;
}

/** The snapshot before the chosen one, or for a question about the past the one after it, where its people differ. */
function neighbours(all: readonly Snapshot[], chosen: readonly Snapshot[], past: boolean): readonly RoleEntry[] {
  const [first] = chosen;
  if (!first) return [];
  const at = all.indexOf(first);
  const beside = past ? all[at - 1] : all[at + 1];
  const own = new Set(first.entries.map((entry) => entry.fact.person));
  return (beside?.entries ?? []).filter((entry) => !own.has(entry.fact.person));
}

function predecessor(
  entries: readonly RoleEntry[],
  knowledge: Knowledge,
  query: Query,
  earlier: boolean,
): Finding | null {
  const own = snapshots(entries, knowledge, query.today);
  const edge = earlier ? own.at(-1) : own[0];
  const post = knowledge.roles.filter((role) => entries.some((entry) => samePost(entry, role)));
  const all = snapshots(post, knowledge, query.today);
  const at = all.findIndex((snapshot) => snapshot.date === edge?.date);
  const rest = earlier ? all.slice(at + 1) : all.slice(0, Math.max(at, 0)).toReversed();
  const names = new Set(entries.map((entry) => entry.fact.person));
  const other = rest.find((snapshot) => snapshot.entries.some((entry) => !names.has(entry.fact.person)));
  if (!other) return null;
  const proofs: Proof[] = [];
  const holders = withProofs(
    other.entries.filter((entry) => !names.has(entry.fact.person)),
    knowledge,
    proofs,
  );
  const mine = withProofs(edge?.entries ?? [], knowledge, proofs);
  return finish(
    { kind: "holders", holders, tense: earlier ? "past" : "present" },
    [{ kind: earlier ? "after" : "before", holders: mine }],
    proofs,
  );
}

/** The sides of a comparison: the years asked for, else the newest and the one before. */
function compared(query: Query, groups: readonly (readonly Snapshot[])[]): readonly Snapshot[] {
  return groups.flatMap((all) => {
    const dated = all.filter((snapshot) => snapshot.date !== null);
    if (asks(query, "time.history")) return changes(dated).toReversed();
    const { span } = query.time;
    const inside =
      span === null
        ? dated.slice(0, 2)
        : dated.filter(
            ({ date }) =>
              date !== null && date.slice(0, 4) >= span.start.slice(0, 4) && date.slice(0, 4) <= span.end.slice(0, 4),
          );
    // A period of years in which only one is stated asks for that one.
    const sides = inside.length > 1 || !asks(query, "ask.compare") ? inside : dated.slice(0, 2);
    return sides.toReversed();
  });
}

/** Newest first, only those by which somebody else came to hold the post. */
function changes(dated: readonly Snapshot[]): readonly Snapshot[] {
  const holders = (snapshot: Snapshot | undefined) =>
    (snapshot?.entries ?? [])
      .map((entry) => fold(entry.fact.person ?? ""))
      .toSorted()
      .join("|");
  return dated.filter((snapshot, at) => holders(snapshot) !== holders(dated[at + 1]));
}

function years(query: Query): number {
  const { span } = query.time;
  return span === null ? 0 : Number(span.end.slice(0, 4)) - Number(span.start.slice(0, 4)) + 1;
}

/** The documents state the role, but not for that time: the nearest they do state is named. */
function uncovered(query: Query, groups: readonly (readonly Snapshot[])[], knowledge: Knowledge): Finding {
  const proofs: Proof[] = [];
  const near = groups.flatMap((all) => all.slice(0, 2)).flatMap((snapshot) => snapshot.entries);
  const holders = withProofs(near.slice(0, 4), knowledge, proofs);
  const { text, span, previous } = query.time;
  const past = previous ? canonicalWording(knowledge.lexicon, "time.previous") : null;
  // Without a time in the question the desk's own day is what comes before every document.
  const year = text ?? span?.start.slice(0, 4) ?? past ?? query.today.slice(0, 4);
  const notes: readonly Note[] = holders.length > 0 ? [{ kind: "nearest-holders", holders }] : [];
  return notFound({ kind: "year-not-covered", year }, notes, proofs);
}
