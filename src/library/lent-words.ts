import { listWords, type WordList } from "../search/vocabulary.ts";
import type { Lexicon } from "../text/lexicon.ts";

/**
 * The well-spelt English words of the word lists, for the vocabulary: the words of questions ("according", "submitted")
 * are misspelt as often as those of the documents. Those of the concepts hold common misspellings.
 */
export function lentWords({ concepts, synonyms, ordinary }: Lexicon): WordList {
  const named = concepts.canonical.filter((name) => name !== null);
  return listWords([...named, ...synonyms.phrases.phrases, ordinary].map((text) => text.replaceAll("*", "")));
}
