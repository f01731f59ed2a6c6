/** The index on MiniSearch, with its scores made comparable and reproducible. */
import MiniSearch, { type Options } from "minisearch";
import { BREAK } from "./index-part.ts";
import type { PlacedEntry, Postings } from "./postings.ts";
import type { Bm25, Hit } from "./search-index.ts";

/** An entry as the library is handed it: all fields in one, as finished terms. */
export interface Row {
  readonly id: string;
  readonly terms: string;
}

/**
 * Adds entries in the order of their ids, so that the same ones always give the same index; pauses now and then.
 * @param weights how many times a term counts in each field: it is repeated as often
 */
export function* fillMiniSearch({ entries }: Postings, weights: readonly number[]): Generator<void, MiniSearch<Row>> {
  const library = new MiniSearch<Row>(OPTIONS);
  const held = entries.filter((entry) => entry !== null).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const [at, entry] of held.entries()) {
    if (at % 100 === 99) yield;
    library.add({ id: entry.id, terms: weighted(entry, weights).join(SEPARATOR) });
  }
  return library;
}

function weighted({ sequence, terms }: PlacedEntry, weights: readonly number[]): readonly string[] {
  const all: string[] = [];
  let field = 0;
  for (const term of sequence) {
    if (term === BREAK) field += 1;
    else for (let time = 0; time < (weights[field] ?? 1); time++) all.push(terms[term] ?? "");
  }
  return all;
}

/** Stands in no term. */
const SEPARATOR = "\n";

/**
 * The library is handed finished terms. It takes the number of different tokens for the length of a text, so each token
 * is made different by its place, which is taken off again when it becomes a term.
 */
const OPTIONS: Options<Row> = {
  fields: ["terms"],
  tokenize: (text) => (text === "" ? [] : text.split(SEPARATOR).map((term, place) => `${term}${SEPARATOR}${place}`)),
  processTerm: (token) => token.slice(0, token.indexOf(SEPARATOR)),
  autoVacuum: false,
  logger: () => {},
};

/** Entries that hold any of the terms, best first, ties by id; at most `limit`. */
export function searchMiniSearch(
  library: MiniSearch<Row>,
  bm25: Bm25,
  weights: ReadonlyMap<string, number>,
  limit: number | undefined,
): readonly Hit[] {
  const names = [...weights.keys()];
  if (names.length === 0) return [];
  const results = library.search("terms", {
    tokenize: () => names,
    processTerm: (term) => term,
    boostTerm: (term) => weights.get(term) ?? 1,
    bm25: { ...bm25 },
  });
  // The library multiplies by the number of terms that match, which puts long passages of common words first. Scores are
  // rounded, so that what differs by the order of a sum alone is equal.
  const scores = Float64Array.from(
    results,
    ({ score, queryTerms }) => Math.round((score / Math.max(1, queryTerms.length)) * 1e6) / 1e6,
  );
  const least = limit === undefined ? 0 : (scores.toSorted().at(-limit) ?? 0);
  const hits: Hit[] = [];
  for (const [at, { id, queryTerms }] of results.entries()) {
    const score = scores[at] ?? 0;
    if (score >= least) hits.push({ id: String(id), score, terms: queryTerms });
  }
  return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}
