/** The corpus as rows: which documents, facts and passages meet a filter, in an order that never changes by itself. */
import type { AskContext } from "../domain/desk.ts";
import type { Document } from "../domain/document.ts";
import type { Fact } from "../domain/fact.ts";
import type { Proof } from "../domain/finding.ts";
import { compareDates, firstDay, lastDay } from "../domain/partial-date.ts";
import type { DocumentFilter, FactFilter, Listed, Relation, Stretch } from "../domain/record.ts";
import type { Knowledge } from "../library/knowledge.ts";
import { fold } from "./names.ts";
import { retrieve } from "./retrieve-passages.ts";
import { understand } from "./understand/understand.ts";

const KINDS: Readonly<Record<Relation, Fact["kind"]>> = {
  roles: "role",
  contributions: "contribution",
  events: "event",
  deadlines: "deadline",
  terms: "term",
  documents: "reference",
};

/** A fact with the passage that proves it. */
export interface StatedFact {
  readonly values: Readonly<Record<string, string | null>>;
  readonly proof: Proof;
}

/** Documents that meet the filter, newest first, those without a date last. */
export function documentsThat(filter: DocumentFilter, { corpus }: Knowledge): Listed<Document> {
  const { type, language, since, until, words } = filter;
  const fits = ({ date, ...document }: Document) =>
    (type === undefined || fold(document.type) === fold(type)) &&
    (language === undefined || document.language === language) &&
    (since === undefined || (date !== null && lastDay(date) >= firstDay(since))) &&
    (until === undefined || (date !== null && firstDay(date) <= lastDay(until))) &&
    holdsAll([document.title, document.symbol, document.from, document.meeting], words);
  const found = corpus.documents.filter(fits);
  return stretchOf(
    found.toSorted((a, b) => compareDates(b.date, a.date) || (a.id < b.id ? -1 : 1)),
    filter,
  );
}

/** Facts of one kind that meet the filter, in the order in which the documents state them, documents by id. */
export function factsThat(relation: Relation, filter: FactFilter, knowledge: Knowledge): Listed<StatedFact> {
  const { document, words } = filter;
  const stated = knowledge.corpus.facts.filter(
    (fact) =>
      fact.kind === KINDS[relation] &&
      (document === undefined || fact.document === document) &&
      holdsAll(Object.values(valuesOf(fact)), words),
  );
  const { total, items } = stretchOf(stated, filter);
  return { total, items: items.flatMap((fact) => statedFact(fact, knowledge)) };
}

/** The passages that share most with some words, best first; nothing is claimed of them. */
export function passagesLike(text: string, limit: number, context: AskContext, knowledge: Knowledge): readonly Proof[] {
  const query = understand(text, knowledge, { today: context.today, locale: context.locale ?? "en" });
  return retrieve(query, knowledge, limit)
    .toSorted((a, b) => b.ranked - a.ranked || (a.passage.id < b.passage.id ? -1 : 1))
    .flatMap(({ passage }) => {
      const document = knowledge.documents.get(passage.document);
      return document === undefined
        ? []
        : [{ document, passage, start: 0, end: passage.text.length, highlights: [] as const }];
    })
    .slice(0, limit);
}

function statedFact(fact: Fact, { passages, documents }: Knowledge): readonly StatedFact[] {
  const passage = passages.get(fact.passage);
  const document = documents.get(fact.document);
  if (passage === undefined || document === undefined) return [];
  const values = valuesOf(fact);
  const highlights = stretchesOf(passage.text, Object.values(values));
  return [{ values, proof: { passage, document, start: 0, end: passage.text.length, highlights } }];
}

/** What a fact says, without what says where. */
function valuesOf({ kind: _, document: __, passage: ___, ...values }: Fact): StatedFact["values"] {
  return values;
}

/** Where values stand in a text, sorted, apart from each other. */
function stretchesOf(text: string, values: readonly (string | null)[]): readonly (readonly [number, number])[] {
  const found = values.flatMap((value): readonly (readonly [number, number])[] => {
    const at = value === null ? -1 : text.indexOf(value);
    return value === null || at < 0 ? [] : [[at, at + value.length]];
  });
  const kept: (readonly [number, number])[] = [];
  for (const each of found.toSorted(([a, toA], [b, toB]) => a - b || toB - toA)) {
    if (each[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(each);
  }
  return kept;
}

function holdsAll(values: readonly (string | null)[], words = ""): boolean {
  const held = values.map((value) => fold(value ?? ""));
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return wanted.every((word) => held.some((value) => value.includes(word)));
}

function stretchOf<T>(all: readonly T[], { offset, limit }: Stretch): Listed<T> {
  return { total: all.length, items: all.slice(offset, offset + limit) };
}
