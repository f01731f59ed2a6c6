/** What retrieval asks of an index, whichever library is behind it. */
import type { Contents } from "./contents.ts";

/** An analysed term of a question and how much it counts, above 0. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** An entry that holds at least one of the terms. */
export interface Hit {
  readonly id: string;
  /** sum over the terms, rounded to 1e-6; only good to compare hits of one search */
  readonly score: number;
  /** those of the question's terms that it holds */
  readonly terms: readonly string[];
}

/** Saturation of repeated words, weight of length; the least worth of a match (BM25+). */
export interface Bm25 {
  readonly k: number;
  readonly b: number;
  readonly d: number;
}

/** An index that never changes; the same entries give the same scores in the same order on every machine. */
export interface SearchIndex {
  /** how many entries it holds */
  readonly size: number;
  /**
   * Entries that hold any of the terms, best first, ties by id.
   * @param limit at most so many; all when left out
   */
  search(terms: readonly WeightedTerm[], limit?: number): readonly Hit[];
  has(term: string): boolean;
  /** entries that hold the term in any field */
  documentFrequency(term: string): number;
  /** what stands in each entry, for ranking */
  readonly contents: Contents;
}
