/** Picks the places of the best scores without sorting all of them. */

/**
 * The places whose score is above 0 and among the best; where several are as good as the last, all of these.
 * @param limit how many are the best; all when left out
 */
export function atLeast(scores: Float64Array, limit: number | undefined): readonly number[] {
  const least = limit === undefined ? 0 : leastOfBest(scores, limit);
  const places: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    if (score > 0 && score >= least) places.push(place);
  }
  return places;
}

/** The score of the last of the best; 0 where there are fewer. */
function leastOfBest(scores: Float64Array, limit: number): number {
  if (limit < 1) return Number.POSITIVE_INFINITY;
  // Sorted whenever it is full, and what is not among the best of those so far is dropped.
  const best = new Float64Array(4 * limit);
  let count = 0;
  let least = 0;
  const cut = () => {
    best.subarray(0, count).sort();
    best.copyWithin(0, count - limit, count);
    count = limit;
    least = best[0] ?? 0;
  };
  for (const score of scores) {
    if (score <= least) continue;
    best[count++] = score;
    if (count === best.length) cut();
  }
  if (count < limit) return 0;
  cut();
  return least;
}
