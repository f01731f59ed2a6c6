/** Everyday words, which name nobody and nothing by themselves, and words that are spelt as they should be. */
import { stemmerFor } from "./filters/stem.ts";
import type { Lexicon } from "./lexicon/shape.ts";

const ordinary = new WeakMap<Lexicon, ReadonlySet<string>>();
const verbs = new WeakMap<Lexicon, ReadonlySet<string>>();
const english = new WeakMap<Lexicon, ReadonlySet<string>>();
const byLetter = new WeakMap<Lexicon, Map<string, readonly string[]>>();
const stem = stemmerFor("en");

/** True for an everyday English word, folded, in any of its forms: never a reason by itself to have no answer. */
export function isOrdinary(word: string, lexicon: Lexicon): boolean {
  const words = setOf(ordinary, lexicon, lexicon.ordinary);
  return words.has(word) || words.has(stem(word));
}

/** The everyday English words that begin with a letter, folded. */
export function ordinaryWords(lexicon: Lexicon, letter: string): readonly string[] {
  const known = byLetter.get(lexicon) ?? new Map<string, readonly string[]>();
  byLetter.set(lexicon, known);
  const words = known.get(letter) ?? lexicon.ordinary.split(" ").filter((word) => word.startsWith(letter));
  known.set(letter, words);
  return words;
}

/** True for an English verb or adverb, folded, for which documents may have another. */
export function isVerb(word: string, lexicon: Lexicon): boolean {
  return setOf(verbs, lexicon, lexicon.verbs).has(stem(word));
}

/** True for an English word, folded, that is spelt as it should be: never taken for a slip of another word. */
export function isEnglish(word: string, lexicon: Lexicon): boolean {
  return setOf(english, lexicon, lexicon.english).has(word);
}

function setOf(sets: WeakMap<Lexicon, ReadonlySet<string>>, lexicon: Lexicon, list: string): ReadonlySet<string> {
  const words = sets.get(lexicon) ?? new Set(list.split(" "));
  sets.set(lexicon, words);
  return words;
}
