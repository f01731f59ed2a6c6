/** The words of the pages that show the corpus, by language. */
import type { Language } from "../../domain/language.ts";
import { ar } from "./survey/ar.ts";
import { en } from "./survey/en.ts";
import { es } from "./survey/es.ts";
import { fr } from "./survey/fr.ts";
import { ru } from "./survey/ru.ts";
import type { SurveyWords } from "./survey/words.ts";
import { zh } from "./survey/zh.ts";

const WORDS: Readonly<Record<Language, SurveyWords>> = { en, fr, es, ru, ar, zh };

/** What these pages say in a language. */
export function surveyWords(language: Language): SurveyWords {
  return WORDS[language];
}
