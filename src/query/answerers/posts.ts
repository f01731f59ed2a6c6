import type { Document } from "../../domain/document.ts";
import type { Finding } from "../../domain/finding.ts";
import { compareDates } from "../../domain/partial-date.ts";
import type { Knowledge, RoleEntry } from "../../library/knowledge.ts";
import { analyzerFor } from "../../text/analyzers.ts";
import { canonicalWording, findConcepts } from "../../text/concepts.ts";
import { countryName } from "../../text/countries.ts";
import { findIdentifiers } from "../../text/identifiers.ts";
import { notFound } from "../candidate.ts";
import { consumed, named } from "../consumed.ts";
import { samePost } from "../holders.ts";
import { fold } from "../names.ts";
import { coverage, profileOf, says } from "../profile.ts";
import { asks, type Query, type QueryTerm } from "../query.ts";

/** The roles that a question is about, or why there are none. */
export type Posts =
  | { readonly entries: readonly RoleEntry[]; readonly why: string }
  | { readonly refusal: Finding; readonly confidence: number; readonly near?: readonly RoleEntry[] };

/** Why the roles of a whole post are looked at although one person was named. */
export const STILL = "that post, as it is now";

/** Why everybody with an address is listed: nobody in particular was asked for. */
export const REACHABLE = "whoever can be reached";

/** A general role asks for the special ones too, where nobody holds the general one itself. */
const NARROWER: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "role.rapporteur": [["role.co-rapporteur", "role.vice-rapporteur"]],
  "role.contact-person": [["role.focal-point", "role.co-rapporteur", "role.secretariat"]],
  // Whoever heads a bureau directs it, a group has a chair, and a Question its rapporteurs.
  "role.head": [
    ["role.director", "role.secretary-general", "role.president"],
    ["role.chair"],
    ["role.rapporteur", "role.co-rapporteur"],
    ["role.focal-point"],
  ],
  "role.chair": [["role.rapporteur", "role.co-rapporteur"]],
  "role.vice-chair": [["role.co-rapporteur"]],
  "role.secretariat": [["role.focal-point"]],
  "role.author": [["role.editor"]],
  "role.coordinator": [["role.focal-point"]],
};

const WRITERS = new Set(["role.author", "role.editor"]);

/** Roles that are offices of their own where no Question is meant, and those of a study group. */
const OFFICES = new Set(["role.secretariat", "role.chair"]);
const OF_GROUPS = new Set([...OFFICES, "role.head"]);

/** Everybody who has a post. */
const OFFICERS = "role.officer";

