/** The words of the pages that show the corpus, by language. */
import type { Language } from "../../domain/language.ts";
import { messagesFor } from "./all.ts";
import { pageWords } from "./page.ts";
import { ar } from "./survey/ar.ts";
import { en } from "./survey/en.ts";
import { es } from "./survey/es.ts";
import { fr } from "./survey/fr.ts";
import { ru } from "./survey/ru.ts";
import type { SurveyWords } from "./survey/words.ts";
import { zh } from "./survey/zh.ts";

const WORDS: Readonly<Record<Language, SurveyWords>> = { en, fr, es, ru, ar, zh };

/** What these pages say in a language, with what they name as answers do. */
export interface SurveyLabels extends SurveyWords {
  readonly fields: Readonly<
    Record<
      "type" | "meeting" | "sender" | "symbol" | "date" | "country" | "person" | "title" | "place" | "document",
      string
    >
  >;
  readonly supersededBy: string;
}

/** What these pages say in a language. */
export function surveyWords(language: Language): SurveyLabels {
  const { labels } = messagesFor(language);
  return {
    ...WORDS[language],
    supersededBy: pageWords(language).supersededBy,
    fields: {
      type: labels.type,
      meeting: labels.meeting,
      sender: labels.from,
      symbol: labels.symbol,
      date: labels.date,
      country: labels.country,
      person: labels.person,
      title: labels.title,
      place: labels.place,
      document: labels.contribution,
    },
  };
}
