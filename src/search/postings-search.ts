/** BM25 over postings, for very many entries. */
import { rarityOf } from "./contents.ts";
import type { Posting, Postings } from "./postings.ts";
import type { Bm25, Hit } from "./search-index.ts";
import { atLeast } from "./top-scores.ts";

/** By place of an entry: how much its length takes off each of its words. */
export function shorteningsOf({ entries, places, length }: Postings, { k, b }: Bm25): Float64Array {
  const mean = length / Math.max(1, places.size) || 1;
  return Float64Array.from(entries, (entry) => k * (1 - b + (b * (entry?.length ?? 0)) / mean));
}

/** Entries that hold any of the terms, best first, ties by id; at most `limit`. */
export function searchPostings(
  { numbers, holders, entries, places }: Postings,
  { k, d }: Bm25,
  shortenings: Float64Array,
  weights: ReadonlyMap<string, number>,
  limit: number | undefined,
): readonly Hit[] {
  const asked = [...weights].flatMap(
    ([term, weight]): readonly { term: string; weight: number; posting: Posting }[] => {
      const posting = holders[numbers.get(term) ?? -1];
      return posting === undefined || posting.length === 0 ? [] : [{ term, weight, posting }];
    },
  );
  const scores = new Float64Array(entries.length);
  for (const { weight, posting } of asked) {
    const worth = weight * rarityOf(posting.length / 2, places.size);
    for (let at = 0; at < posting.length; at += 2) {
      const place = posting[at] ?? 0;
      const count = posting[at + 1] ?? 0;
      scores[place] = (scores[place] ?? 0) + worth * (d + (count * (k + 1)) / (count + (shortenings[place] ?? 0)));
    }
  }
  // What differs by the order of a sum alone is to be equal.
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    if (score !== 0) scores[place] = Math.round(score * 1e6) / 1e6;
  }
  const kept = atLeast(scores, limit);
  const hits = kept.map((place): Hit & { terms: string[] } => {
    return { id: entries[place]?.id ?? "", score: scores[place] ?? 0, terms: [] };
  });
  const ranks = new Int32Array(entries.length).fill(-1);
  for (const [rank, place] of kept.entries()) ranks[place] = rank;
  for (const { term, posting } of asked) {
    for (let at = 0; at < posting.length; at += 2) hits[ranks[posting[at] ?? 0] ?? -1]?.terms.push(term);
  }
  return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}
