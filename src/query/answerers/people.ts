import type { Finding, Holder, Note, Proof, Slot, Statement } from "../../domain/finding.ts";
import { compareDates } from "../../domain/partial-date.ts";
import { canonicalWording, findConcepts } from "../../text/concepts.ts";
import { type Answerer, type Candidate, notFound } from "../candidate.ts";
import { consumed, named } from "../consumed.ts";
import { inTime, type Snapshot, samePost, snapshots, withProofs } from "../holders.ts";
import type { Knowledge, RoleEntry } from "../knowledge.ts";
import { allTerms, coverage, profileOf } from "../profile.ts";
import { asks, type Query } from "../query.ts";
import { postsAsked, REACHABLE, STILL } from "./posts.ts";

const SLOTS: readonly Slot[] = ["email", "telephone", "fax", "address", "country", "organisation", "role", "contact"];

/** Who holds which role, how to reach them, and who did before: looked up in the roles that the documents state. */
export const people: Answerer = {
  name: "people",
  propose(query, knowledge) {
    const asked = postsAsked(query, knowledge);
    if (asked === null || asks(query, "slot.age", "slot.money")) return [];
    if ("refusal" in asked) return [refuse(asked.refusal, asked.confidence, "no such holder is stated")];
    const { fit, entries } = fitting(query, asked.entries, asked.why !== REACHABLE, knowledge);
    if (fit === 0) return [];
    const slots = wantedSlots(query);
    const person = asked.why !== STILL && query.people.length > 0;
    const finding = person
      ? aboutPerson(query, entries, slots, knowledge)
      : withoutPast(aboutPost(query, entries, slots, knowledge), asked.why);
    return [{ answerer: "people", confidence: fit, finding, because: `roles of ${asked.why}` }];
  },
};

/** A list of everybody is long enough without those before them. */
function withoutPast(finding: Finding, why: string): Finding {
  const { statement } = finding;
  if (why !== REACHABLE || statement.kind !== "contacts") return finding;
  const notes = finding.notes.filter((note) => note.kind !== "before");
  const shown = statement.holders.map((holder) => holder.proof);
  return { ...finding, notes, proofs: finding.proofs.slice(0, Math.max(0, ...shown) + 1) };
}

function refuse(finding: Finding, confidence: number, because: string): Candidate {
  return { answerer: "people", confidence, finding, because };
}

/** What the words of a question are worth that a document says at another place than where it names the post. */
const ELSEWHERE = 0.8;

/**
 * How much of the question these roles account for.
 * @param meant whether the question names the post, so that its document may say the rest of it
 */
function fitting(query: Query, all: readonly RoleEntry[], meant: boolean, knowledge: Knowledge): Fitting {
  const slots = wantedSlots(query).map((slot) => `slot.${slot}`);
  const family = [
    ...["role", "body", "slot.role", "act.hold", "type.liaison-statement", "slot.name", "slot.contact", "slot.address"],
    ...slots,
  ];
  const understood = [...consumed(query, ...family), ...named(query)];
  const shares = all.map((entry) => {
    const passage = knowledge.passages.get(entry.fact.passage);
    if (!passage) return 0;
    const profile = profileOf(passage, knowledge);
    const { share } = coverage(query, profile.own, profile.context, understood);
    if (!meant || share === 1) return share;
    const elsewhere = coverage(query, profile.own, allTerms(entry.document, knowledge), understood).share;
    return Math.max(share, ELSEWHERE * elsewhere);
  });
  // A word that the glossary of its language lacks may be the very one that says whom.
  const strange =
    !meant &&
    query.language !== "en" &&
    coverage(query, new Set(), new Set(), understood).missing.some((term) => !term.known);
  const best = strange ? 0 : Math.max(...shares);
  // A question about what somebody said, or why, is about the text and not about the post.
  const beside =
    asks(
      query,
      "ask.why",
      "ask.how",
      "ask.how-many",
      "ask.define",
      ...(asks(query, "thread.on") ? [] : ["ask.about"]),
    ) &&
    query.slots.length === 0 &&
    !asks(query, "ask.compare");
  const titled = asks(query, "slot.title") && KINDS.some((kind) => asks(query, kind));
  const direct = asks(query, "ask.who", "ask.list", "ask.compare") || query.slots.length > 0 || query.people.length > 0;
  const fit = best < 0.6 ? 0 : best * (beside || titled ? 0.6 : direct ? 0.97 : 0.93);
  // Nobody in particular was asked for: whoever fits worse than the best is not meant.
  return { fit, entries: meant ? all : all.filter((_, at) => (shares[at] ?? 0) >= best - 0.1) };
}

