/** What a question about people asks of the roles that it means, and how much of it they account for. */
import type { Slot } from "../../domain/finding.ts";
import { compareDates } from "../../domain/partial-date.ts";
import type { Knowledge, RoleEntry } from "../../library/knowledge.ts";
import { strayNumbers } from "../bound-numbers.ts";
import { consumed, named } from "../consumed.ts";
import { type Snapshot, samePost, snapshots } from "../holders.ts";
import { allTerms, coverage, profileOf } from "../profile.ts";
import type { Stretch } from "../query.ts";
import { asks, type Query } from "../query.ts";

const SLOTS: readonly Slot[] = ["email", "telephone", "fax", "address", "country", "organisation", "role", "contact"];

/** What the words of a question are worth that a document says at another place than where it names the post. */
const ELSEWHERE = 0.8;

/**
 * How much of the question these roles account for.
 * @param meant whether the question names the post, so that its document may say the rest of it
 */
export function fitting(query: Query, all: readonly RoleEntry[], meant: boolean, knowledge: Knowledge): Fitting {
  const slots = wantedSlots(query).map((slot) => `slot.${slot}`);
  const family = [
    ...["role", "body", "slot.role", "act.hold", "type.liaison-statement", "slot.name", "slot.contact", "slot.address"],
    ...slots,
  ];
  const names = named(query);
  const understood = [...consumed(query, ...family), ...names, ...regionsOf(query, all, knowledge)];
  const shares = all.map((entry) => {
    const passage = knowledge.passages.get(entry.fact.passage);
    if (!passage) return 0;
    const profile = profileOf(passage, knowledge);
    // "elected at the 26th meeting": not those of the meeting before.
    const stray = strayNumbers(query, profile.tokens, profile.context);
    if (stray.some(({ start, end }) => !names.some((name) => name.start <= start && end <= name.end))) return 0;
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
  // "what are the duties of the chair?" asks for no name.
  const duties = asks(query, "slot.role") && query.people.length === 0 && !asks(query, "ask.who", "ask.list");
  // "on which day is the chair elected?" asks for the day.
  const timed = asks(query, "ask.when") && !asks(query, "ask.who") && query.people.length === 0 && otherwise(query);
  const titled = asks(query, "slot.title") && KINDS.some((kind) => asks(query, kind));
  const direct = asks(query, "ask.who", "ask.list", "ask.compare") || query.slots.length > 0 || query.people.length > 0;
  const fit = best < 0.6 ? 0 : best * (beside || duties || titled || timed ? 0.6 : direct ? 0.97 : 0.93);
  // Nobody in particular was asked for: whoever fits worse than the best is not meant.
  return { fit, entries: meant ? all : all.filter((_, at) => (shares[at] ?? 0) >= best - 0.1) };
}

/** The regions that a question names, where everybody is from one of their countries. */
function regionsOf({ concepts, text }: Query, all: readonly RoleEntry[], { lexicon }: Knowledge): readonly Stretch[] {
  const regions = concepts.filter(({ concept }) => concept.startsWith("region."));
  const members = new Set(regions.flatMap(({ concept }) => lexicon.regions[concept] ?? []));
  if (!all.every(({ country }) => country !== null && members.has(country))) return [];
  return regions.map(({ start, end }) => ({ start, end: end + (REGION.exec(text.slice(end))?.[0].length ?? 0) }));
}

/** "the Americas region" is the Americas. */
const REGION = /^\s+(?:region|countries|states|nations)(?!\p{L})/iu;

/** Something takes place or is done, beside somebody's holding a post. */
function otherwise(query: Query): boolean {
  return (
    asks(query, "act.meet", "act.event", "act.approve", "act.launch", "act.end") ||
    /\belect(?:ed|ion|ions|s)?\b/i.test(query.text)
  );
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

export function wantedSlots(query: Query): readonly Slot[] {
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

/** "The one from France who used to be …": of those from there the newest, where somebody from elsewhere came after. */
export function isPast({ time, countries, today }: Query, all: readonly Snapshot[], knowledge: Knowledge): boolean {
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

/** "whom did she replace?" and "his predecessor", but "who replaced her?" and "by whom was she replaced?". */
export function asksPredecessor({ text, time, concepts, people }: Query): boolean {
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
