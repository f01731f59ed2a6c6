/** What texts tell of each other: those that are like the good ones are likely good, whatever words they use. */
import type { TermVector } from "../index/contents.ts";

/**
 * For each text its likeness to the best ones so far, each counting as it scores. All their words are used: a choice of
 * a few (as RM3 or Bo1 make it) drifts further from the question when the best texts are wrong.
 * @param texts how many count as the best
 */
export function likenessToBest(
  scores: readonly number[],
  vectors: readonly TermVector[],
  texts: number,
): readonly number[] {
  const best = scores.map((score, at) => ({ score, at }));
  best.sort((a, b) => b.score - a.score || a.at - b.at);
  const centre = new Map<number, number>();
  for (const { score, at } of best.slice(0, texts)) {
    const vector = vectors[at];
    vector?.terms.forEach((term, place) => {
      centre.set(term, (centre.get(term) ?? 0) + score * (vector.weights[place] ?? 0));
    });
  }
  return vectors.map(({ terms, weights }) => {
    let sum = 0;
    for (let at = 0; at < terms.length; at++) sum += (weights[at] ?? 0) * (centre.get(terms[at] ?? -1) ?? 0);
    return sum;
  });
}

/**
 * For each text the mean score of the texts that are most like it, each counting as it is alike; 0 for a text that is
 * like none. Texts that answer one question are like each other, a chance match stands alone.
 * @param texts how many neighbours
 */
export function scoreOfNeighbours(
  scores: readonly number[],
  vectors: readonly TermVector[],
  texts: number,
): readonly number[] {
  const holders = invert(vectors);
  const likeness = new Float64Array(vectors.length);
  const nearest = new Int32Array(texts);
  return vectors.map(({ terms, weights }, self) => {
    likeness.fill(0);
    for (let at = 0; at < terms.length; at++) {
      const weight = weights[at] ?? 0;
      const held = holders.get(terms[at] ?? -1);
      if (!held) continue;
      for (let entry = 0; entry < held.texts.length; entry++) {
        const other = held.texts[entry] ?? 0;
        likeness[other] = (likeness[other] ?? 0) + weight * (held.weights[entry] ?? 0);
      }
    }
    likeness[self] = 0;
    const count = pickLargest(likeness, nearest);
    let sum = 0;
    let all = 0;
    for (let place = 0; place < count; place++) {
      const other = nearest[place] ?? 0;
      sum += (likeness[other] ?? 0) * (scores[other] ?? 0);
      all += likeness[other] ?? 0;
    }
    return all > 0 ? sum / all : 0;
  });
}

/** Which texts hold a term, and its weight in each. */
interface Holders {
  readonly texts: number[];
  readonly weights: number[];
}

function invert(vectors: readonly TermVector[]): ReadonlyMap<number, Holders> {
  const holders = new Map<number, Holders>();
  vectors.forEach(({ terms, weights }, text) => {
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? -1;
      let held = holders.get(term);
      if (!held) {
        held = { texts: [], weights: [] };
        holders.set(term, held);
      }
      held.texts.push(text);
      held.weights.push(weights[at] ?? 0);
    }
  });
  return holders;
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