/** "the title of her slides" is none of hers. */
const KINDS = [
  "type.presentation",
  "type.report",
  "type.circular",
  "type.letter",
  "type.document",
  "type.liaison-statement",
];

interface Fitting {
  /** 0 to 1 */
  readonly fit: number;
  readonly entries: readonly RoleEntry[];
}

function wantedSlots(query: Query): readonly Slot[] {
  const slots = query.slots.filter((slot) => SLOTS.includes(slot));
  const explicit = slots.filter((slot) => slot !== "contact" && (slot !== "address" || asksForStreet(query)));
  // "which country is the co-rapporteur from" asks for the country; "what should a country have" does not.
  const wanted = explicit.filter(
    (slot) => !VAGUE.has(slot) || explicit.length > 1 || query.people.length > 0 || asksDirectly(query, slot),
  );
  const reach = slots.some((slot) => slot === "contact" || slot === "address");
  return wanted.length === 0 && reach ? ["email", "telephone"] : wanted;
}

/** "address" by itself is where to write to; only "postal address" and the like want more than an e-mail. */
function asksForStreet(query: Query): boolean {
  return query.concepts.some(
    ({ concept, text }) => concept === "slot.address" && /\s|street|rue|calle|улиц|街/i.test(text.trim()),
  );
}

/** Slots whose names are everyday words too. */
const VAGUE: ReadonlySet<Slot> = new Set(["country", "organisation", "role"]);

/** "which country", "country of": the name of the slot right behind a question word, or before an "of". */
function asksDirectly(query: Query, slot: Slot): boolean {
  const asked = query.concepts.filter(({ concept }) => /^ask\.(?:which|what|list|where)$/.test(concept));
  return query.concepts
    .filter(({ concept }) => concept === `slot.${slot}`)
    .some(
      ({ start, end }) =>
        asked.some((ask) => start >= ask.start && start - ask.end <= 1) ||
        /^\s+(?:of|and|is|are|de|du|des|del)\b/i.test(query.text.slice(end)) ||
        end === query.text.replace(/\W+$/, "").length,
    );
}

