import type { Passage } from "../domain/document.ts";
import type { Stretch } from "./consumed.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Query } from "./query.ts";

/** The part of the corpus that a question names by a symbol. */
export interface NamedScope {
  /** passages to be looked at, whatever the index finds */
  readonly passages: readonly string[];
  /** where the symbols stand in the question: they choose the place and need not stand in the passage */
  readonly stretches: readonly Stretch[];
  holds(passage: Passage): boolean;
}

/** A symbol of a document of the corpus means that document; one of a listed contribution means its row. */
export function namedScope(query: Query, knowledge: Knowledge): NamedScope {
  const documents = new Set<string>();
  const rows = new Set<string>();
  const stretches: Stretch[] = [];
  for (const { canonical, start, end } of query.identifiers) {
    const document = knowledge.symbols.get(canonical);
    const listed = knowledge.contributions.filter((entry) => entry.symbol === canonical);
    if (document !== undefined) documents.add(document);
    for (const { fact } of listed) rows.add(fact.passage);
    if (document !== undefined || listed.length > 0) stretches.push({ start, end });
  }
  return {
    passages: [
      ...rows,
      ...[...documents].flatMap((id) => knowledge.documents.get(id)?.passages.map((passage) => passage.id) ?? []),
    ],
    stretches,
    holds: (passage) => stretches.length === 0 || documents.has(passage.document) || rows.has(passage.id),
  };
}
