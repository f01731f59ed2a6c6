/** Stemming: inflected forms of one word become one term, by the language of the chain and the script of the word. */
import { stemmer as stemArabic } from "@orama/stemmers/arabic";
import { stemmer as stemPorter } from "@orama/stemmers/english";
import { stemmer as stemFrench } from "@orama/stemmers/french";
import { stemmer as stemRussian } from "@orama/stemmers/russian";
import { stemmer as stemSpanish } from "@orama/stemmers/spanish";
import type { Language } from "../../domain/language.ts";
import { foldSpelling } from "./spelling.ts";

type Stemmer = (word: string) => string;

const LATIN: Readonly<Record<Language, Stemmer>> = {
  en: stemEnglish,
  fr: stemFrench,
  es: stemSpanish,
  // Latin words in these are names and English terms
  ru: stemEnglish,
  ar: stemEnglish,
  zh: stemEnglish,
};

/** A final ta marbuta is folded, as it is often typed; the stemmer takes it off in its own form only. */
const TA_MARBUTA = /(?<=..)ه$/u;

/** Words that Porter's rules take for one another or tear apart. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["children", "child"],
  ["childrens", "child"],
  ["women", "woman"],
  ["men", "man"],
  ["people", "people"],
  ["media", "media"],
  ["news", "news"],
  ["universal", "universal"],
  ["universe", "universe"],
  ["university", "university"],
  ["universities", "university"],
]);

/**
 * The stemmer of a chain. It remembers what it has stemmed: a corpus repeats its words.
 * @returns a function from a folded word to its stem
 */
export function stemmerFor(language: Language): Stemmer {
  const latin = LATIN[language];
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const stem = /^[\u0400-\u052F]/.test(word)
      ? stemRussian(word)
      : /^[\u0600-\u06FF]/.test(word)
        ? stemArabic(word.replace(TA_MARBUTA, "ة"))
        : /^[a-z]/.test(word)
          ? latin(word)
          : word;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(word, stem || word);
    return stem || word;
  };
}

const MOST_REMEMBERED = 50_000;

/**
 * Porter's algorithm. The library takes the `s` or `t` of `-sion` and `-tion` away with the ending, which would part
 * `contribution` from `contributed`; those words are stemmed here as Porter describes (step 4: `ion` after s or t goes
 * when a stem of two syllables or more is left).
 */
function stemEnglish(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 3 || /\d/.test(word)) return word;
  const plain = foldSpelling(word.replace(/'s?$/, ""));
  const ion = /^(.+[^a][st])ions?$/.exec(plain)?.[1];
  if (ion !== undefined && /^[^aeiou]*[aeiouy]+[^aeiou]+[aeiouy]+[^aeiou]/.test(ion)) return ion;
  return stemPorter(plain);
}
