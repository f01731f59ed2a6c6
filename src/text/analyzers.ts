/** The analyzers of the six languages, each a chain of small steps. */
import type { Language } from "../domain/language.ts";
import { type Analyzer, mapWords, type TokenFilter } from "./analyzer.ts";
import { arabicOrdinals } from "./filters/arabic-ordinals.ts";
import { ordinals } from "./filters/ordinals.ts";
import { stemmerFor } from "./filters/stem.ts";
import { dropStopWords } from "./filters/stop.ts";
import { untilTheNext } from "./once.ts";
import { stopWordsOf } from "./stop-words/stop-words.ts";
import { tokenize } from "./tokenizer.ts";

/** Rises whenever any chain gives other terms than before, so that an index which is kept is not read with another. */
const VERSION = 5;

const chains = new Map<Language, Analyzer>();

/** The analyzer for texts and questions in a language; always the same object for the same language. */
export function analyzerFor(language: Language): Analyzer {
  const known = chains.get(language);
  if (known) return known;
  const analyzer = chain(`${language}-${VERSION}`, [
    language === "ar" ? arabicOrdinals : ordinals(language),
    dropStopWords(stopWordsOf(language)),
    mapWords(stemmerFor(language)),
  ]);
  chains.set(language, analyzer);
  return analyzer;
}

function chain(name: string, filters: readonly TokenFilter[]): Analyzer {
  const analyze = (text: string) => filters.reduce((tokens, filter) => filter(tokens), tokenize(text));
  return { name, analyze: untilTheNext(analyze) };
}
