import type { Passage } from "../domain/document.ts";
import type { Knowledge } from "../library/knowledge.ts";
import { kindsOf } from "./document-kinds.ts";
import type { Query, Stretch } from "./query.ts";

/** The part of the corpus that a question names by a symbol. */
export interface NamedScope {
  /** passages to be looked at, whatever the index finds */
  readonly passages: readonly string[];
  /** where the symbols stand in the question: they choose the place and need not stand in the passage */
  readonly stretches: readonly Stretch[];
  holds(passage: Passage): boolean;
  /** false for a passage of another kind of document than the one that the question speaks of ("the slides") */
  prefers(passage: Passage): boolean;
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
  const { corpus, lexicon } = knowledge;
  const typed = query.concepts.filter(
    ({ concept }) =>
      concept.startsWith("type.") && corpus.documents.some((document) => kindsOf(document, lexicon).includes(concept)),
  );
  stretches.push(...typed.map(({ start, end }) => ({ start, end })));
  return {
    passages: [
      ...rows,
      ...[...documents].flatMap((id) => knowledge.documents.get(id)?.passages.map((passage) => passage.id) ?? []),
    ],
    stretches,
    prefers: (passage) => {
      const document = knowledge.documents.get(passage.document);
      return (
        typed.length === 0 ||
        (document !== undefined && typed.some(({ concept }) => kindsOf(document, lexicon).includes(concept)))
      );
    },
    holds: (passage) =>
      (documents.size === 0 && rows.size === 0) || documents.has(passage.document) || rows.has(passage.id),
  };
}
