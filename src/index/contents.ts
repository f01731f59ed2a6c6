/** What stands in each entry of an index, which an inverted index cannot tell: its terms in reading order. */

/** The contents of all entries as plain data. */
export interface ContentsSnapshot {
  /** every term, by its number */
  readonly terms: readonly string[];
  /** id → numbers of its terms in reading order, `BREAK` between two fields */
  readonly entries: readonly (readonly [string, readonly number[]])[];
  /** what a term counts in each field, in the order of the fields */
  readonly weights: readonly number[];
}

/** An entry as a direction among the terms: two entries are as alike as their directions (cosine). */
export interface TermVector {
  readonly terms: Int32Array;
  /** of length 1 together */
  readonly weights: Float64Array;
}

/** Looks into entries. */
export interface Contents {
  /** how many different terms there are; their numbers are below this */
  readonly terms: number;
  /** the number of a term, or -1 when no entry holds it */
  numberOf(term: string): number;
  /** how much a term tells (its inverse document frequency), above 0 */
  rarity(term: number): number;
  /** Term numbers in reading order, `BREAK` between two fields; empty for an unknown id. */
  sequence(id: string): readonly number[];
  /** length of an entry over the mean length of all, counted as the index counts */
  relativeLength(id: string): number;
  vector(id: string): TermVector;
  toJSON(): ContentsSnapshot;
}

/** Stands between two fields of a sequence. */
export const BREAK = -1;

/** Saturation of repeated words and weight of length, for the vectors. */
const K = 1.2;
const B = 0.75;
/** Terms of more entries than both of these are left out of the vectors, which makes comparing them several times faster. */
const COMMON_SHARE = 0.2;
const COMMON_COUNT = 20;

/** Serves contents that were kept. */
export function loadContents(snapshot: ContentsSnapshot): Contents {
  const { terms, weights } = snapshot;
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const sequences = new Map(snapshot.entries);
  const frequencies = countEntries(snapshot);
  const rarities = Float64Array.from(frequencies, (n) => Math.log(1 + (sequences.size - n + 0.5) / (n + 0.5)));
  const lengths = new Map(snapshot.entries.map(([id, sequence]) => [id, weightedLength(sequence, weights)]));
  const meanLength = [...lengths.values()].reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.size) || 1;
  const relativeLength = (id: string) => (lengths.get(id) ?? 0) / meanLength;
  const vectors = new Map<string, TermVector>();
  const common = Math.max(COMMON_COUNT, sequences.size * COMMON_SHARE);
  // A term that stands nowhere else likens the entry to none, one that stands in very many to everything.
  const tells = (entries: number) => entries > 1 && entries <= common;

  return {
    terms: terms.length,
    numberOf: (term) => numbers.get(term) ?? -1,
    rarity: (term) => rarities[term] ?? 0,
    sequence: (id) => sequences.get(id) ?? [],
    relativeLength,
    vector(id) {
      const known = vectors.get(id);
      if (known) return known;
      const counts = countTerms(sequences.get(id) ?? [], weights);
      const shortening = K * (1 - B + B * relativeLength(id));
      const shared = [...counts].filter(([term]) => tells(frequencies[term] ?? 0));
      const raw = shared.map(([term, count]) => ((rarities[term] ?? 0) * count) / (count + shortening));
      const length = Math.sqrt(raw.reduce((sum, x) => sum + x * x, 0)) || 1;
      const vector = {
        terms: Int32Array.from(shared, ([term]) => term),
        weights: Float64Array.from(raw, (x) => x / length),
      };
      vectors.set(id, vector);
      return vector;
    },
    toJSON: () => snapshot,
  };
}

/** How often each term stands in a sequence, by the weights of the fields. */
function countTerms(sequence: readonly number[], weights: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let field = 0;
  for (const term of sequence) {
    if (term === BREAK) field += 1;
    else counts.set(term, (counts.get(term) ?? 0) + (weights[field] ?? 1));
  }
  return counts;
}

function weightedLength(sequence: readonly number[], weights: readonly number[]): number {
  let length = 0;
  let field = 0;
  for (const term of sequence) {
    if (term === BREAK) field += 1;
    else length += weights[field] ?? 1;
  }
  return length;
}

/** In how many entries each term stands. */
function countEntries({ terms, entries }: ContentsSnapshot): Int32Array {
  const counts = new Int32Array(terms.length);
  const last = new Int32Array(terms.length).fill(-1);
  entries.forEach(([, sequence], entry) => {
    for (const term of sequence) {
      if (term === BREAK || last[term] === entry) continue;
      last[term] = entry;
      counts[term] = (counts[term] ?? 0) + 1;
    }
  });
  return counts;
}
