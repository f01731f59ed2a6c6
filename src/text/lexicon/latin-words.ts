/** Which of English, French and Spanish have a word in the word lists: evidence for the language of keywords. */
import { isEnglish } from "../ordinary.ts";
import { formsOf } from "./phrases.ts";
import type { Lexicon } from "./shape.ts";

const LATIN = ["en", "fr", "es"] as const;
type Latin = (typeof LATIN)[number];

const cache = new WeakMap<Lexicon, ReadonlyMap<Latin, ReadonlySet<string>>>();

/** The languages whose lists hold a folded word, in any plural; none for a word that no list holds. */
export function latinLanguagesOf(lexicon: Lexicon, word: string): readonly Latin[] {
  const known = cache.get(lexicon) ?? collect(lexicon);
  cache.set(lexicon, known);
  const languages = LATIN.filter((language) => formsOf(word, language).some((form) => known.get(language)?.has(form)));
  return languages.length === 0 && isEnglish(word, lexicon) ? ["en"] : languages;
}

function collect(lexicon: Lexicon): ReadonlyMap<Latin, ReadonlySet<string>> {
  const english = lexicon.terms.english.flat().join(" ").toLowerCase();
  return new Map(
    LATIN.map((language) => {
      const phrases = [...lexicon.concepts.phrases[language].phrases, ...lexicon.terms.phrases[language].phrases];
      if (language === "en") phrases.push(...lexicon.synonyms.phrases.phrases, lexicon.lookalikes, english);
      return [language, new Set(phrases.join(" ").match(/\p{L}{3,}/gu))];
    }),
  );
}
