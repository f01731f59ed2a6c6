import type { Slot } from "../../domain/finding.ts";
import type { Language } from "../../domain/language.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { type ConceptMatch, findConcepts } from "../../text/concepts.ts";
import { findCountries } from "../../text/countries.ts";
import { findTime } from "../../text/dates.ts";
import { detectLanguage } from "../../text/detect-language.ts";
import type { Identifier } from "../../text/identifier.ts";
import { findIdentifiers } from "../../text/identifiers.ts";
import type { Query, QueryTime } from "../query.ts";
import { clean } from "./clean.ts";
import { agedDocument, datesDocument } from "./dated-document.ts";
import { mend } from "./mend.ts";
import { findPeople } from "./people.ts";
import { withoutPreamble } from "./preamble.ts";
import { quotations, unquoted } from "./quotations.ts";
import { spellOut } from "./shorthand.ts";
import { toTerms } from "./terms.ts";

/** What is known beside the words of the question. */
export interface Circumstances {
  readonly today: string;
  readonly locale: Language;
  /** what the thread adds, see `thread.ts` */
  readonly carried?: readonly string[];
  readonly scope?: readonly string[];
  /** what was typed, where the text was completed from the thread */
  readonly typed?: string;
}

/** Reads a question: its language, what it asks for, whom and what it names, when, and its content words. */
export function understand(question: string, knowledge: Knowledge, circumstances: Circumstances): Query {
  const whole = clean(question);
  const language = detectLanguage(unquoted(whole), circumstances.locale, knowledge.lexicon);
  const typed = withoutPreamble(whole, language, knowledge.lexicon);
  // The vocabulary is that of the documents, which misspells every word of another language.
  const mended = language === "en" ? mend(spellOut(typed, knowledge), knowledge) : null;
  const { text, pairs } = mended ?? { text: typed, pairs: [] };
  const unchanged = pairs.length === 0 ? mended : null;
  const { lexicon } = knowledge;
  const forgive = (word: string) => !knowledge.vocabulary.has(word);
  const identifiers = findIdentifiers(text).map((each) => asQuestion(each, knowledge));
  // The "rep" of X.cop-rep is no delegate.
  const people = unchanged?.people ?? findPeople(text, knowledge);
  // The "Орхан" of a name is no misspelt "орган".
  const names = [...identifiers.filter(({ kind }) => NAMES.has(kind)), ...people];
  const said = findConcepts(lexicon, text, language, { forgive }).filter(
    ({ start, end }) => !names.some((name) => name.start <= start && end <= name.end),
  );
  const time = findTime(text, language, circumstances.today);
  const concepts = said.filter((match) => !joins(match, said, text) && !endsName(match, text) && !leadsTo(time, match));
  const apart = (match: { start: number; end: number }) =>
    !people.some((person) => match.start < person.end && person.start < match.end);
  const named = unchanged?.countries ?? findCountries(lexicon, text, language);
  // The Americas are no misspelt "America".
  const region = (match: { start: number; end: number }) =>
    concepts.some(
      ({ concept, start, end }) => concept.startsWith("region.") && start <= match.start && match.end <= end,
    );
  const countries = named.filter((match) => apart(match) && !region(match));
  return {
    question: circumstances.typed ?? question,
    text,
    language,
    today: circumstances.today,
    concepts,
    terms: toTerms(text, language, knowledge, { concepts, countries }),
    // "Jordan Smith" is no country where the corpus knows the person.
    countries,
    identifiers,
    people,
    roles: rolesOf(concepts),
    slots: [
      ...new Set(concepts.map((match) => match.concept).filter((concept) => concept.startsWith("slot."))),
    ].flatMap(toSlot),
    time: readTime(text, time, concepts, { today: circumstances.today, knowledge }),
    phrases: quotations(text).map((each) => each.text),
    mended: pairs,
    carried: circumstances.carried ?? [],
    scope: circumstances.scope ?? [],
  };
}

