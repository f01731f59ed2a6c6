/** Words that are never taken for a mistyped one, nor in small letters for a name. */
import type { Lexicon } from "./shape.ts";

const cache = new WeakMap<Lexicon, ReadonlySet<string>>();

/** The look-alikes and everyday words of the word lists, as a set made on first use. */
export function lookalikes(lexicon: Lexicon): ReadonlySet<string> {
  const known = cache.get(lexicon);
  if (known) return known;
  const words = new Set(`${lexicon.lookalikes} ${lexicon.ordinary}`.split(" "));
  cache.set(lexicon, words);
  return words;
}
