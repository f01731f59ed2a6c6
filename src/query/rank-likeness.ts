/** What texts tell of each other: those that are like the good ones are likely good, whatever words they use. */
import type { TermVector } from "../search/contents.ts";

/** The texts that are ranked, as vectors over the terms of an index. */
export interface Texts {
  readonly vectors: readonly TermVector[];
  /** term numbers of the vectors are below this */
  readonly terms: number;
}

/**
 * For each text its likeness to the best ones so far, each counting as it scores. All their words are used: a choice of
 * a few (as RM3 or Bo1 make it) drifts further from the question when the best texts are wrong.
 * @param count how many are the best
 */
export function likenessToBest(scores: readonly number[], { vectors, terms }: Texts, count: number): readonly number[] {
  const centre = new Float64Array(terms);
  for (const text of bestOf(scores, count)) {
    const score = scores[text] ?? 0;
    eachTerm(vectors[text], (term, weight) => {
      centre[term] = (centre[term] ?? 0) + score * weight;
    });
  }
  return vectors.map((vector) => {
    let sum = 0;
    eachTerm(vector, (term, weight) => {
      sum += weight * (centre[term] ?? 0);
    });
    return sum;
  });
}

/**
 * For each text the mean score of the texts that are most like it, each counting as it is alike; 0 for a text that is
 * like none. Texts that answer one question are like each other, a chance match stands alone.
 * @param count how many neighbours
 * @param reach only so many of the best are compared with all others; the rest get 0
 */
export function scoreOfNeighbours(
  scores: readonly number[],
  texts: Texts,
  count: number,
  reach: number,
): readonly number[] {
  const { first, next, text, weight } = invert(texts);
  const likeness = new Float64Array(scores.length);
  const nearest = new Int32Array(count);
  const lent = scores.map(() => 0);
  for (const self of bestOf(scores, reach)) {
    likeness.fill(0);
    eachTerm(texts.vectors[self], (term, own) => {
      for (let entry = first[term] ?? -1; entry >= 0; entry = next[entry] ?? -1) {
        const other = text[entry] ?? 0;
        likeness[other] = (likeness[other] ?? 0) + own * (weight[entry] ?? 0);
      }
    });
    likeness[self] = 0;
    const found = pickLargest(likeness, nearest);
    let sum = 0;
    let all = 0;
    for (let place = 0; place < found; place++) {
      const other = nearest[place] ?? 0;
      sum += (likeness[other] ?? 0) * (scores[other] ?? 0);
      all += likeness[other] ?? 0;
    }
    lent[self] = all > 0 ? sum / all : 0;
  }
  return lent;
}

/** The places of the best scores, best first, of equal ones the earlier. */
function bestOf(scores: readonly number[], count: number): readonly number[] {
  const places = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return places.slice(0, count);
}

function eachTerm(vector: TermVector | undefined, visit: (term: number, weight: number) => void): void {
  if (!vector) return;
  const { terms, weights } = vector;
  for (let at = 0; at < terms.length; at++) visit(terms[at] ?? 0, weights[at] ?? 0);
}

/** For each term the texts that hold it, as chains of entries: `first[term]`, then `next[entry]` until -1. */
interface Holders {
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly text: Int32Array;
  readonly weight: Float64Array;
}

function invert({ vectors, terms }: Texts): Holders {
  const size = vectors.reduce((sum, vector) => sum + vector.terms.length, 0);
  const first = new Int32Array(terms).fill(-1);
  const next = new Int32Array(size);
  const text = new Int32Array(size);
  const weight = new Float64Array(size);
  let entry = 0;
  vectors.forEach((vector, at) => {
    eachTerm(vector, (term, own) => {
      next[entry] = first[term] ?? -1;
      text[entry] = at;
      weight[entry] = own;
      first[term] = entry++;
    });
  });
  return { first, next, text, weight };
}

/**
 * Writes the places of the largest values above 0 into `places`, largest first, of equal ones the earlier.
 * @returns how many there are
 */
function pickLargest(values: Float64Array, places: Int32Array): number {
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value <= 0 || (count === places.length && value <= (values[places[count - 1] ?? 0] ?? 0))) continue;
    let slot = count < places.length ? count++ : count - 1;
    for (; slot > 0 && (values[places[slot - 1] ?? 0] ?? 0) < value; slot--) places[slot] = places[slot - 1] ?? 0;
    places[slot] = at;
  }
  return count;
}
