/** Which documents a question means, and which part of them it asks for. */
import type { Document } from "../../domain/document.ts";
import { compareDates, firstDay, lastDay, overlaps } from "../../domain/partial-date.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { findConcepts } from "../../text/concepts.ts";
import { consumed } from "../consumed.ts";
import { coverage, documentTerms } from "../profile.ts";
import { asks, asksFamily, type Query } from "../query.ts";
import { type Part, signatories } from "./document-parts.ts";

export function newestOf(scored: readonly Scored[]): Scored | undefined {
  return scored.toSorted((a, b) => compareDates(b.document.date, a.document.date))[0];
}

/** "the latest liaison" is one; "the latest liaisons" are several. */
export function asksNewest(query: Query): boolean {
  const kinds = query.concepts.filter(({ concept }) => concept.startsWith("type."));
  return asks(query, "time.last") && kinds.length > 0 && kinds.every(({ text }) => !/s$/i.test(text.trim()));
}

/** Nothing is asked but for a kind of document, by its age. */
export function onlyKinds(query: Query): boolean {
  return coverage(query, new Set(), new Set(), consumed(query, "type")).missing.length === 0;
}

export interface Scored {
  readonly document: Document;
  readonly share: number;
  readonly exact: boolean;
}

/** How well each document fits what the question says of a document; none where it speaks of no document. */
export function score(query: Query, knowledge: Knowledge, part: Part | null): readonly Scored[] {
  const types = query.concepts.filter(
    (match) =>
      match.concept.startsWith("type.") && match.concept !== "type.contribution" && !inGeneral(match.start, query.text),
  );
  const scope = new Set(query.scope.map((id) => id.split("#")[0]));
  // "what's new since 2021?" asks for documents without naming any, and "what is new?" for the newest.
  if (types.length === 0 && asks(query, "time.last") && scope.size === 0 && onlyKinds(query))
    return query.time.span === null ? newest(query, knowledge) : newSince(query, knowledge);
  if (types.length === 0 && query.identifiers.length === 0 && (scope.size === 0 || part === null)) return [];
  return knowledge.corpus.documents
    .filter((document) => document.date === null || firstDay(document.date) <= query.today)
    .map((document) =>
      fitOf(
        query,
        document,
        types.map((match) => match.concept),
        scope,
        knowledge,
        part,
      ),
    )
    .filter((each) => each.share > 0)
    .toSorted((a, b) => b.share - a.share || (a.document.id < b.document.id ? -1 : 1));
}

/** "the title of a recommendation" is that of any, and of none in particular. */
function inGeneral(start: number, text: string): boolean {
  return /\b(?:title|name|length|layout|format|number|date|structure) of an?\s+(?:\p{L}+\s+)?$/iu.test(
    text.slice(0, start),
  );
}

function newest({ today }: Query, { corpus }: Knowledge): readonly Scored[] {
  const known = corpus.documents.filter(({ date }) => date !== null && firstDay(date) <= today);
  const dates = known.map(({ date }) => date).toSorted(compareDates);
  return known.filter(({ date }) => date === dates.at(-1)).map((document) => ({ document, share: 1, exact: true }));
}

function newSince({ time: { span, relation }, today }: Query, knowledge: Knowledge): readonly Scored[] {
  if (span === null) return [];
  const [start, end] = [firstDay(span.start), lastDay(span.end)];
  const open = relation === "since" || relation === "after";
  return knowledge.corpus.documents.flatMap((document) => {
    const day = document.date === null ? null : lastDay(document.date);
    const fits = day !== null && day >= start && day <= (open ? today : end);
    return fits ? [{ document, share: 1, exact: true }] : [];
  });
}