/** Which stated roles the question means; null when it is not about people. */
export function postsAsked(query: Query, knowledge: Knowledge): Posts | null {
  if (query.people.length > 0) {
    const wanted = new Set(query.people.map((match) => match.person));
    const entries = knowledge.roles.filter((entry) => entry.fact.person !== null && wanted.has(entry.fact.person));
    const role = query.roles.length > 0 ? entries.filter((entry) => hasRole(entry, query.roles)) : [];
    // "Is X still the focal point?" asks who holds the post now.
    if (role.length > 0 && query.time.current && query.slots.length === 0 && !asks(query, "ask.who")) {
      return { entries: knowledge.roles.filter((entry) => role.some((each) => samePost(each, entry))), why: STILL };
    }
    return { entries: role.length > 0 ? role : entries, why: [...wanted].join(", ") };
  }
  const contact = query.slots.some((slot) => slot === "contact" || slot === "email" || slot === "telephone");
  if (query.roles.length === 0) {
    const employed = asks(query, "ask.who", "ask.list") || contact ? atOrganisation(query, knowledge) : [];
    if (employed.length > 0) return { entries: employed, why: "that organisation" };
    const country = query.countries.map((match) => match.code);
    const reachable = knowledge.roles.filter((entry) => entry.fact.email !== null || entry.fact.telephone !== null);
    if (country.length > 0 && (contact || asks(query, "ask.who"))) {
      const from = knowledge.roles.filter((entry) => entry.country !== null && country.includes(entry.country));
      return from.length > 0 && !asks(query, "act.contribute")
        ? { entries: atBody(from, query, knowledge), why: "that country" }
        : null;
    }
    const wanted = query.slots.includes("telephone") && !query.slots.includes("email");
    const entries = atBody(reachable, query, knowledge).filter(({ fact }) => !wanted || fact.telephone !== null);
    const somebody = asks(query, "thread.pronoun", "thread.other");
    return contact && entries.length > 0 && !somebody ? { entries, why: REACHABLE } : null;
  }
  const titled = calledSo(query, knowledge);
  const led = titled.length > 0 ? [] : atNamedGroup(query, knowledge);
  if (led.length > 0) return { entries: led, why: "whoever leads that group" };
  const wording = query.roles.map((role) => canonicalWording(knowledge.lexicon, role) ?? role).join(", ");
  const body = bodyWording(query);
  // Where more is asked than who holds a post, the rest may still have an answer.
  const beside = query.countries.length > 0 && openWords(query).length > 0;
  const refusal = (confidence: number): Posts => ({
    refusal: notFound({ kind: "no-holder", role: wording, body, from: null }),
    confidence: (beside ? 0.6 : 1) * confidence,
  });
  // The secretariat of a Question is its focal point, and its rapporteurs chair it; by themselves they are offices apart.
  const question = query.identifiers.some(({ kind }) => kind === "question");
  // "رئيس" is a chair, a head and a president: the head of a study group is none of its rapporteurs either.
  const apart = query.identifiers.some(({ kind }) => kind === "group") ? OF_GROUPS : OFFICES;
  const loose = question ? [] : query.roles.filter((role) => apart.has(role));
  const written =
    query.scope.length > 0 && asks(query, "thread.pronoun") && query.roles.every((role) => WRITERS.has(role));
  const told = new Set(query.scope.map((id) => id.split("#")[0]));
  const all = titled.length > 0 ? [titled] : byRole(knowledge, query.roles, loose);
  // "who wrote it?" is about the document that was spoken of.
  const choices = written ? all.map((each) => each.filter(({ document }) => told.has(document.id))) : all;
  if (written && choices.every((each) => each.length === 0)) return null;
  const seatedAt = choices.map((each) => employedAt(each, query));
  const entries = (seatedAt.some((each) => each.length > 0) ? seatedAt : choices)
    .map((each) => atBody(each, query, knowledge))
    .find((each) => each.length > 0);
  // Whose draft it is may stand in a table of which no fact was made.
  if (!entries && query.identifiers.some(({ kind }) => kind === "recommendation")) return null;
  // "why do they need to coordinate?" asks for no coordinator.
  if (!entries && asks(query, "ask.why", "ask.how", "ask.how-many", "ask.when", "ask.where") && !asks(query, "ask.who"))
    return null;
  const more = openWords(query).length > 0;
  // Where nobody holds such a post at all, the word may have been meant otherwise ("who spoke in Warsaw?").
  if (choices.length === 0) return asks(query, "ask.who") || contact ? refusal(more ? 0.45 : 0.62) : null;
  if (!entries) return refusal(asks(query, "ask.who", "ask.list") || contact ? 0.8 : 0.72);
  const regions = regionsAsked(query);
  if (query.countries.length + regions.length === 0) return { entries, why: wording };
  const members = regions.flatMap(({ concept }) => knowledge.lexicon.regions[concept] ?? []);
  const codes = [...query.countries.map((match) => match.code), ...members];
  // "which director asked countries to support Saudi Arabia": where nobody's country is stated, it is no nationality.
  if (openWords(query).length > 0 && entries.every((entry) => entry.country === null)) return { entries, why: wording };
  const seated = entries.filter((entry) => entry.country !== null && codes.includes(entry.country));
  if (seated.length > 0) return { entries: seated, why: `${wording}, by country` };
  const place = bodyWording({ ...query, countries: [] });
  const countries = query.countries.map(({ code }) => countryName(knowledge.lexicon, code, query.language));
  const from = [...countries, ...regions.map(({ text }) => text)].join(", ");
  const none = notFound({ kind: "no-holder", role: wording, body: place, from });
  return { refusal: none, confidence: beside ? 0.51 : 0.85, near: entries };
}

/** The regions whose people are asked for; a regional office is a body of its own. */
function regionsAsked({ concepts }: Query): Query["concepts"] {
  if (concepts.some(({ concept }) => concept === "body.regional-office")) return [];
  return concepts.filter(({ concept }) => concept.startsWith("region."));
}

/** What of the question is neither a post, nor whose, nor how it is asked. */
function openWords(query: Query): readonly QueryTerm[] {
  return coverage(query, new Set(), new Set(), [
    ...consumed(query, "role", "body", "slot", "act.hold"),
    ...named(query),
  ]).missing;
}

/**
 * The posts that the question calls by their whole title, where that is more than the name of a role: "Programme
 * Director" is no other director. Whoever holds one of them later is meant too.
 */
