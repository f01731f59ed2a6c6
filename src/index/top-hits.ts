/**
 * Finds the best entries of a large index without scoring every entry that holds a common word: entries that hold none
 * but common words of the question cannot be among the best, so only those are scored that hold a telling one too (the
 * MaxScore rule of Turtle and Flood, 1995). The hits are those of a full search.
 */
import type { AsPlainObject } from "minisearch";

/** A term of the question with its weight. */
type Weighted = readonly [term: string, weight: number];

/** An entry with the sum over the terms that were searched for, and those that it holds. */
interface Scored {
  readonly id: string;
  readonly score: number;
  readonly terms: readonly string[];
}

/** Scores that differ by less may end up equal. */
const PRECISION = 1e-5;

/** BM25 with its settings, over what MiniSearch keeps. */
interface Scoring {
  /** how many entries hold a term */
  holders(term: string): number;
  /** the most that a term of weight 1 adds to any entry */
  most(term: string): number;
  /** what a term of weight 1 adds to an entry; 0 where the entry does not hold it */
  adds(term: string, id: string): number;
}

/** How BM25 scores single terms. */
export interface Bm25 {
  readonly k: number;
  readonly b: number;
  readonly d: number;
}

/** Reads what is needed to score single entries; linear in their number. */
export function scoringOf({ index, documentIds, documentCount, ...rest }: AsPlainObject, bm25: Bm25): Scoring {
  const places = new Map(Object.entries(documentIds).map(([place, id]) => [String(id), Number(place)]));
  const holders = new Map(index.map(([term, fields]) => [term, fields[0] ?? {}]));
  const meanLength = rest.averageFieldLength[0] ?? 1;
  const { k, b, d } = bm25;
  const readings = new Map<string, Reading>();

  const worth = (count: number, place: number | string) => {
    const length = rest.fieldLength[place]?.[0] ?? 0;
    return d + (count * (k + 1)) / (count + k * (1 - b + (b * length) / meanLength));
  };

  /** Read when a term is first asked for: few terms ever are. */
  function readingOf(term: string): Reading {
    const known = readings.get(term);
    if (known) return known;
    const entries = holders.get(term) ?? {};
    const all = Object.entries(entries);
    const rarity = Math.log(1 + (documentCount - all.length + 0.5) / (all.length + 0.5));
    const most = all.reduce((best, [place, count]) => Math.max(best, worth(count, place)), 0);
    const reading = { entries, count: all.length, rarity, most: rarity * most };
    readings.set(term, reading);
    return reading;
  }

  return {
    holders: (term) => readingOf(term).count,
    most: (term) => readingOf(term).most,
    adds(term, id) {
      const { entries, rarity } = readingOf(term);
      const place = places.get(id) ?? -1;
      const count = entries[place];
      return count === undefined ? 0 : rarity * worth(count, place);
    },
  };
}

interface Reading {
  /** how often the entries that hold the term do, by their number */
  readonly entries: Readonly<Record<string, number>>;
  readonly count: number;
  readonly rarity: number;
  readonly most: number;
}

/**
 * The entries among which the best are, with their full scores; in no order.
 * @param terms of the question, each once
 * @param limit how many are the best
 * @param search scores every entry that holds any of the terms, by these terms alone
 */
export function topHits(
  terms: readonly Weighted[],
  limit: number,
  scoring: Scoring,
  search: (terms: readonly Weighted[]) => readonly Scored[],
): readonly Scored[] {
  const bounds = new Map(terms.map(([term, weight]) => [term, weight * scoring.most(term)]));
  const boundOf = ([term]: Weighted) => bounds.get(term) ?? 0;
  const telling = terms.toSorted((a, b) => boundOf(b) - boundOf(a));
  let found: readonly Scored[] = [];
  let count = 0;
  let least = 0;
  while (count < telling.length) {
    // At least twice as many terms each time, so that all searches together cost little more than the last.
    count = Math.min(telling.length, Math.max(1, 2 * count));
    while (least === 0 && count < telling.length && holders(telling.slice(0, count)) < 2 * limit) count++;
    while (least > 0 && count < telling.length && together(telling.slice(count)) >= least) count++;
    found = search(telling.slice(0, count));
    least =
      found.length < limit
        ? 0
        : (Float64Array.from(found, ({ score }) => score)
            .toSorted()
            .at(-limit) ?? 0);
    if (together(telling.slice(count)) < least) break;
  }

  const rest = telling.slice(count);
  if (rest.length === 0) return found;
  const order = terms.map(([term]) => term);
  const open = together(rest);
  // What the others may add does not bring every entry up to the best.
  const near = found.filter(({ score }) => score + open >= least);
  return near.map(({ id, score, terms: held }) => {
    let full = score;
    const all = new Set(held);
    for (const [term, weight] of rest) {
      const added = weight * scoring.adds(term, id);
      if (added === 0) continue;
      full += added;
      all.add(term);
    }
    return { id, score: full, terms: order.filter((term) => all.has(term)) };
  });

  /** How many entries hold any of the terms, those that hold several counted again. */
  function holders(some: readonly Weighted[]): number {
    return some.reduce((total, [term]) => total + scoring.holders(term), 0);
  }

  /** The most that all of the terms together add to any entry. */
  function together(others: readonly Weighted[]): number {
    return others.reduce((total, term) => total + boundOf(term), PRECISION);
  }
}