function fitOf(
  query: Query,
  document: Document,
  types: readonly string[],
  scope: ReadonlySet<string | undefined>,
  knowledge: Knowledge,
  part: Part | null,
): Scored {
  const symbols = query.identifiers.filter(({ canonical }) => knowledge.symbols.get(canonical) === document.id);
  const numbers = query.terms.filter((term) => term.kind === "number" && endsIn(document.symbol ?? "", term.surface));
  if (symbols.length === 0 && numbers.length === 0 && (otherNumber(query) || otherSymbol(query, document, knowledge)))
    return { document, share: 0, exact: false };
  const own = kindsOf(document, knowledge);
  const senders = query.people.filter(({ person }) => sent(document, person, knowledge));
  const called = senders.length === 0 ? own : [...own, ...own.flatMap((kind) => ALSO[kind] ?? [])];
  const typed = types.filter((type) => type === "type.document" || called.includes(type));
  const id = query.text.toLowerCase().indexOf(document.id);
  const ids = id < 0 ? [] : [{ start: id, end: id + document.id.length }];
  const named = symbols.length > 0 || ids.length > 0 || (numbers.length > 0 && typed.length > 0);
  const foreign = types.some((type) => !called.includes(type) && type !== "type.document");
  const { span, relation } = query.time;
  const timely =
    span === null ||
    (document.date !== null &&
      (relation === null || relation === "in" ? overlaps({ start: document.date, end: document.date }, span) : true));
  // "the letter of 3 December 2021": a day names the document of that day, whatever its kind is called.
  const dated = span !== null && span.start.length === 10 && document.date === span.start && span.start === span.end;
  const inScope = scope.size > 0 && scope.has(document.id) && types.length === 0;
  if (!timely || (foreign && !named && !dated) || (!named && !dated && typed.length === 0 && !inScope))
    return { document, share: 0, exact: false };
  const understood = [
    ...consumed(
      query,
      "type",
      "act.publish",
      "slot.symbol",
      "slot.title",
      "slot.link",
      ...(part === null ? [] : [`slot.${part}`, "slot.date", "slot.name"]),
      // "Who signed it, and as what?": the office stands beside the name.
      ...(part === "signatory" ? ["slot.role"] : []),
    ),
    ...symbols,
    ...numbers,
    ...senders,
    ...ids,
  ];
  const terms = documentTerms(document);
  return { document, share: coverage(query, terms, new Set(), understood).share, exact: named };
}

/** What somebody's document is called beside its kind: a circular is a letter of whoever signed it. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  "type.circular": ["type.letter"],
  "type.liaison-statement": ["type.letter"],
  "type.presentation": ["type.document"],
};

/** Whether somebody sent or signed a document. */
function sent(document: Document, person: string, knowledge: Knowledge): boolean {
  return (
    document.from?.includes(person) === true || signatories(document, knowledge).some(({ value }) => value === person)
  );
}

/** A symbol that the document neither bears nor names is that of another. */
function otherSymbol({ identifiers }: Query, document: Document, knowledge: Knowledge): boolean {
  const symbols = identifiers.filter(({ kind }) => kind === "symbol");
  const named = symbols.flatMap(({ canonical }) => knowledge.identifiers.get(canonical) ?? []);
  return symbols.length > 0 && !named.some((passage) => passage.startsWith(`${document.id}#`));
}

/** "circular 341" is no other circular. */
function otherNumber({ concepts, terms, text, time }: Query): boolean {
  return concepts.some(
    ({ concept, start, end }) =>
      /^type\.(?:circular|letter|document|liaison-statement|contribution|resolution|recommendation)$/.test(concept) &&
      terms.some(
        (term) =>
          term.kind === "number" &&
          /^\d+$/.test(term.surface) &&
          !time.text?.includes(term.surface) &&
          term.start > start &&
          /^\s*(?:no\.?|nr\.?|n°|№|#)?\s*$/iu.test(text.slice(end, term.start)),
      ),
  );
}

/** True for a symbol that ends in a number, and not in a longer one. */
function endsIn(symbol: string, number: string): boolean {
  return (!/^\d+$/.test(number) || symbol.endsWith(number)) && new RegExp(`(?:^|\\D)${number}$`).test(symbol);
}

const kinds = new WeakMap<Document, readonly string[]>();

/** What a document calls itself, as concepts: `type.circular`. */
export function kindsOf(document: Document, { lexicon }: Knowledge): readonly string[] {
  const known =
    kinds.get(document) ??
    findConcepts(lexicon, `${document.type} ${document.title}`, document.language).map((each) => each.concept);
  kinds.set(document, known);
  return known;
}

export function partAsked(query: Query): Part | null {
  const { slots } = query;
  if (slots.includes("signatory")) return "signatory";
  if (slots.includes("recipient")) return "recipient";
  if (slots.includes("sender")) return "sender";
  if (asks(query, "ask.full-name") || (slots.includes("title") && asksFamily(query, "type"))) return "title";
  // By when a document asks for something is not when it was written.
  if (asks(query, "act.deadline")) return null;
  if (asks(query, "ask.when") || (slots.includes("date") && !asks(query, "ask.how-many", "ask.how-long")))
    return "date";
  const numbered =
    asks(query, "slot.number") && !asks(query, "ask.how-many") && (query.scope.length > 0 || asksFamily(query, "type"));
  if (numbered && !slots.includes("email") && !slots.includes("telephone") && !asksFamily(query, "role"))
    return "symbol";
  // "which contributions? number and country" wants those that are listed.
  if (slots.includes("symbol") && !(asks(query, "type.contribution") && asks(query, "ask.list", "ask.which")))
    return "symbol";
  return null;
}
