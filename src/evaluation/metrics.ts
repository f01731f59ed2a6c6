/** Measures of a ranking against judgements, as trec_eval computes them. */

/** Document → how relevant it is to one question: 0 for not at all. */
export type Judgements = ReadonlyMap<string, number>;

/** Normalised discounted cumulative gain at a depth, with linear gain; 0 where nothing is relevant. */
export function ndcg(ranked: readonly string[], judged: Judgements, depth: number): number {
  const ideal = [...judged.values()].filter((gain) => gain > 0).sort((a, b) => b - a);
  const best = discounted(ideal.slice(0, depth));
  return best > 0 ? discounted(ranked.slice(0, depth).map((id) => gainOf(judged, id))) / best : 0;
}

/** The share of the relevant documents that stands within a depth; 0 where nothing is relevant. */
export function recall(ranked: readonly string[], judged: Judgements, depth: number): number {
  const relevant = [...judged.values()].filter((gain) => gain > 0).length;
  const found = ranked.slice(0, depth).filter((id) => gainOf(judged, id) > 0).length;
  return relevant > 0 ? found / relevant : 0;
}

/** One over the place of the first relevant document, 0 when none stands within the depth. */
export function reciprocalRank(ranked: readonly string[], judged: Judgements, depth: number): number {
  const place = ranked.slice(0, depth).findIndex((id) => gainOf(judged, id) > 0);
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Judgements may be negative (junk); that is no gain. */
function gainOf(judged: Judgements, id: string): number {
  return Math.max(0, judged.get(id) ?? 0);
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}
