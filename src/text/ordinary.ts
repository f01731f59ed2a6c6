/** Everyday words: never taken for a slip of another word, and no reason by themselves to have no answer. */
import type { Lexicon } from "./lexicon/shape.ts";

const sets = new WeakMap<Lexicon, ReadonlySet<string>>();

/** True for an everyday English word, folded. The list is data: `ordinary` of the word lists. */
export function isOrdinary(word: string, lexicon: Lexicon): boolean {
  const words = sets.get(lexicon) ?? new Set(lexicon.ordinary.split(" "));
  sets.set(lexicon, words);
  return words.has(word);
}