function calledSo(query: Query, { roles }: Knowledge): readonly RoleEntry[] {
  const said = inWords(query.text);
  const plain = query.concepts.filter(({ concept }) => concept.startsWith("role.")).map(({ text }) => inWords(text));
  const called = roles.filter(({ fact, concepts }) => {
    const title = inWords(fact.role ?? "");
    const asked = concepts.some((concept) => query.roles.includes(concept));
    return asked && title.trim().includes(" ") && said.includes(title) && !plain.some((name) => name.includes(title));
  });
  const later = (entry: RoleEntry) =>
    called.some(
      (each) =>
        each.fact.body === entry.fact.body &&
        each.fact.organisation === entry.fact.organisation &&
        samePost(each, entry) &&
        compareDates(entry.document.date, each.document.date) > 0,
    );
  return called.length === 0 ? [] : roles.filter((entry) => called.includes(entry) || later(entry));
}

/** Folded words between blanks, so that whole words can be looked for. */
function inWords(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}

/** The roles of that name, then in their place those which it may mean; none that is empty. */
function byRole(
  knowledge: Knowledge,
  roles: readonly string[],
  exactly: readonly string[],
): readonly (readonly RoleEntry[])[] {
  const wider = roles.filter((role) => !exactly.includes(role));
  const narrower = Math.max(0, ...wider.map((role) => NARROWER[role]?.length ?? 0));
  const choices = [
    roles,
    ...Array.from({ length: narrower }, (_, at) => wider.flatMap((role) => NARROWER[role]?.[at] ?? [])),
  ];
  const found = choices.map((wanted) => knowledge.roles.filter((entry) => hasRole(entry, wanted)));
  const everybody = roles.includes(OFFICERS)
    ? knowledge.roles.filter(({ fact }) => fact.person !== null && fact.role !== null)
    : [];
  return [...found, everybody].filter((entries) => entries.length > 0);
}

function hasRole(entry: RoleEntry, roles: readonly string[]): boolean {
  return entry.concepts.some((concept) => roles.includes(concept));
}

/** Those who lead what the question calls by words of its own: "who leads the small group on age verification?" */
function atNamedGroup(query: Query, knowledge: Knowledge): readonly RoleEntry[] {
  // A bureau or study group is found by what it is, however a document calls it.
  if (bodyWording({ ...query, countries: [] }) !== null) return [];
  const understood = [...consumed(query, "role", "act.hold"), ...named(query)];
  const asked = coverage(query, new Set(), new Set(), understood).missing.filter((term) => !term.soft);
  if (asked.length === 0 || !query.roles.some((role) => LEADING.has(role))) return [];
  const total = asked.reduce((sum, term) => sum + term.weight, 0);
  const codes = query.countries.map((match) => match.code);
  const scored = knowledge.roles.flatMap((entry) => {
    const passage = knowledge.passages.get(entry.fact.passage);
    const own = groupTerms(entry);
    if (!passage || own.size === 0 || !entry.concepts.some((concept) => LEADING.has(concept))) return [];
    const { countries } = profileOf(passage, knowledge);
    if (!codes.every((code) => entry.country === code || countries.has(code))) return [];
    const said = asked.reduce((sum, term) => sum + term.weight * says(own, term), 0);
    return [{ entry, share: said / total }];
  });
  const best = Math.max(0, ...scored.map(({ share }) => share));
  return best < HALF ? [] : scored.filter(({ share }) => share > best - 0.01).map(({ entry }) => entry);
}

/** So much of what a group is called must be in its name. */
const HALF = 0.5;

/** Posts of those who lead something, whatever they are called. */
const LEADING = new Set([
  "role.head",
  "role.chair",
  "role.convener",
  "role.coordinator",
  "role.president",
  "role.director",
  "role.moderator",
]);

const bodies = new WeakMap<RoleEntry, ReadonlySet<string>>();

/** The words of what somebody leads. */
function groupTerms(entry: RoleEntry): ReadonlySet<string> {
  const known =
    bodies.get(entry) ??
    new Set(
      analyzerFor(entry.document.language)
        .analyze(entry.fact.body ?? "")
        .map((token) => token.term),
    );
  bodies.set(entry, known);
  return known;
}

/** The roles of people whose organisation the question names in full. */
function atOrganisation({ text }: Query, knowledge: Knowledge): readonly RoleEntry[] {
  const said = fold(text);
  return knowledge.roles.filter(({ fact, country }) => {
    const words = fold(fact.organisation ?? "").trim();
    if (fact.person === null || words.length < 2 || (country !== null && fact.organisation === fact.country))
      return false;
    const at = said.indexOf(words);
    return at >= 0 && !/[\p{L}\p{N}]/u.test((said[at - 1] ?? " ") + (said[at + words.length] ?? " "));
  });
}

