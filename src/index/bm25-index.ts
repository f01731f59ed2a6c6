/** The search index: BM25 over postings, with scores that are the same on every machine and in every order. */
import { once } from "../text/once.ts";
import { type Contents, contentsOf, rarityOf } from "./contents.ts";
import { analyseEntries, type IndexPart } from "./index-part.ts";
import { collectPostings, NO_POSTINGS, type Posting, type Postings } from "./postings.ts";
import type { Hit, IndexEntry, SearchIndex, SimilarTerm, WeightedTerm } from "./search-index.ts";
import { indexWords } from "./similar-words.ts";
import { atLeast } from "./top-scores.ts";

/** How an index is built and scored. */
export interface IndexOptions {
  /** field → how many times a word in it counts, a whole number; fields that are not named are left out */
  readonly fields: Readonly<Record<string, number>>;
  /** BM25: saturation of repeated words, weight of length; the least worth of a match (BM25+) */
  readonly bm25: { readonly k: number; readonly b: number; readonly d: number };
}

/** An index with what it was made of, so that a later one can take over what has stayed. */
export interface PassageIndex extends SearchIndex {
  readonly parts: readonly IndexPart[];
  readonly options: IndexOptions;
  readonly postings: Postings;
}

export const DEFAULT_INDEX_OPTIONS: IndexOptions = {
  fields: { title: 1, headings: 1, text: 1 },
  bm25: { k: 1.2, b: 0.75, d: 0 },
};

/**
 * Analyses and indexes entries at once.
 * @throws Error when two entries have one id
 */
export function buildIndex(
  entries: readonly IndexEntry[],
  options: IndexOptions = DEFAULT_INDEX_OPTIONS,
): PassageIndex {
  return openIndex([analyseEntries(entries, Object.keys(options.fields))], options);
}

/** The index over parts that were analysed before, their fields those of the options. */
export function openIndex(parts: readonly IndexPart[], options: IndexOptions = DEFAULT_INDEX_OPTIONS): PassageIndex {
  const opening = openingIndex(parts, options, null);
  let step = opening.next();
  while (step.done !== true) step = opening.next();
  return step.value;
}

/**
 * The same with pauses, so that a large index does not keep others waiting.
 * The fields are weighed by repeating their words and scored as one text: a sum of scores by field would count a word
 * that stands in both more than two words (the reasoning of BM25F).
 * @param before an index by the same options: parts that both have (the very same objects) are taken over
 */
export function* openingIndex(
  parts: readonly IndexPart[],
  options: IndexOptions,
  before: PassageIndex | null,
): Generator<void, PassageIndex> {
  const weights = Object.values(options.fields);
  const postings = yield* collectPostings(parts, weights, before?.postings ?? NO_POSTINGS);
  const frequency = (term: string) => (postings.holders[postings.numbers.get(term) ?? -1]?.length ?? 0) / 2;
  const held = () => [...postings.numbers.keys()].filter((term) => frequency(term) > 0);
  const similar = once(() => indexWords(held()));
  const shortenings = once(() => shorteningsOf(postings, options));
  let contents: Contents | undefined;

  return {
    parts,
    options,
    postings,
    size: postings.places.size,
    search: (terms, limit) => search(postings, options, shortenings(), mergeWeights(terms), limit),
    has: (term) => frequency(term) > 0,
    documentFrequency: frequency,
    fuzzy: (term, maxDistance) =>
      similar()
        .within(term, maxDistance)
        .map(([each, distance]): SimilarTerm => ({ term: each, distance, documents: frequency(each) }))
        .sort((a, b) => a.distance - b.distance || b.documents - a.documents || (a.term < b.term ? -1 : 1)),
    // Only ranking needs them, and a process that answers one question should not wait for them.
    get contents() {
      contents ??= contentsOf(postings, options.fields);
      return contents;
    },
  };
}

/** By place of an entry: how much its length takes off each of its words. */
function shorteningsOf({ entries, places, length }: Postings, { bm25: { k, b } }: IndexOptions): Float64Array {
  const mean = length / Math.max(1, places.size) || 1;
  return Float64Array.from(entries, (entry) => k * (1 - b + (b * (entry?.length ?? 0)) / mean));
}

function search(
  { numbers, holders, entries, places }: Postings,
  { bm25: { k, d } }: IndexOptions,
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

/** A term that comes twice counts twice. */
function mergeWeights(terms: readonly WeightedTerm[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) {
    if (weight > 0) weights.set(term, (weights.get(term) ?? 0) + weight);
  }
  return weights;
}
