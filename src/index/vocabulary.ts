/** The words that the corpus writes, to mend those that a question misspells. */
import SearchableMap from "minisearch/SearchableMap";
import { foldWord } from "../text/filters/fold.ts";
import { once } from "../text/once.ts";
import { tokenize } from "../text/tokenizer.ts";
import { indexWords, type SimilarWords } from "./similar-words.ts";
import { spellingDistance } from "./spelling-distance.ts";

/** Words of a corpus with how many texts hold each. */
export interface Vocabulary {
  /** true for a word as the corpus writes it somewhere, accents and capitals apart */
  has(word: string): boolean;
  /** texts that hold the word */
  frequency(word: string): number;
  /**
   * What the corpus writes for a word that it does not hold: the word spelt most alike, or two of its words that were
   * written as one (`focal point`, with a blank). Null for a word that it holds or that resembles none, and always for
   * numbers, identifiers and words under four letters.
   */
  mend(word: string): string | null;
  /** Words that begin with the letters, the frequent first. */
  startingWith(prefix: string, limit: number): readonly string[];
  toJSON(): VocabularySnapshot;
}

/** Each word with its frequency, sorted by word. */
export type VocabularySnapshot = readonly (readonly [string, number])[];

/** Collects the words of texts; numbers and identifiers are left out. */
export function buildVocabulary(texts: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = new Set(tokenize(text).flatMap((token) => (token.kind === "word" ? [token.term] : [])));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return loadVocabulary([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Serves a vocabulary that was kept with `toJSON`. */
export function loadVocabulary(snapshot: VocabularySnapshot): Vocabulary {
  const counts = new Map(snapshot);
  // Built for the first word that is misspelt or typed in part: most questions hold none.
  const similar = once(() => indexWords(counts.keys()));
  const tree = once(() => SearchableMap.from<number>(counts));
  const frequency = (word: string) => counts.get(foldWord(word)) ?? 0;
  return {
    has: (word) => frequency(word) > 0,
    frequency,
    mend(word) {
      const folded = foldWord(word);
      if (folded.length < SHORTEST || !/^[\p{L}\p{M}]+$/u.test(folded) || folded.length > LONGEST) return null;
      if (counts.has(folded)) return null;
      return nearest(similar(), counts, folded) ?? split(counts, folded);
    },
    startingWith(prefix, limit) {
      const found: (readonly [string, number])[] = [...tree().atPrefix(foldWord(prefix))];
      found.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return found.slice(0, limit).map(([word]) => word);
    },
    toJSON: () => snapshot,
  };
}

const SHORTEST = 4;
const LONGEST = 40;

/** How much may be wrong with a word: one slip in a short one, two in a long one. */
function allowance(word: string): number {
  return word.length <= 5 ? 1 : word.length <= 8 ? 1.6 : 2.2;
}

function nearest(words: SimilarWords, counts: ReadonlyMap<string, number>, word: string): string | null {
  const allowed = allowance(word);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  // two letters swapped are two changes to a letter and one slip to a person
  for (const [candidate] of words.within(word, word.length <= 5 ? 2 : 3)) {
    if (candidate.length < SHORTEST - 1) continue;
    const count = counts.get(candidate) ?? 0;
    const distance = spellingDistance(word, candidate, allowed);
    if (distance > allowed) continue;
    // the first letter is seldom wrong
    const cost = distance + (candidate[0] === word[0] ? 0 : 0.7);
    if (cost > allowed + 0.2) continue;
    if (cost < least || (cost === least && (count > most || (count === most && best !== null && candidate < best)))) {
      best = candidate;
      least = cost;
      most = count;
    }
  }
  return best;
}

/** Two words of the corpus that were written as one; of several ways that with the more frequent rarer word. */
function split(words: ReadonlyMap<string, number>, word: string): string | null {
  let best: string | null = null;
  let most = 0;
  for (let at = 3; at <= word.length - 3; at++) {
    const count = Math.min(words.get(word.slice(0, at)) ?? 0, words.get(word.slice(at)) ?? 0);
    if (count > most) {
      best = `${word.slice(0, at)} ${word.slice(at)}`;
      most = count;
    }
  }
  return best;
}
