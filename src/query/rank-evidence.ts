/** What the words of the question tell beyond how often each stands in a text: together, and how many of them. */
import type { Contents } from "../search/contents.ts";
import { BREAK } from "../search/index-part.ts";
import type { Hit, WeightedTerm } from "../search/search-index.ts";

/** Saturation of repeated pairs and weight of length, as for single words. */
const K = 1.2;
const B = 0.75;

/** A pair that a question repeats counts no more than so often. */
const MOST_REPEATED = 3;

interface Pair {
  readonly first: string;
  readonly second: string;
  /** their numbers, the smaller first */
  readonly a: number;
  readonly b: number;
  weight: number;
}

/**
 * For each entry how often words that are neighbours in the question stand near each other, scored as a word is: by the
 * rarity of the commoner of the two, saturated, by length (the unordered windows of the sequential dependence model).
 * @param window how many words apart at most
 */
export function proximity(
  question: readonly WeightedTerm[],
  hits: readonly Hit[],
  contents: Contents,
  window: number,
): readonly number[] {
  const pairs = pairsOf(question, contents);
  if (pairs.length === 0) return hits.map(() => 0);
  const byFirst = new Map<string, Pair[]>();
  for (const pair of pairs) byFirst.set(pair.first, [...(byFirst.get(pair.first) ?? []), pair]);
  return hits.map(({ id, terms }) => {
    const held = new Set(terms);
    const here = terms.flatMap((term) => byFirst.get(term)?.filter(({ second }) => held.has(second)) ?? []);
    if (here.length === 0) return 0;
    const places = placesOf(contents.sequence(id), new Set(here.flatMap(({ a, b }) => [a, b])), window);
    const shortening = K * (1 - B + B * contents.relativeLength(id));
    let score = 0;
    for (const { a, b, weight } of here) {
      const together = countNear(places.get(a) ?? [], places.get(b) ?? [], window);
      if (together === 0) continue;
      const rarity = Math.min(contents.rarity(a), contents.rarity(b));
      score += (Math.min(weight, MOST_REPEATED) * rarity * together * (K + 1)) / (together + shortening);
    }
    return score;
  });
}

/** For each entry the share of the question's terms that it holds, from 0 to 1, rare terms counting more. */
export function coverage(
  question: readonly WeightedTerm[],
  hits: readonly Hit[],
  contents: Contents,
): readonly number[] {
  const worth = new Map<string, number>();
  for (const { term, weight } of question) worth.set(term, (worth.get(term) ?? 0) + weight);
  for (const [term, weight] of worth) worth.set(term, Math.sqrt(weight) * contents.rarity(contents.numberOf(term)));
  const all = [...worth.values()].reduce((sum, each) => sum + each, 0) || 1;
  return hits.map(({ terms }) => terms.reduce((sum, term) => sum + (worth.get(term) ?? 0), 0) / all);
}

/** Terms that follow each other in the question; a pair weighs as its lighter term. */
function pairsOf(question: readonly WeightedTerm[], contents: Contents): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (let at = 1; at < question.length; at++) {
    const [first, second] = [question[at - 1], question[at]];
    if (!first || !second || first.term === second.term) continue;
    const [a, b] = [contents.numberOf(first.term), contents.numberOf(second.term)].sort((x, y) => x - y);
    if (a === undefined || b === undefined || a < 0) continue;
    const weight = Math.min(first.weight, second.weight);
    const known = pairs.get(`${a} ${b}`);
    if (known) known.weight += weight;
    else pairs.set(`${a} ${b}`, { first: first.term, second: second.term, a, b, weight });
  }
  return [...pairs.values()];
}

/** Where the terms stand; a break between fields is wider than any window. */
function placesOf(
  sequence: readonly number[],
  terms: ReadonlySet<number>,
  window: number,
): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  let place = 0;
  for (const term of sequence) {
    place += term === BREAK ? window : 1;
    if (!terms.has(term)) continue;
    const list = places.get(term);
    if (list) list.push(place);
    else places.set(term, [place]);
  }
  return places;
}

/** How many pairs of places lie within the window; both lists rise. */
function countNear(a: readonly number[], b: readonly number[], window: number): number {
  let count = 0;
  let from = 0;
  for (const place of a) {
    while (from < b.length && (b[from] ?? 0) < place - window) from++;
    for (let at = from; at < b.length && (b[at] ?? 0) <= place + window; at++) count++;
  }
  return count;
}
