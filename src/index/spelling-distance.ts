/** How far one spelling is from another, counted in slips of typing. */

const SWAPPED = 0.9;
const DOUBLED = 0.6;
const VOWEL = 0.7;
const VOWELS = "aeiouy";

/**
 * Damerau's distance (optimal string alignment) with three slips made cheaper, since they are the common ones: letters
 * swapped, a letter doubled or not, and one vowel for another.
 * @returns 0 for the same spelling, 1 for one letter inserted, dropped or changed
 */
export function spellingDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last: number[] = [0];
  for (let j = 1; j <= b.length; j++) last.push(at(last, j - 1) + 1);
  for (let i = 1; i <= a.length; i++) {
    const row = [at(last, 0) + 1];
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a[i - 1], b[j - 1]];
      let least = at(last, j - 1) + (x === y ? 0 : bothVowels(x, y) ? VOWEL : 1);
      least = Math.min(least, at(last, j) + (x === a[i - 2] || x === a[i] ? DOUBLED : 1));
      least = Math.min(least, at(row, j - 1) + (y === b[j - 2] || y === b[j] ? DOUBLED : 1));
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y && x !== y) {
        least = Math.min(least, at(beforeLast, j - 2) + SWAPPED);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function bothVowels(x = "", y = ""): boolean {
  return x !== "" && y !== "" && VOWELS.includes(x) && VOWELS.includes(y);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
