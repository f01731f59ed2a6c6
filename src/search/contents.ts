/** What stands in each entry of an index, which an inverted index cannot tell: its terms in reading order. */
import { BREAK } from "./index-part.ts";
import { countTerms, type Postings } from "./postings.ts";

/** An entry as a direction among the terms: two entries are as alike as their directions (cosine). */
export interface TermVector {
  readonly terms: Int32Array;
  /** of length 1 together */
  readonly weights: Float64Array;
}

/** Looks into entries. */
export interface Contents {
  /** how many different terms there are; their numbers are below this */
  readonly size: number;
  /** the number of a term, or -1 when no entry holds it */
  numberOf(term: string): number;
  /** how much a term tells (its inverse document frequency), above 0 */
  rarity(term: number): number;
  /** Term numbers in reading order, `BREAK` between two fields; empty for an unknown id. */
  sequence(id: string): readonly number[];
  /** The terms of one field of an entry in reading order; empty for an unknown id or field. */
  terms(id: string, field: string): readonly string[];
  /** length of an entry over the mean length of all, counted as the index counts */
  relativeLength(id: string): number;
  vector(id: string): TermVector;
}

/** Saturation of repeated words and weight of length, for the vectors. */
const K = 1.2;
const B = 0.75;
/** Terms of more entries than both of these are left out of the vectors, which makes comparing them several times faster. */
const COMMON_SHARE = 0.2;
const COMMON_COUNT = 20;

/**
 * Looks into the entries of some postings.
 * @param fields of the entries, in the order in which they were analysed, with how many times a term counts in each
 */
export function contentsOf(postings: Postings, fields: Readonly<Record<string, number>>): Contents {
  const { numbers, holders, entries, places } = postings;
  const names = Object.keys(fields);
  const weights = Object.values(fields);
  const size = places.size;
  const meanLength = postings.length / Math.max(1, size) || 1;
  const frequency = (term: number) => (holders[term]?.length ?? 0) / 2;
  const rarity = (term: number) => rarityOf(frequency(term), size);
  const entryOf = (id: string) => entries[places.get(id) ?? -1] ?? null;
  const relativeLength = (id: string) => (entryOf(id)?.length ?? 0) / meanLength;
  const vectors = new Map<string, TermVector>();
  const common = Math.max(COMMON_COUNT, size * COMMON_SHARE);
  // A term that stands nowhere else likens the entry to none, one that stands in very many to everything.
  const tells = (count: number) => count > 1 && count <= common;

  const sequence = (id: string): readonly number[] => {
    const entry = entryOf(id);
    return entry === null
      ? []
      : entry.sequence.map((term) => (term === BREAK ? BREAK : (entry.numbers[term] ?? BREAK)));
  };

  return {
    size: holders.length,
    numberOf: (term) => {
      const number = numbers.get(term) ?? -1;
      return frequency(number) === 0 ? -1 : number;
    },
    rarity: (term) => (term < 0 || term >= holders.length ? 0 : rarity(term)),
    sequence,
    terms(id, field) {
      const entry = entryOf(id);
      const wanted = names.indexOf(field);
      const found: string[] = [];
      let at = 0;
      for (const term of entry?.sequence ?? []) {
        if (term === BREAK) at += 1;
        else if (at === wanted) found.push(entry?.terms[term] ?? "");
      }
      return found;
    },
    relativeLength,
    vector(id) {
      const known = vectors.get(id);
      if (known) return known;
      const counts = countTerms(sequence(id), weights);
      const shortening = K * (1 - B + B * relativeLength(id));
      const shared = [...counts].filter(([term]) => tells(frequency(term)));
      const raw = shared.map(([term, count]) => (rarity(term) * count) / (count + shortening));
      const length = Math.sqrt(raw.reduce((sum, x) => sum + x * x, 0)) || 1;
      const vector = {
        terms: Int32Array.from(shared, ([term]) => term),
        weights: Float64Array.from(raw, (x) => x / length),
      };
      vectors.set(id, vector);
      return vector;
    },
  };
}

/** Inverse document frequency as BM25 has it: above 0 for any term that stands somewhere. */
export function rarityOf(holders: number, entries: number): number {
  return Math.log(1 + (entries - holders + 0.5) / (holders + 0.5));
}
