/** Everyday words, which name nobody and nothing by themselves. */
import type { Lexicon } from "../text/lexicon.ts";

const sets = new WeakMap<Lexicon, ReadonlySet<string>>();

/** True for a word, folded, that the word lists call an ordinary one. */
export function isOrdinary(word: string, lexicon: Lexicon): boolean {
  const words = sets.get(lexicon) ?? new Set(lexicon.ordinary.split(" "));
  sets.set(lexicon, words);
  return words.has(word);
}
