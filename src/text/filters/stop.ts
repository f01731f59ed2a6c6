/** Drops the words that say nothing of what a text is about. */
import type { TokenFilter } from "../analyzer.ts";

/** A filter that drops plain words of the list; places stay counted, so that a phrase keeps its gaps. */
export function dropStopWords(stopWords: ReadonlySet<string>): TokenFilter {
  return (tokens) => tokens.filter((token) => token.kind !== "word" || !stopWords.has(token.term));
}
