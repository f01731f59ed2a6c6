/**
 * Which entries hold a term and how often. Never changed once it is made: a later one shares with it whatever has
 * stayed, so that a changed document costs about as much as it holds itself.
 */
import { BREAK, type IndexPart } from "./index-part.ts";

/** Place of an entry, how often it holds the term, place of the next one, …; in no order. */
export type Posting = Int32Array;

/** The entries of some parts, turned round. */
export interface Postings {
  /** what each part was placed as */
  readonly parts: ReadonlyMap<IndexPart, PlacedPart>;
  /** a number for each term; there may be terms that no entry holds any more */
  readonly numbers: ReadonlyMap<string, number>;
  /** by number of the term */
  readonly holders: readonly Posting[];
  /** by place; null where nothing stands now */
  readonly entries: readonly (PlacedEntry | null)[];
  /** id of an entry → its place */
  readonly places: ReadonlyMap<string, number>;
  /** places where nothing stands */
  readonly free: readonly number[];
  /** lengths of all entries together */
  readonly length: number;
}

/** A part among others. */
export interface PlacedPart {
  /** place of a term in the part → its number */
  readonly numbers: Int32Array;
  readonly places: readonly number[];
}

/** An entry among others. */
export interface PlacedEntry {
  readonly id: string;
  /** as in its part */
  readonly sequence: readonly number[];
  /** of its part */
  readonly terms: readonly string[];
  /** of its part: place of a term → its number */
  readonly numbers: Int32Array;
  /** its terms, counted by the weights of their fields */
  readonly length: number;
}

const NONE: Posting = new Int32Array();

export const NO_POSTINGS: Postings = {
  parts: new Map(),
  numbers: new Map(),
  holders: [],
  entries: [],
  places: new Map(),
  free: [],
  length: 0,
};

/**
 * The postings of some parts; pauses wherever somebody else may have a turn.
 * @param weights how many times a term counts in each field
 * @param before postings by the same weights: the parts that both have are taken over as they are
 * @throws Error when two entries have one id
 */
export function* collectPostings(
  parts: readonly IndexPart[],
  weights: readonly number[],
  before: Postings,
): Generator<void, Postings> {
  const wanted = new Set(parts);
  const placed = new Map(before.parts);
  const numbers = new Map(before.numbers);
  const holders = [...before.holders];
  const entries = [...before.entries];
  const places = new Map(before.places);
  const free = [...before.free];
  let { length } = before;
  /** number of each term whose posting changes → what is added to it */
  const touched = new Map<number, number[]>();
  const gone = new Set<number>();
  const touch = (term: number) => {
    const known = touched.get(term);
    if (known) return known;
    const list: number[] = [];
    touched.set(term, list);
    return list;
  };

  for (const [part, { numbers: terms, places: taken }] of before.parts) {
    if (wanted.has(part)) continue;
    yield;
    placed.delete(part);
    for (const term of terms) touch(term);
    for (const place of taken) {
      const entry = entries[place];
      if (!entry) continue;
      length -= entry.length;
      places.delete(entry.id);
      gone.add(place);
      free.push(place);
      entries[place] = null;
    }
  }

  for (const part of wanted) {
    if (before.parts.has(part)) continue;
    yield;
    const terms = Int32Array.from(part.terms, (term) => {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      numbers.set(term, numbers.size);
      return numbers.size - 1;
    });
    const lists = Array.from(terms, touch);
    const counts = new Int32Array(terms.length);
    const taken = part.entries.map(([id, sequence]) => {
      if (places.has(id)) throw new Error(`two entries are called ${id}`);
      const place = free.pop() ?? entries.length;
      const own = count(sequence, weights, counts);
      for (const term of sequence) {
        if (term === BREAK || counts[term] === 0) continue;
        lists[term]?.push(place, counts[term] ?? 0);
        counts[term] = 0;
      }
      length += own;
      places.set(id, place);
      entries[place] = { id, sequence, terms: part.terms, numbers: terms, length: own };
      return place;
    });
    placed.set(part, { numbers: terms, places: taken });
  }

  let merged = 0;
  for (const [term, added] of touched) {
    if (merged++ % 500 === 0) yield;
    holders[term] = merge(holders[term] ?? NONE, gone, added);
  }
  return { parts: placed, numbers, holders, entries, places, free, length };
}

/**
 * Adds to `counts` how often each term stands in a sequence, by the weights of the fields.
 * @returns how often all of them do
 */
function count(sequence: readonly number[], weights: readonly number[], counts: Int32Array): number {
  let all = 0;
  let field = 0;
  for (const term of sequence) {
    if (term === BREAK) field += 1;
    else {
      const weight = weights[field] ?? 1;
      counts[term] = (counts[term] ?? 0) + weight;
      all += weight;
    }
  }
  return all;
}

/** How often each term stands in a sequence, by the weights of the fields, in the order in which they first stand. */
export function countTerms(sequence: readonly number[], weights: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let field = 0;
  for (const term of sequence) {
    if (term === BREAK) field += 1;
    else counts.set(term, (counts.get(term) ?? 0) + (weights[field] ?? 1));
  }
  return counts;
}

/** A posting without the places that are gone, and with what is added. */
function merge(old: Posting, gone: ReadonlySet<number>, added: readonly number[]): Posting {
  const result = new Int32Array(old.length + added.length);
  let length = 0;
  for (let at = 0; at < old.length; at += 2) {
    const place = old[at] ?? 0;
    if (gone.size > 0 && gone.has(place)) continue;
    result[length++] = place;
    result[length++] = old[at + 1] ?? 0;
  }
  result.set(added, length);
  return result.slice(0, length + added.length);
}