/** Those whose organisation the question names as it is written: "the co-rapporteur from Orange". */
function employedAt(entries: readonly RoleEntry[], { text }: Query): readonly RoleEntry[] {
  return entries.filter(({ fact: { organisation, country, person } }) => {
    if (person === null || organisation === null || organisation === country) return false;
    const at = text.indexOf(organisation);
    return at >= 0 && !/[\p{L}\p{N}]/u.test((text[at - 1] ?? " ") + (text[at + organisation.length] ?? " "));
  });
}

/** Keeps the roles of the body that the question names: its Question or group, its bureau. */
function atBody(entries: readonly RoleEntry[], query: Query, knowledge: Knowledge): readonly RoleEntry[] {
  const named = distinct(query.identifiers.filter((each) => BODY_KINDS.has(each.kind)).map((each) => each.canonical));
  // Question 3/2 is one of Study Group 2: the group beside it says no more.
  const groups = named.filter(
    (group) => !named.some((other) => other.startsWith("q") && `sg${other.split("/")[1]}` === group),
  );
  const works = distinct(
    query.identifiers.filter(({ kind }) => kind === "recommendation").map((each) => each.canonical),
  );
  const inGroup = entries.filter(
    (entry) =>
      groups.every((group) => bodyIdentifiers(entry, knowledge).includes(group)) &&
      works.every((work) => entry.identifiers.includes(work)),
  );
  // … whether its name is a symbol or a word.
  const beside = query.identifiers.filter(({ kind, canonical }) => BODY_KINDS.has(kind) && !groups.includes(canonical));
  const bodies = distinct(
    query.concepts
      .filter(({ start, end }) => !beside.some((each) => each.start <= start && end <= each.end))
      .map(({ concept }) => concept)
      .filter((concept) => BODIES.has(concept)),
  );
  return inGroup.filter((entry) => bodies.every((body) => bodyConcepts(entry, knowledge).includes(body)));
}

/** True for a passage that names only holders of the post at other bodies than the one that is asked about. */
export function tellsOtherBody(query: Query, passage: string, knowledge: Knowledge): boolean {
  const bodies = query.identifiers.filter(({ kind }) => BODY_KINDS.has(kind));
  if (query.roles.length === 0 || bodies.length !== query.identifiers.length || !asks(query, "ask.who")) return false;
  const told = knowledge.roles.filter((entry) => entry.fact.passage === passage && hasRole(entry, query.roles));
  return told.length > 0 && atBody(told, query, knowledge).length === 0;
}

/** A question may say the same a hundred times over; every entry is compared with it once. */
function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

const BODY_KINDS = new Set(["question", "group"]);

/** Bodies that have officers of their own; "ITU" or "Question" say nothing about whose officer is meant. */
const BODIES = new Set([
  "body.bdt",
  "body.tsb",
  "body.br",
  "body.council-working-group",
  "body.study-group",
  "body.focus-group",
  "body.task-force",
  "body.joint-coordination-activity",
  "body.regional-office",
  "body.council",
  "body.plenipotentiary",
  "body.itu-t",
  "body.itu-r",
]);

function bodyIdentifiers(entry: RoleEntry, knowledge: Knowledge): readonly string[] {
  if (entry.identifiers.length > 0) return entry.identifiers;
  return sendersOf(entry.document, knowledge).identifiers;
}

/** Groups that are no part of whoever sends the document. */
const APART = new Set([
  "body.council-working-group",
  "body.joint-coordination-activity",
  "body.focus-group",
  "body.task-force",
  "body.regional-office",
]);

function bodyConcepts(entry: RoleEntry, knowledge: Knowledge): readonly string[] {
  // A report names the officers of other groups too.
  if (entry.bodies.some((body) => APART.has(body))) return entry.bodies;
  return [...entry.bodies, ...sendersOf(entry.document, knowledge).concepts];
}

interface Sender {
  readonly identifiers: readonly string[];
  readonly concepts: readonly string[];
}

const senders = new WeakMap<Document, Sender>();

/** What the sender of a document is called by. */
export function sendersOf(document: Document, { lexicon }: Knowledge): Sender {
  const known = senders.get(document);
  if (known) return known;
  const from = document.from ?? "";
  const sender = {
    identifiers: findIdentifiers(from).map((each) => each.canonical),
    concepts: findConcepts(lexicon, from, document.language).map((match) => match.concept),
  };
  senders.set(document, sender);
  return sender;
}

function bodyWording(query: Pick<Query, "text" | "identifiers" | "concepts" | "countries">): string | null {
  const group = query.identifiers.find((each) => BODY_KINDS.has(each.kind));
  if (group) return query.text.slice(group.start, group.end);
  const body = query.concepts.find((match) => BODIES.has(match.concept)) ?? query.countries[0];
  return body ? body.text : null;
}
