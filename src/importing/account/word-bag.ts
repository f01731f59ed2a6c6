/** Words with how often they stand somewhere. */
export type WordBag = Map<string, number>;

/** Signs that are invisible in print and part no words. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A run of letters and digits; each sign of Chinese and Japanese for itself, since their lines break anywhere. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu;

/** The words of a text in its order, small, and without the differences between shapes of one letter. */
export function wordsOf(text: string): readonly string[] {
  return text.replace(INVISIBLE, "").normalize("NFKC").toLowerCase().match(WORD) ?? [];
}

/** The letters and digits of a word. */
export function lettersOf(word: string): number {
  return [...word].length;
}

/** The words of some texts, counted. */
export function bagOf(texts: readonly string[]): WordBag {
  const bag: WordBag = new Map();
  for (const text of texts) for (const word of wordsOf(text)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Takes one of a word out of a bag; false when there is none. */
export function take(bag: WordBag, word: string): boolean {
  const count = bag.get(word) ?? 0;
  if (count === 0) return false;
  bag.set(word, count - 1);
  return true;
}
