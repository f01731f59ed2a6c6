import type { Passage } from "../domain/document.ts";
import { findConcepts } from "../text/concepts.ts";
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
  const kinds = kindsOf(knowledge);
  const typed = query.concepts.filter(({ concept }) => [...kinds.values()].some((types) => types.includes(concept)));
  stretches.push(...typed.map(({ start, end }) => ({ start, end })));
  return {
    passages: [
      ...rows,
      ...[...documents].flatMap((id) => knowledge.documents.get(id)?.passages.map((passage) => passage.id) ?? []),
    ],
    stretches,
    prefers: (passage) =>
      typed.length === 0 || typed.some(({ concept }) => kinds.get(passage.document)?.includes(concept)),
    holds: (passage) =>
      (documents.size === 0 && rows.size === 0) || documents.has(passage.document) || rows.has(passage.id),
  };
}

const known = new WeakMap<Knowledge, ReadonlyMap<string, readonly string[]>>();

/** The concepts of each document's type: `type.circular`. */
function kindsOf(knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  const found =
    known.get(knowledge) ??
    new Map(
      knowledge.corpus.documents.map((document) => [
        document.id,
        findConcepts(knowledge.lexicon, document.type, "en")
          .map((match) => match.concept)
          .filter(
            (concept) => concept.startsWith("type.") && concept !== "type.report" && concept !== "type.contribution",
          ),
      ]),
    );
  known.set(knowledge, found);
  return found;
}
