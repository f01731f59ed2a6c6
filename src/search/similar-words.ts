/** Finds the words of a list that are spelt like another, without comparing it with all of them letter by letter. */

/** The words of a list, made ready to be compared. */
export interface SimilarWords {
  /**
   * Every word that becomes the given one by at most so many letters inserted, dropped or changed (Levenshtein), with
   * how many it takes; in no order. The given word itself is among them where the list holds it.
   */
  within(word: string, distance: number): readonly (readonly [word: string, distance: number])[];
}

/** Words of one length with the set of their letters. */
interface Shelf {
  readonly words: readonly string[];
  readonly letters: Int32Array;
}

/** Sorts the words by length; linear in their number. */
export function indexWords(words: Iterable<string>): SimilarWords {
  const byLength: string[][] = [];
  for (const word of words) {
    const list = byLength[word.length];
    if (list) list.push(word);
    else byLength[word.length] = [word];
  }
  const shelves: (Shelf | undefined)[] = byLength.map((list) => ({
    words: list,
    letters: Int32Array.from(list, lettersOf),
  }));
  return {
    within(word, distance) {
      const own = lettersOf(word);
      const found: (readonly [string, number])[] = [];
      for (let length = Math.max(0, word.length - distance); length <= word.length + distance; length++) {
        const shelf = shelves[length];
        if (!shelf) continue;
        const { words: candidates, letters } = shelf;
        for (let at = 0; at < letters.length; at++) {
          // A change takes one letter off either word: more letters that only one of them has are too many changes.
          const theirs = letters[at] ?? 0;
          if (countBits(own & ~theirs) > distance || countBits(theirs & ~own) > distance) continue;
          const candidate = candidates[at] ?? "";
          const changes = levenshtein(word, candidate, distance);
          if (changes <= distance) found.push([candidate, changes]);
        }
      }
      return found;
    },
  };
}

/** The letters of a word as a set of 32; letters that share a place only make words look more alike than they are. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countBits(set: number): number {
  let bits = set - ((set >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

let row = new Int32Array(64);

/** Levenshtein's distance in UTF-16 units; some number above `most` where it is above. */
function levenshtein(a: string, b: string, most: number): number {
  if (row.length <= b.length) row = new Int32Array(2 * b.length);
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let diagonal = i - 1;
    let left = i;
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const changed = letter === b.charCodeAt(j - 1) ? diagonal : diagonal + 1;
      left = Math.min(changed, above + 1, left + 1);
      diagonal = above;
      row[j] = left;
      if (left < least) least = left;
    }
    if (least > most) return least;
  }
  return row[b.length] ?? 0;
}
