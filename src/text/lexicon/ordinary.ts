/** The ordinary words of the word lists, which are never taken for a mistyped one or for a name in small letters. */
import type { Lexicon } from "./shape.ts";

const cache = new WeakMap<Lexicon, ReadonlySet<string>>();

/** The set of them, made on first use. */
export function ordinaryWords(lexicon: Lexicon): ReadonlySet<string> {
  const known = cache.get(lexicon);
  if (known) return known;
  const words = new Set(lexicon.ordinary.split(" "));
  cache.set(lexicon, words);
  return words;
}
