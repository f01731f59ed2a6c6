/** The words that the corpus writes, to mend those that a question misspells. */
import SearchableMap from "minisearch/SearchableMap";
import { foldWord } from "../text/fold.ts";
import { once } from "../text/once.ts";
import { tokenize } from "../text/tokenizer.ts";
import { indexWords, type SimilarWords } from "./similar-words.ts";

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
  /** what it was made of, so that a later one can take over what has stayed */
  readonly lists: readonly WordList[];
  readonly counts: ReadonlyMap<string, number>;
}

/** Words of some texts, each with how many of the texts hold it; plain data, to be kept in a file. */
export type WordList = readonly (readonly [word: string, texts: number])[];

/** Collects the words of texts; numbers and identifiers are left out. */
export function listWords(texts: Iterable<string>): WordList {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = new Set(tokenize(text).flatMap((token) => (token.kind === "word" ? [token.term] : [])));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts];
}

/**
 * The vocabulary of several lists together, in any order.
 * @param before an earlier vocabulary: lists that both have (the very same objects) are not counted again
 */
export function openVocabulary(lists: readonly WordList[], before: Vocabulary | null = null): Vocabulary {
  const counts = new Map(before?.counts);
  const add = (list: WordList, times: 1 | -1) => {
    for (const [word, texts] of list) {
      const count = (counts.get(word) ?? 0) + times * texts;
      if (count > 0) counts.set(word, count);
      else counts.delete(word);
    }
  };
  const [now, then] = [new Set(lists), new Set(before?.lists)];
  for (const list of then) if (!now.has(list)) add(list, -1);
  for (const list of now) if (!then.has(list)) add(list, 1);
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
    lists,
    counts,
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
  for (const [candidate, distance] of words.within(word, allowed)) {
    if (candidate.length < SHORTEST - 1) continue;
    const count = counts.get(candidate) ?? 0;
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