/** "What happens when …" asks for no time. */
function joins(match: ConceptMatch, all: readonly ConceptMatch[], text: string): boolean {
  return (
    match.concept === "ask.when" &&
    /^(?:when|quand|lorsque|cuando|когда)$/iu.test(match.text) &&
    all.some(({ concept, end }) => ASKING.test(concept) && end < match.start) &&
    !/(?:[,;:]|(?<!\p{L})(?:and|or|et|ou|y|o|и|или))\s*$/iu.test(text.slice(0, match.start))
  );
}

/** "Panama City" asks for no city. */
function endsName({ concept, start, text }: ConceptMatch, question: string): boolean {
  return (
    /^(?:ask\.where|slot\.place)$/.test(concept) && text === "City" && /\p{Lu}\p{L}+\s$/u.test(question.slice(0, start))
  );
}

/** "Held in 2015" asks for no place. */
function leadsTo(time: ReturnType<typeof findTime>, { concept, end }: ConceptMatch): boolean {
  return concept === "slot.place" && time !== null && time.from <= end + 1 && end <= time.to;
}

const ASKING = /^ask\.(?:what|how|why|who|how-many)$/;

/** Names within which no word has a meaning of its own. */
const NAMES: ReadonlySet<Identifier["kind"]> = new Set(["recommendation", "email", "url"]);

/** "3/2", and "C3/2" for "Cuestión 3/2", is a Question where the documents know that Question and no such symbol. */
function asQuestion(identifier: Identifier, { identifiers }: Knowledge): Identifier {
  const number = /^c?(\d{1,2}\/\d{1,2})$/.exec(identifier.canonical)?.[1];
  const question = `q${number}`;
  if (identifier.kind !== "symbol" || number === undefined || !identifiers.has(question)) return identifier;
  return identifiers.has(identifier.canonical) ? identifier : { ...identifier, kind: "question", canonical: question };
}

/**
 * "contact" asks how to reach somebody; only by itself does it name the post of a contact person. A post within the name
 * of a body ("Rapporteur Group") is not asked for.
 */
function rolesOf(concepts: readonly ConceptMatch[]): readonly string[] {
  const inBody = (match: ConceptMatch) =>
    concepts.some(
      ({ concept, start, end }) =>
        concept.startsWith("body.") &&
        start <= match.start &&
        end >= match.end &&
        end - start > match.end - match.start,
    );
  const roles = concepts
    .filter((match) => match.concept.startsWith("role.") && !inBody(match))
    .map((match) => match.concept);
  const reaches = concepts.some((match) => match.concept === "slot.contact");
  return [...new Set(roles)].filter((role) => !reaches || role !== "role.contact-person");
}

const SLOTS: readonly Slot[] = [
  "email",
  "telephone",
  "fax",
  "address",
  "country",
  "organisation",
  "role",
  "contact",
  "date",
  "place",
  "recipient",
  "sender",
  "signatory",
  "money",
  "number",
  "title",
  "symbol",
  "partner",
];

function toSlot(concept: string): readonly Slot[] {
  const name = concept.slice("slot.".length);
  return SLOTS.filter((slot) => slot === name);
}

function readTime(
  text: string,
  found: ReturnType<typeof findTime>,
  concepts: readonly ConceptMatch[],
  { today, knowledge }: { today: string; knowledge: Knowledge },
): QueryTime {
  // "today" asks for what holds now, not for what happened on this day.
  const now = found !== null && found.span.start === today && found.span.end === today;
  const meant = now ? null : found;
  const aged = meant === null ? agedDocument(text, concepts, knowledge) : null;
  const says = (...names: readonly string[]) =>
    concepts.some((match) => names.includes(match.concept) && match !== aged?.age);
  return {
    span: aged ? { start: aged.date, end: aged.date } : (meant?.span ?? null),
    relation: aged ? "in" : (meant?.kind ?? null),
    text: aged ? text.slice(aged.from, aged.to) : meant === null ? null : text.slice(meant.from, meant.to),
    ofDocument: aged !== null || (meant !== null && datesDocument(text, meant, concepts)),
    current: now || says("time.current"),
    // "how old" asks for no former holder
    previous: says("time.previous") && !says("slot.age"),
    next: says("time.next"),
    last: says("time.last"),
    successor: says("time.successor"),
  };
}
