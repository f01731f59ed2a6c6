/** The search index on MiniSearch, with its scores made comparable and reproducible. */
import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import { analyzerFor } from "../text/analyzers.ts";
import { once } from "../text/once.ts";
import { BREAK, type Contents, type ContentsSnapshot, loadContents } from "./contents.ts";
import type { Hit, IndexEntry, SearchIndex, SimilarTerm, WeightedTerm } from "./search-index.ts";
import { indexWords } from "./similar-words.ts";
import { scoringOf, topHits } from "./top-hits.ts";

/** How an index is built and scored. */
export interface IndexOptions {
  /** field → how many times a word in it counts, a whole number; fields that are not named are left out */
  readonly fields: Readonly<Record<string, number>>;
  /** BM25: saturation of repeated words, weight of length; the least worth of a match (BM25+) */
  readonly bm25: { readonly k: number; readonly b: number; readonly d: number };
}

/** An index as plain data, to be kept in a file. */
export interface IndexSnapshot {
  readonly options: IndexOptions;
  readonly minisearch: AsPlainObject;
  readonly contents: ContentsSnapshot;
}

/** An index that can be kept. */
export interface MiniSearchIndex extends SearchIndex {
  toJSON(): IndexSnapshot;
}

export const DEFAULT_INDEX_OPTIONS: IndexOptions = {
  fields: { title: 1, headings: 1, text: 1 },
  bm25: { k: 1.2, b: 0.75, d: 0 },
};

/** An entry as the library is handed it: all fields in one, as finished terms. */
interface Row {
  readonly id: string;
  readonly terms: string;
}

/**
 * Analyses the entries and indexes them in the order of their ids, so that the same entries always give the same index.
 * The fields are weighed by repeating their words and scored as one text: a sum of scores by field would count a word
 * that stands in both more than two words (the reasoning of BM25F).
 * @throws Error when two entries have one id
 */
export function buildIndex(
  entries: readonly IndexEntry[],
  options: IndexOptions = DEFAULT_INDEX_OPTIONS,
): MiniSearchIndex {
  const library = new MiniSearch<Row>(LIBRARY_OPTIONS);
  const numbers = new Map<string, number>();
  const sequences: (readonly [string, readonly number[]])[] = [];
  const fields = Object.entries(options.fields);
  for (const entry of entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const weighted: string[] = [];
    const sequence: number[] = [];
    fields.forEach(([field, weight], at) => {
      const terms = analyzerFor(entry.language)
        .analyze(entry.fields[field] ?? "")
        .map((token) => token.term);
      for (let time = 0; time < weight; time++) for (const term of terms) weighted.push(term);
      if (at > 0) sequence.push(BREAK);
      for (const term of terms) sequence.push(numberFor(numbers, term));
    });
    library.add({ id: entry.id, terms: weighted.join(SEPARATOR) });
    sequences.push([entry.id, sequence]);
  }
  const contents = { terms: [...numbers.keys()], entries: sequences, weights: fields.map(([, weight]) => weight) };
  return loadIndex({ options, minisearch: library.toJSON(), contents });
}

/** Serves an index that was kept with `toJSON`; what is built goes this way too, so that both score alike. */
export function loadIndex(snapshot: IndexSnapshot): MiniSearchIndex {
  const { options, minisearch } = snapshot;
  const library = MiniSearch.loadJS<Row>(minisearch, LIBRARY_OPTIONS);
  const frequencies = new Map(
    minisearch.index.map(([term, fields]): [string, number] => [term, Object.keys(fields[0] ?? {}).length]),
  );
  const similar = once(() => indexWords(frequencies.keys()));
  const scoring = once(() => scoringOf(minisearch, options.bm25));
  let contents: Contents | undefined;

  return {
    size: library.documentCount,
    search(terms, limit) {
      const weights = mergeWeights(terms.filter(({ term }) => frequencies.has(term)));
      const full = (wanted: ReadonlyMap<string, number>) => search(library, options, wanted);
      const matches = [...weights.keys()].reduce((sum, term) => sum + (frequencies.get(term) ?? 0), 0);
      const large = limit !== undefined && matches > Math.max(MANY, MANY_TIMES * limit);
      const found = large ? topHits([...weights], limit, scoring(), (wanted) => full(new Map(wanted))) : full(weights);
      return best(found, limit);
    },
    has: (term) => frequencies.has(term),
    documentFrequency: (term) => frequencies.get(term) ?? 0,
    fuzzy: (term, maxDistance) =>
      similar()
        .within(term, maxDistance)
        .map(([each, distance]): SimilarTerm => ({ term: each, distance, documents: frequencies.get(each) ?? 0 }))
        .sort((a, b) => a.distance - b.distance || b.documents - a.documents || (a.term < b.term ? -1 : 1)),
    // Only ranking needs them, and a process that answers one question should not wait for them.
    get contents() {
      contents ??= loadContents(snapshot.contents);
      return contents;
    },
    toJSON: () => snapshot,
  };
}

/** Stands in no term. */
const SEPARATOR = "\n";

/**
 * The library is handed finished terms. It takes the number of different tokens for the length of a text, so each token
 * is made different by its place, which is taken off again when it becomes a term.
 */
const LIBRARY_OPTIONS: Options<Row> = {
  fields: ["terms"],
  tokenize: (text) => (text === "" ? [] : text.split(SEPARATOR).map((term, place) => `${term}${SEPARATOR}${place}`)),
  processTerm: (token) => token.slice(0, token.indexOf(SEPARATOR)),
  autoVacuum: false,
  logger: () => {},
};

/** From so many matches on, words and entries counted, it pays to leave out those that cannot be among the best. */
const MANY = 4_000;
const MANY_TIMES = 20;

function search(library: MiniSearch<Row>, options: IndexOptions, weights: ReadonlyMap<string, number>): readonly Hit[] {
  const names = [...weights.keys()];
  if (names.length === 0) return [];
  const results = library.search("terms", {
    tokenize: () => names,
    processTerm: (term) => term,
    boostTerm: (term) => weights.get(term) ?? 1,
    bm25: { ...options.bm25 },
  });
  // The library multiplies by the number of terms that match, which puts long passages of common words first.
  return results.map(({ id, score, queryTerms }) => ({
    id: String(id),
    score: score / Math.max(1, queryTerms.length),
    terms: queryTerms,
  }));
}

/** Best first, scores rounded, so that what differs by the order of a sum alone is equal. */
function best(found: readonly Hit[], limit: number | undefined): readonly Hit[] {
  const scores = Float64Array.from(found, ({ score }) => Math.round(score * 1e6) / 1e6);
  const least = limit === undefined ? 0 : (scores.toSorted().at(-limit) ?? 0);
  const kept: Hit[] = [];
  for (const [at, { id, terms }] of found.entries()) {
    const score = scores[at] ?? 0;
    if (score >= least) kept.push({ id, score, terms });
  }
  return kept.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

/** A term that comes twice counts twice. */
function mergeWeights(terms: readonly WeightedTerm[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) {
    if (weight > 0) weights.set(term, (weights.get(term) ?? 0) + weight);
  }
  return weights;
}

function numberFor(numbers: Map<string, number>, term: string): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, numbers.size);
  return numbers.size - 1;
}
