import type { Finding, Holder, Statement } from "../../domain/finding.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import type { ConceptMatch } from "../../text/concepts.ts";
import { consumed } from "../consumed.ts";
import { coverage } from "../profile.ts";
import type { Stretch } from "../query.ts";
import { asks, asksFamily, type Query } from "../query.ts";
import { type Circumstances, understand } from "./understand.ts";

/** The question before, and what was answered. */
export interface Turn {
  readonly query: Query;
  readonly finding: Finding;
}

/**
 * Completes a question from the one before it; one that is long says itself what it is about. The rule, in this order:
 * 1. A question that names its own subject and leans on nothing ("and", "it", "his") stands alone.
 * 2. Only a time ("and in 2020?"), only a country ("what about the UK?"), only a role: put in the place of its like in
 *    the question before.
 * 3. A bare slot ("phone?") or a pronoun asks about the people, contribution or document of the last answer.
 * 4. What leans on a question that had no answer is asked of the same thing.
 * 5. Else the passages of the last answer are preferred, as long as they say what is asked.
 */
export function follow(query: Query, before: Turn | null, knowledge: Knowledge, circumstances: Circumstances): Query {
  if (before === null || query.text.length > LONGEST_FOLLOW_UP) return query;
  const leans = asksFamily(query, "thread");
  const names = query.people.length + query.countries.length + query.identifiers.length + query.roles.length > 0;
  const rest = open(query);
  const retold = (text: string, carried: readonly string[], scope: readonly string[] = []) =>
    understand(text, knowledge, { ...circumstances, locale: query.language, typed: query.question, carried, scope });

  const { span, previous, next, current } = query.time;
  if (
    rest === 0 &&
    !names &&
    query.slots.every((slot) => slot === "role") &&
    (span !== null || previous || next || current) &&
    !asks(query, "act.meet")
  ) {
    const base = without(postOf(before) ?? before.query.text, [before.query.time.text]);
    return retold(`${base} ${query.text}`, [before.query.text], scopeOf(before));
  }
  const [country] = query.countries;
  const [older] = before.query.countries;
  const onlyCountry =
    rest === 0 && country && query.people.length + query.identifiers.length + query.roles.length === 0;
  if (onlyCountry && query.slots.length === 0 && !asksFamily(query, "act")) {
    const base = before.query.text;
    const text = older
      ? base.slice(0, older.start) + country.text + base.slice(older.end)
      : elsewhere(base, country.text);
    return retold(text, [base]);
  }
  // "and in the Arab region?": the other region stands where the first one stood.
  const [region, was] = [regionOf(query), regionOf(before.query)];
  if (region && was && !names && asks(query, "thread.on") && rest <= region.words) {
    const base = before.query.text;
    return retold(base.slice(0, was.start) + region.text + base.slice(was.end), [base]);
  }
  const groups = onlyGroup(query) && rest === 0 ? groupsOf(before.query) : [];
  if (groups.length > 0) {
    const base = before.query.text;
    const rewritten = groups
      .toSorted((a, b) => b.start - a.start)
      .reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(Math.max(start, end))}`, base);
    return retold(`${rewritten} ${query.text}`, [base]);
  }
  // "Which document says so?": the last answer again, with the documents that prove it.
  if (rest === 0 && !names && asks(query, "ask.source"))
    return retold(before.query.text, [before.query.text], scopeOf(before));
  // "who signed the circular?" names what it is about.
  const own = query.concepts.some(({ concept }) => concept.startsWith("type.") && !LOOSE.has(concept));
  const people = holdersOf(before.finding.statement);
  const aboutPeople = query.slots.some(
    (slot) => slot !== "date" && slot !== "place" && slot !== "symbol" && slot !== "title",
  );
  if (!names && rest === 0 && asks(query, "thread.other") && people.length > 0) {
    const other = otherHolder(people, before, knowledge);
    if (other) return retold(`${query.text} ${other}`, [other]);
  }
  if (
    !names &&
    !own &&
    rest === 0 &&
    people.length > 0 &&
    (aboutPeople || asks(query, "thread.pronoun") || asks(query, "ask.who"))
  ) {
    const persons = [...new Set(people.map((holder) => holder.person ?? holder.body))].filter((name) => name !== null);
    return retold(`${query.text} ${persons.join(", ")}`, persons, scopeOf(before));
  }
  // What leans on a question that had no answer is about that same thing.
  if (before.finding.outcome === "not-found" && !names && !own && (leans || rest === 0))
    return retold(`${before.query.text} ${query.text}`, [before.query.text]);
  if (!names && !own && (leans || rest === 0 || (rest === 1 && query.slots.length > 0))) {
    const subject = subjectOf(before);
    if (subject) return retold(`${query.text} ${subject}`, [subject], scopeOf(before));
  }
  // A role by itself keeps the Question or group that was spoken of.
  const questions = before.query.identifiers.filter((each) => each.kind === "question");
  if (query.roles.length > 0 && query.identifiers.length === 0 && (leans || rest === 0) && questions.length > 0) {
    const carried = questions.map((each) => before.query.text.slice(each.start, each.end));
    return retold(`${query.text} ${carried.join(" ")}`, carried);
  }
  return names && !leans ? query : { ...query, scope: scopeOf(before) };
}

/** A longer question names its own subject, in UTF-16 units. */
const LONGEST_FOLLOW_UP = 240;

/** "What happened in Warsaw?", "and in Panama?": the other place comes where the first one stood. */
function elsewhere(base: string, place: string): string {
  const named = /(?<=\s)in\s+\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*/u;
  return named.test(base) ? base.replace(named, `in ${place}`) : `${base} ${place}`;
}

/** The region that a question names, with how many words are its. */
function regionOf({ concepts, terms }: Query): (ConceptMatch & { readonly words: number }) | null {
  const region = concepts.find(({ concept }) => concept.startsWith("region."));
  if (!region) return null;
  return { ...region, words: terms.filter(({ start, end }) => region.start <= start && end <= region.end).length };
}

/** Questions, groups and other bodies that a question names. */
function groupsOf({ identifiers, concepts }: Query): readonly Stretch[] {
  const numbered = identifiers.filter(({ kind }) => kind === "question" || kind === "group");
  const bodies = concepts.filter(
    ({ concept }) => concept.startsWith("body.") && concept !== "body.question" && concept !== "body.itu",
  );
  return [...numbered, ...bodies];
}

/** "and the Council working group?": nothing but a body, and that is another one. */
function onlyGroup(query: Query): boolean {
  const { people, countries, roles, slots, time } = query;
  const others = people.length + countries.length + roles.length + slots.length > 0;
  return (
    !others && time.span === null && asks(query, "thread.on") && groupsOf(query).length > 0 && !asksFamily(query, "act")
  );
}

/** Words for documents that any follow-up may hold ("which document?", "the report says"). */
const LOOSE = new Set(["type.document", "type.contribution", "type.report"]);

/**
 * Where people were only carried along ("his e-mail?"), another time asks for whoever held their post then: what was
 * asked, with the post in place of the people.
 */
function postOf({ query, finding }: Turn): string | null {
  const [holder] = holdersOf(finding.statement);
  if (query.carried.length === 0 || query.people.length === 0 || !holder?.role) return null;
  return `${query.question} ${holder.role} ${holder.body ?? ""}`;
}

/** How many content words the question has beside what was understood of it. */
function open(query: Query): number {
  const understood = [
    ...(onlyGroup(query) ? groupsOf(query) : []),
    ...consumed(query, "thread", "slot", "role", "type", "act.publish", "act.contribute"),
    ...query.people,
    ...query.countries,
    ...query.identifiers,
  ];
  return coverage(query, new Set(), new Set(), understood).missing.length;
}

function without(text: string, parts: readonly (string | null)[]): string {
  return parts.reduce<string>((rest, part) => (part === null ? rest : rest.replace(part, " ")), text);
}

function scopeOf({ finding }: Turn): readonly string[] {
  return finding.proofs.flatMap((proof) => [proof.passage.id, ...(proof.passage.parts ?? [])]);
}

/** The contribution or document that the last answer was about. */
function subjectOf({ query, finding }: Turn): string | null {
  const { statement } = finding;
  if (statement.kind === "contribution") return statement.line.symbol ?? statement.line.title;
  if (statement.kind === "event") return statement.event.title;
  if (statement.kind === "document" || statement.kind === "document-part") return statement.document.symbol;
  const [identifier] = query.identifiers;
  return identifier ? query.text.slice(identifier.start, identifier.end) : null;
}

function holdersOf(statement: Statement): readonly Holder[] {
  switch (statement.kind) {
    case "holders":
    case "person":
    case "contacts":
      return statement.holders;
    case "owner":
      return [statement.holder];
    case "then-and-now":
      return statement.sides.flat();
    default:
      return [];
  }
}

/** "The other one": who else holds the post of whom the last answer spoke, or the last of several. */
function otherHolder(people: readonly Holder[], before: Turn, knowledge: Knowledge): string | null {
  if (people.length > 1) return people.at(-1)?.person ?? null;
  const [only] = people;
  const other = knowledge.roles.find(
    ({ fact, document }) =>
      fact.role === only?.role && fact.person !== only?.person && document.date === only?.dated.date,
  );
  return other?.fact.person ?? before.query.people[1]?.person ?? null;
}
