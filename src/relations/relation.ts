/** What a relation is: the columns of its facts, what they are called by, and which of them determine which. */
import type { Fact } from "../domain/fact.ts";
import type { DateSpan } from "../domain/partial-date.ts";

/**
 * How the values of a column are compared: `person` by words of the name, `role` and `body` by concept and symbol, `country`
 * by code, `symbol`, `email` and `telephone` by canonical form, `words` by the share of them that is said, `days` by overlap.
 */
export type ColumnType =
  | "person"
  | "role"
  | "body"
  | "country"
  | "organisation"
  | "email"
  | "telephone"
  | "symbol"
  | "words"
  | "place"
  | "acronym"
  | "days";

export interface Column<F = Fact> {
  readonly name: string;
  readonly type: ColumnType;
  /** the verbatim text of the value; null where the fact leaves it out */
  readonly of: (fact: F) => string | null;
  /** of a `days` column: the days themselves */
  readonly span?: (fact: F) => DateSpan | null;
}

/** Which columns settle which others: a claim that meets the first and differs in the second is contradicted. */
export interface Rule {
  /** names of columns; one with `?` behind it counts only where the claim names it */
  readonly key: readonly string[];
  readonly value: readonly string[];
  /** one may have several of them at once, so that an older one still holds */
  readonly several?: true;
}

/** One kind of fact as the ledger looks at it. */
export interface Relation<F = Fact> {
  readonly kind: Fact["kind"];
  readonly columns: readonly Column<F>[];
  readonly rules: readonly Rule[];
  /** `validity`: what a document states holds from its date on; `own`: the fact has days of its own, or none */
  readonly time: "validity" | "own";
}

/** Declares a relation over the facts of one kind, so that the ledger may ask any fact for its values. */
export function relation<K extends Fact["kind"]>(
  kind: K,
  { columns, rules, time }: Omit<Relation<Extract<Fact, { kind: K }>>, "kind">,
): Relation {
  const isOfKind = (fact: Fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind;
  const erased = columns.map(({ name, type, of, span }): Column => {
    const days = span && { span: (fact: Fact) => (isOfKind(fact) ? span(fact) : null) };
    return { name, type, of: (fact) => (isOfKind(fact) ? of(fact) : null), ...days };
  });
  return { kind, columns: erased, rules, time };
}
