/**
 * The search index over the passages: MiniSearch, and for very many of them the postings themselves. The scores are the same
 * either way, on every machine and in every order.
 */
import { once } from "../text/once.ts";
import { type Contents, contentsOf } from "./contents.ts";
import { analyseEntries, type IndexEntry, type IndexPart } from "./index-part.ts";
import { fillMiniSearch, searchMiniSearch } from "./minisearch.ts";
import { collectPostings, NO_POSTINGS, type Postings } from "./postings.ts";
import { searchPostings, shorteningsOf } from "./postings-search.ts";
import type { Bm25, SearchIndex, WeightedTerm } from "./search-index.ts";

/** How an index is built and scored. */
export interface IndexOptions {
  /** field → how many times a word in it counts, a whole number; fields that are not named are left out */
  readonly fields: Readonly<Record<string, number>>;
  readonly bm25: Bm25;
  /** up to how many entries MiniSearch searches */
  readonly small: number;
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
  // MiniSearch visits every entry that holds a word, and cannot give an earlier state of itself to those who still answer
  // from it while documents change: from here on that is felt.
  small: 4_000,
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
  const shortenings = once(() => shorteningsOf(postings, options.bm25));
  const library = postings.places.size <= options.small ? yield* fillMiniSearch(postings, weights) : null;
  let contents: Contents | undefined;

  return {
    parts,
    options,
    postings,
    size: postings.places.size,
    search: (terms, limit) =>
      library
        ? searchMiniSearch(library, options.bm25, mergeWeights(terms.filter(({ term }) => frequency(term) > 0)), limit)
        : searchPostings(postings, options.bm25, shortenings(), mergeWeights(terms), limit),
    has: (term) => frequency(term) > 0,
    documentFrequency: frequency,
    // Only ranking needs them, and a process that answers one question should not wait for them.
    get contents() {
      contents ??= contentsOf(postings, options.fields);
      return contents;
    },
  };
}

/** A term that comes twice counts twice. */
function mergeWeights(terms: readonly WeightedTerm[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) {
    if (weight > 0) weights.set(term, (weights.get(term) ?? 0) + weight);
  }
  return weights;
}