function aboutPost(query: Query, entries: readonly RoleEntry[], slots: readonly Slot[], knowledge: Knowledge): Finding {
  const proofs: Proof[] = [];
  const groups = posts(entries).map((post) => snapshots(post, knowledge, query.today));
  if (asks(query, "ask.compare") || (query.time.span !== null && years(query) > 1)) {
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
  const past = query.time.previous || query.time.span !== null;
  const notes: Note[] = [];
  const others = groups.flatMap((all, i) => neighbours(all, chosen[i] ?? [], past));
  const statement = slots.length > 0 ? slotted(holders, slots, notes) : ({ kind: "holders", holders, past } as const);
  if (others.length > 0) {
    notes.push({ kind: past ? "after" : "before", holders: withProofs(others, knowledge, proofs) });
  }
  return finish(statement, notes, proofs);
}

/** "The one from France who used to be …": of those from there the newest, where somebody from elsewhere came after. */
function isPast({ time, countries, today }: Query, all: readonly Snapshot[], knowledge: Knowledge): boolean {
  const [newest] = all;
  const [entry] = newest?.entries ?? [];
  if (!time.previous || time.span !== null || countries.length === 0 || !newest || !entry) return false;
  const [last] = snapshots(
    knowledge.roles.filter((role) => samePost(role, entry)),
    knowledge,
    today,
  );
  return last !== undefined && compareDates(last.date, newest.date) > 0;
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
    const word = query.concepts.find(({ concept }) => /^time\.(?:previous|successor|next)$/.test(concept))?.text ?? "";
    const words = query.people.map((match) => match.person);
    return notFound({ kind: "not-stated", words, missing: [word] });
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
  if (slots.length === 0 || slots.includes("role")) {
    const other = older.filter((entry) => !picked.some((each) => samePost(each, entry)));
    if (other.length > 0) notes.push({ kind: "also", holders: withProofs(other, knowledge, proofs) });
    const extra = slots.filter((slot) => slot !== "role");
    if (extra.length === 0) return finish({ kind: "person", holders: current }, notes, proofs);
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

/** "whom did she replace?" and "his predecessor", but "who replaced her?" and "by whom was she replaced?". */
function asksPredecessor({ text, time, concepts, people }: Query): boolean {
  if (!time.successor) return time.previous;
  const verb = concepts.find(({ concept }) => concept === "time.successor");
  const [person] = people;
  if (!verb || !person || person.start > verb.start || !/^[a-z]/i.test(verb.text)) return false;
  const before = [verb, person].map(({ start }) => text.slice(0, start));
  const passive =
    before.some((part) => /\b(?:was|were|been|being|is|got)\s+$/i.test(part)) || /^\s+by\b/i.test(text.slice(verb.end));
  const back = /^\s+(?:her|him|them|it)\b/i.test(text.slice(verb.end));
  return !passive && !back && !/^(?:successor|after)/i.test(verb.text);
}

function slotted(holders: readonly Holder[], slots: readonly Slot[], notes: Note[]): Statement {
  const having = holders.filter((holder) => slots.some((slot) => held(holder, slot)));
  for (const holder of holders) {
    for (const slot of slots) {
      const wanted = slots.length === 1 || !["email", "telephone"].includes(slot);
      if (wanted && !held(holder, slot)) notes.push({ kind: "missing", slot, of: holder.person ?? holder.body ?? "" });
    }
  }
  if (having.length === 0) {
    const [first] = holders;
    return {
      kind: "not-found",
      reason: { kind: "no-slot", slot: slots[0] ?? "contact", of: first?.person ?? first?.body ?? "" },
    };
  }
  return { kind: "contacts", holders: having, slots };
}

/** A fax number or a street is no fact, but it stands where the person is named: the passage says it by itself. */
function inPassage(proofs: readonly Proof[], slots: readonly Slot[], knowledge: Knowledge): Finding | null {
  const [slot] = slots;
  if (slot !== "fax" && slot !== "address") return null;
  const proof = proofs.find((each) => says(each.passage.text, slot, each, knowledge));
  if (!proof) return null;
  const lines = proof.passage.text.split("\n").filter((line) => line.trim() !== "");
  const stated = lines.filter((line, place) => place === 0 || says(line, slot, proof, knowledge));
  const texts = stated.map((line) => ({ value: line.trim(), proof: 0 }));
  return finish({ kind: "excerpt", texts, from: null }, [], [proof]);
}

function says(text: string, slot: Slot, { document }: Proof, { lexicon }: Knowledge): boolean {
  return findConcepts(lexicon, text, document.language).some(({ concept }) => concept === `slot.${slot}`);
}

function slotMissing(holders: readonly Holder[], slots: readonly Slot[], proofs: readonly Proof[]): Finding {
  const [first] = holders;
  const of = first?.person ?? first?.body ?? "";
  const rest = (["email", "telephone"] as const).filter((slot) => !slots.includes(slot) && first && held(first, slot));
  const value = rest.map((slot) => (first ? held(first, slot) : null)).filter((each) => each !== null);
  const near = value.length > 0 && first ? [{ kind: "nearest-text" as const, text: value.join(", "), title: of }] : [];
  return notFound({ kind: "no-slot", slot: slots[0] ?? "contact", of }, near, proofs);
}

function finish(statement: Statement, notes: readonly Note[], proofs: readonly Proof[]): Finding {
  const outcome = statement.kind === "not-found" ? "not-found" : "answered";
  const kept = outcome === "not-found" ? [] : notes;
  return { outcome, statement, notes: kept, proofs, suggestions: [] };
}

function held(
  holder: Pick<Holder, "email" | "telephone" | "country" | "organisation" | "role">,
  slot: Slot,
): string | null {
  return slot === "email" || slot === "telephone" || slot === "country" || slot === "organisation" || slot === "role"
    ? holder[slot]
    : null;
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
    { kind: "holders", holders, past: earlier },
    [{ kind: earlier ? "after" : "before", holders: mine }],
    proofs,
  );
}

/** The sides of a comparison: the years asked for, else the newest and the one before. */
function compared(query: Query, groups: readonly (readonly Snapshot[])[]): readonly Snapshot[] {
  return groups.flatMap((all) => {
    const dated = all.filter((snapshot) => snapshot.date !== null);
    const { span } = query.time;
    const inside =
      span === null
        ? dated.slice(0, 2)
        : dated.filter(
            ({ date }) =>
              date !== null && date.slice(0, 4) >= span.start.slice(0, 4) && date.slice(0, 4) <= span.end.slice(0, 4),
          );
    return (inside.length > 1 ? inside : dated.slice(0, 2)).toReversed();
  });
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
