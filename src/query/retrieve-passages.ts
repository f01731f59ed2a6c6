import type { Passage } from "../domain/document.ts";
import type { Knowledge } from "../library/knowledge.ts";
import type { Query } from "./query.ts";
import { rank } from "./rank.ts";

/** Hits that are ranked anew, by the same ranking as whole collections (docs/ranking.md). */
const CANDIDATES = 60;

/** A passage with what the index by itself thinks of it. */
export interface Retrieved {
  readonly passage: Passage;
  /** 1 for the best of the index's ranking, 0 for one that it did not bring */
  readonly ranked: number;
}

/**
 * The passages that share most with the question's words, and those that the thread is about, in no order.
 * @param limit the most that the index gives
 * @param always passages to be looked at in any case
 */
export function retrieve(
  query: Query,
  knowledge: Knowledge,
  limit: number,
  always: readonly string[] = [],
): readonly Retrieved[] {
  const terms = query.terms.flatMap((term) =>
    term.wordings.flatMap((wording) =>
      wording.terms.map((each) => ({ term: each, weight: (term.weight * wording.weight) / wording.terms.length })),
    ),
  );
  const ranking = rank(terms, knowledge.index.search(terms, CANDIDATES), knowledge.index.contents);
  const scores = new Map(ranking.map(({ id, score }) => [id, score]));
  const ids = new Set([...always, ...query.scope, ...ranking.slice(0, limit).map(({ id }) => id)]);
  return [...ids].flatMap((id) => {
    const passage = knowledge.passages.get(id);
    return passage === undefined || passage.kind === "section" ? [] : [{ passage, ranked: scores.get(id) ?? 0 }];
  });
}
