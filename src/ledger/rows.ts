/** The facts of a relation as rows: each value beside the form in which it is compared. */
import type { Document } from "../domain/document.ts";
import type { Fact } from "../domain/fact.ts";
import type { DateSpan } from "../domain/partial-date.ts";
import type { Knowledge } from "../library/knowledge.ts";
import { nameWords } from "../library/look-ups.ts";
import type { Column, ColumnType, Relation } from "../relations/relation.ts";
import { analyzerFor } from "../text/analyzers.ts";
import { findConcepts } from "../text/concepts.ts";
import { findCountries } from "../text/countries.ts";
import { findIdentifiers } from "../text/identifiers.ts";

export interface Cell {
  readonly type: ColumnType;
  /** verbatim */
  readonly text: string;
  /** concepts, codes, canonical symbols, words or terms, by type */
  readonly normals: readonly string[];
  readonly span: DateSpan | null;
}

export interface Row {
  readonly fact: Fact;
  readonly document: Document;
  readonly cells: ReadonlyMap<string, Cell>;
  /** the index terms of all its values */
  readonly terms: ReadonlySet<string>;
  /** all that the passage which proves it says, in small letters */
  readonly text: string;
}

/** All rows of a relation, in the order of the documents. */
export function rowsOf(relation: Relation, knowledge: Knowledge): readonly Row[] {
  return knowledge.corpus.facts.flatMap((fact) => {
    if (fact.kind !== relation.kind) return [];
    const document = knowledge.documents.get(fact.document);
    if (!document) return [];
    const row = known.get(fact) ?? readRow(relation, fact, document, knowledge);
    known.set(fact, row);
    return [row];
  });
}

/** A fact lives as long as its library, and so does what was read of it. */
const known = new WeakMap<Fact, Row>();

function readRow(relation: Relation, fact: Fact, document: Document, knowledge: Knowledge): Row {
  const cells = relation.columns.flatMap((column): readonly (readonly [string, Cell])[] => {
    const text = column.of(fact);
    const span = column.span?.(fact) ?? null;
    if ((text ?? "").trim() === "" && span === null) return [];
    return [[column.name, toCell(column, text ?? "", span, document, knowledge)]];
  });
  const values = cells.map(([, { text }]) => text);
  const passage = knowledge.passages.get(fact.passage);
  const text = [passage?.text ?? "", ...(passage?.headings ?? []), ...values].join("\n").toLowerCase();
  const analysed = values.flatMap((value) => analyzerFor(document.language).analyze(value));
  const terms = new Set(analysed.map(({ term }) => term));
  return { fact, document, cells: new Map(cells), terms, text };
}

function toCell(
  { type }: Column,
  text: string,
  span: DateSpan | null,
  { language }: Document,
  { lexicon }: Knowledge,
): Cell {
  const concepts = (family: string) =>
    findConcepts(lexicon, text, language)
      .map(({ concept }) => concept)
      .filter((concept) => concept.startsWith(`${family}.`));
  const symbols = () => findIdentifiers(text).map(({ canonical }) => canonical);
  const of = (normals: readonly string[]): Cell => ({ type, text, normals: [...new Set(normals)], span });
  switch (type) {
    case "person":
      return of(nameWords(text));
    case "role":
      return of(concepts("role"));
    case "body":
      return of([...symbols(), ...concepts("body")]);
    case "country":
    case "place":
      return of(findCountries(lexicon, text, language, { exact: true }).map(({ code }) => code));
    case "symbol":
    case "email":
    case "telephone":
      return of(symbols());
    case "organisation":
    case "acronym":
      return of(nameWords(text));
    case "words":
      return of(
        analyzerFor(language)
          .analyze(text)
          .map(({ term }) => term),
      );
    case "days":
      return of([]);
  }
}
