/** Puts the hits of a search in a better order than their words alone give, by rules that hold for any collection. */
import type { Contents } from "../search/contents.ts";
import type { Hit, WeightedTerm } from "../search/search-index.ts";
import { coverage, proximity } from "./rank-evidence.ts";
import { likenessToBest, scoreOfNeighbours } from "./rank-likeness.ts";

/** How much each step counts. A weight of 0 leaves the step out. */
export interface RankOptions {
  /** words that stand together in the question and within so many words of each other in the text */
  readonly proximity: { readonly weight: number; readonly window: number };
  /**
   * the share of the question's words that the text holds; divided by the number of words, since the words of a long
   * question are not all meant to be there
   */
  readonly coverage: { readonly weight: number; readonly most: number };
  /** likeness to the texts that are best so far (pseudo-relevance feedback) */
  readonly feedback: { readonly weight: number; readonly texts: number };
  /** the scores of the texts that are most alike (score regularisation), for so many of the best */
  readonly neighbours: { readonly weight: number; readonly texts: number; readonly reach: number };
}

/** Chosen on public collections and held for all of them; docs/ranking.md says what each brings. */
export const DEFAULT_RANK_OPTIONS: RankOptions = {
  proximity: { weight: 0.2, window: 8 },
  coverage: { weight: 2, most: 0.5 },
  feedback: { weight: 0.5, texts: 3 },
  neighbours: { weight: 0.4, texts: 20, reach: 50 },
};

/** A hit at its place. */
export interface Ranked {
  readonly id: string;
  /** 1 for the best, rounded to 1e-6; only good to compare within one answer */
  readonly score: number;
}

/**
 * Orders hits anew, best first, ties by id. Every step looks at the given hits only, so the cost is bounded by their
 * number and not by the size of the index.
 * @param question the analysed terms in the order they were written
 */
export function rank(
  question: readonly WeightedTerm[],
  hits: readonly Hit[],
  contents: Contents,
  options: RankOptions = DEFAULT_RANK_OPTIONS,
): readonly Ranked[] {
  const ids = hits.map((hit) => hit.id);
  let scores: readonly number[] = hits.map((hit) => hit.score);
  if (options.proximity.weight > 0) {
    const near = proximity(question, hits, contents, options.proximity.window);
    scores = scores.map((score, at) => score + options.proximity.weight * (near[at] ?? 0));
  }
  scores = toOne(scores);
  if (options.coverage.weight > 0) {
    const words = new Set(question.map(({ term }) => term)).size;
    const weight = Math.min(options.coverage.most, options.coverage.weight / Math.max(1, words));
    const covered = coverage(question, hits, contents);
    scores = toOne(scores.map((score, at) => score + weight * (covered[at] ?? 0)));
  }
  const texts = { vectors: ids.map((id) => contents.vector(id)), terms: contents.size };
  if (options.feedback.weight > 0) {
    const { weight, texts: count } = options.feedback;
    const like = toOne(likenessToBest(scores, texts, count));
    scores = toOne(scores.map((score, at) => (1 - weight) * score + weight * (like[at] ?? 0)));
  }
  if (options.neighbours.weight > 0) {
    const { weight, texts: count, reach } = options.neighbours;
    const lent = scoreOfNeighbours(scores, texts, count, reach);
    scores = toOne(scores.map((score, at) => (1 - weight) * score + weight * (lent[at] ?? 0)));
  }
  return ids
    .map((id, at) => ({ id, score: Math.round((scores[at] ?? 0) * 1e6) / 1e6 }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Scores of which the best is 1, so that steps of different scale can be weighed against each other. */
function toOne(scores: readonly number[]): readonly number[] {
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  return best > 0 ? scores.map((score) => score / best) : scores;
}
