/** From the words of a question to ranked entries of an index, without any understanding of what is asked. */
import type { Language } from "../domain/language.ts";
import { DEFAULT_RANK_OPTIONS, type Ranked, type RankOptions, rank } from "../query/rank.ts";
import type { SearchIndex, WeightedTerm } from "../search/search-index.ts";
import { analyzerFor } from "../text/analyzers.ts";
import { requestTermsOf } from "./request-words.ts";

export interface RetrieveOptions {
  /** hits that are ranked anew; those behind them keep the order of the search */
  readonly candidates: number;
  /** what words count by which one asks (`find articles concerning …`), 1 as much as any other */
  readonly requestWeight: number;
  readonly rank: RankOptions;
}

export const DEFAULT_RETRIEVE_OPTIONS: RetrieveOptions = {
  candidates: 150,
  requestWeight: 0.3,
  rank: DEFAULT_RANK_OPTIONS,
};

/**
 * The entries that fit a question, best first.
 * @param language of the question
 * @param limit at most so many
 */
export function retrieve(
  question: string,
  language: Language,
  index: SearchIndex,
  limit: number,
  options: RetrieveOptions = DEFAULT_RETRIEVE_OPTIONS,
): readonly Ranked[] {
  const terms = questionTerms(question, language, options.requestWeight);
  const hits = index.search(terms, Math.max(limit, options.candidates));
  const ranked = rank(terms, hits.slice(0, options.candidates), index.contents, options.rank);
  const lowest = ranked.at(-1)?.score ?? 0;
  const worst = hits[options.candidates - 1]?.score ?? 0;
  const rest = hits.slice(options.candidates).map(({ id, score }) => ({
    id,
    score: worst > 0 ? Math.round(((lowest * score) / worst) * 1e6) / 1e6 : 0,
  }));
  return [...ranked, ...rest].slice(0, limit);
}

/** The analysed terms of a question in the order they were written. */
export function questionTerms(question: string, language: Language, requestWeight: number): readonly WeightedTerm[] {
  const request = requestTermsOf(language);
  return analyzerFor(language)
    .analyze(question)
    .map(({ term }) => ({ term, weight: request.has(term) ? requestWeight : 1 }));
}
