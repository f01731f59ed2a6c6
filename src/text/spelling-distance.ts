/** How far one spelling is from another, counted in slips of typing. */

const SWAPPED = 0.9;
const DOUBLED = 0.6;
const VOWEL = 0.7;
const VOWELS = "aeiouy";

/** The rows of the table that are still needed, kept from word to word. */
let rows: readonly [Float64Array, Float64Array, Float64Array] = rowsFor(64);

/**
 * Damerau's distance (optimal string alignment) with three slips made cheaper, since they are the common ones: letters
 * swapped, a letter doubled or not, and one vowel for another.
 * @param most what is further apart need not be measured
 * @returns 0 for the same spelling, 1 for one letter inserted, dropped or changed; any number above `most` where it is above
 */
export function spellingDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  const width = b.length;
  if (Math.abs(a.length - width) * DOUBLED > most) return Number.POSITIVE_INFINITY;
  if (rows[0].length <= width) rows = rowsFor(2 * width);
  let [beforeLast, last, row] = rows;
  last[0] = 0;
  for (let j = 1; j <= width; j++) last[j] = (last[j - 1] ?? 0) + 1;
  let nearestBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const [before, x, after] = [a[i - 2], a[i - 1], a[i]];
    const droppedX = x === before || x === after ? DOUBLED : 1;
    row[0] = i;
    let nearest = i;
    for (let j = 1; j <= width; j++) {
      const [z, y] = [b[j - 2], b[j - 1]];
      let least = (last[j - 1] ?? 0) + (x === y ? 0 : bothVowels(x, y) ? VOWEL : 1);
      least = Math.min(least, (last[j] ?? 0) + droppedX);
      least = Math.min(least, (row[j - 1] ?? 0) + (y === z || y === b[j] ? DOUBLED : 1));
      if (i > 1 && j > 1 && x === z && before === y && x !== y) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + SWAPPED);
      }
      row[j] = least;
      if (least < nearest) nearest = least;
    }
    // Every later row builds on these two.
    if (nearest > most && nearestBefore > most) return Number.POSITIVE_INFINITY;
    nearestBefore = nearest;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[width] ?? 0;
}

/** True when one letter added, dropped or changed, or two neighbours swapped, part two words; false for equal ones. */
export function oneSlipApart(a: string, b: string): boolean {
  return a !== b && Math.abs(a.length - b.length) <= 1 && spellingDistance(a, b, 1) <= 1;
}

/** How many letters of a word another may lack, or have of its own, without being further apart than `most`. */
export function mostStrangeLetters(most: number): number {
  return Math.floor(most / VOWEL);
}

/** By how many letters a word may be longer than another without being further apart than `most`. */
export function mostLonger(most: number): number {
  return Math.floor(most / DOUBLED);
}

function bothVowels(x = "", y = ""): boolean {
  return x !== "" && y !== "" && VOWELS.includes(x) && VOWELS.includes(y);
}

function rowsFor(length: number): readonly [Float64Array, Float64Array, Float64Array] {
  return [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
}
