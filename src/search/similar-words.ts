/** Finds the words of a list that are spelt like another, without comparing it with all of them letter by letter. */
import { mostLonger, mostStrangeLetters, spellingDistance } from "../text/spelling-distance.ts";

/** The words of a list, made ready to be compared. */
export interface SimilarWords {
  /**
   * Every word whose spelling is at most so far from the given one (`spellingDistance`), with how far it is; in no order.
   * The given word itself is among them where the list holds it.
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
      const strange = mostStrangeLetters(distance);
      const longer = mostLonger(distance);
      const found: (readonly [string, number])[] = [];
      for (let length = Math.max(0, word.length - longer); length <= word.length + longer; length++) {
        const shelf = shelves[length];
        if (!shelf) continue;
        const { words: candidates, letters } = shelf;
        for (let at = 0; at < letters.length; at++) {
          // Letters that only one of two words has are slips, each of them.
          const theirs = letters[at] ?? 0;
          if (countBits(own & ~theirs) > strange || countBits(theirs & ~own) > strange) continue;
          const candidate = candidates[at] ?? "";
          const slips = spellingDistance(word, candidate, distance);
          if (slips <= distance) found.push([candidate, slips]);
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
