/** The search index on MiniSearch, with its scores made comparable and reproducible. */
import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import SearchableMap from "minisearch/SearchableMap";
import { analyzerFor } from "../text/analyzers.ts";
import type { Hit, IndexEntry, SearchIndex, SimilarTerm, WeightedTerm } from "./search-index.ts";

/** How an index is built and scored. */
export interface IndexOptions {
  /** field → how much a match in it counts */
  readonly fields: Readonly<Record<string, number>>;
  /** saturation of repeated words, weight of length, least worth of a match (BM25+) */
  readonly bm25: { readonly k: number; readonly b: number; readonly d: number };
}

/** An index as plain data, to be kept in a file. */
export interface IndexSnapshot {
  readonly options: IndexOptions;
  readonly minisearch: AsPlainObject;
}

/** An index that can be kept. */
export interface MiniSearchIndex extends SearchIndex {
  toJSON(): IndexSnapshot;
}

export const DEFAULT_INDEX_OPTIONS: IndexOptions = {
  fields: { title: 1, headings: 1, text: 1 },
  bm25: { k: 1.2, b: 0.7, d: 0.5 },
};

type Row = Readonly<Record<string, string>>;

/**
 * Analyses the entries and indexes them in the order of their ids, so that the same entries always give the same index.
 * What is served went through the snapshot form once, as one that is read from a file did.
 * @throws Error when two entries have one id
 */
export function buildIndex(
  entries: readonly IndexEntry[],
  options: IndexOptions = DEFAULT_INDEX_OPTIONS,
): MiniSearchIndex {
  const library = new MiniSearch<Row>(libraryOptions(options));
  for (const entry of entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const row: Record<string, string> = { id: entry.id };
    for (const field of Object.keys(options.fields)) {
      const tokens = analyzerFor(entry.language).analyze(entry.fields[field] ?? "");
      if (tokens.length > 0) row[field] = tokens.map((token) => token.term).join(SEPARATOR);
    }
    library.add(row);
  }
  return loadIndex({ options, minisearch: library.toJSON() });
}

/** Serves an index that was kept with `toJSON`. */
export function loadIndex(snapshot: IndexSnapshot): MiniSearchIndex {
  const { options, minisearch } = snapshot;
  const library = MiniSearch.loadJS<Row>(minisearch, libraryOptions(options));
  const frequencies = new SearchableMap<number>();
  for (const [term, fields] of minisearch.index) frequencies.set(term, countDocuments(fields));

  return {
    size: library.documentCount,
    search: (terms, limit) => search(library, options, terms, limit),
    has: (term) => frequencies.has(term),
    documentFrequency: (term) => frequencies.get(term) ?? 0,
    fuzzy: (term, maxDistance) =>
      [...frequencies.fuzzyGet(term, maxDistance)]
        .map(([similar, [documents, distance]]): SimilarTerm => ({ term: similar, distance, documents }))
        .sort((a, b) => a.distance - b.distance || b.documents - a.documents || (a.term < b.term ? -1 : 1)),
    toJSON: () => snapshot,
  };
}

/** Stands in no term. */
const SEPARATOR = "\n";

/** The library is handed finished terms. */
function libraryOptions(options: IndexOptions): Options<Row> {
  return {
    idField: "id",
    fields: Object.keys(options.fields),
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => term,
    autoVacuum: false,
    logger: () => {},
  };
}

function search(
  library: MiniSearch<Row>,
  options: IndexOptions,
  terms: readonly WeightedTerm[],
  limit: number | undefined,
): readonly Hit[] {
  const weights = mergeWeights(terms);
  const names = [...weights.keys()];
  if (names.length === 0) return [];
  const results = library.search("terms", {
    tokenize: () => names,
    boostTerm: (term) => weights.get(term) ?? 1,
    boost: { ...options.fields },
    bm25: { ...options.bm25 },
  });
  const hits = results.map((result) => ({
    id: String(result.id),
    // the library multiplies by the number of terms that match, which puts long passages of common words first
    score: Math.round((result.score / Math.max(1, result.queryTerms.length)) * 1e6) / 1e6,
    matches: new Map(Object.entries(result.match)),
  }));
  hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return limit === undefined ? hits : hits.slice(0, limit);
}

/** A term that comes twice counts twice. */
function mergeWeights(terms: readonly WeightedTerm[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) {
    if (weight > 0) weights.set(term, (weights.get(term) ?? 0) + weight);
  }
  return weights;
}

function countDocuments(fields: Readonly<Record<string, Readonly<Record<string, number>>>>): number {
  const lists = Object.values(fields);
  if (lists.length === 1) return Object.keys(lists[0] ?? {}).length;
  return new Set(lists.flatMap((list) => Object.keys(list))).size;
}
