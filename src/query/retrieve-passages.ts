import type { Passage } from "../domain/document.ts";
import type { Knowledge } from "../library/knowledge.ts";
import type { Query } from "./query.ts";
import { rank } from "./rank.ts";

/** Hits that are ranked anew, by the same ranking as whole collections (docs/ranking.md). */
const CANDIDATES = 60;

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
): readonly Passage[] {
  const terms = query.terms.flatMap((term) =>
    term.wordings.flatMap((wording) =>
      wording.terms.map((each) => ({ term: each, weight: (term.weight * wording.weight) / wording.terms.length })),
    ),
  );
  const hits = knowledge.index.search(terms, CANDIDATES);
  // Whoever takes all of them orders them by more than words.
  const best = hits.length > limit ? rank(terms, hits, knowledge.index.contents).slice(0, limit) : hits;
  const ids = new Set([...always, ...query.scope, ...best.map((hit) => hit.id)]);
  return [...ids].flatMap((id) => knowledge.passages.get(id) ?? []).filter((passage) => passage.kind !== "section");
}
