import type { Language } from "../../domain/language.ts";
import { en } from "./en.ts";
import type { Messages } from "./messages.ts";

const ALL: Readonly<Record<Language, Messages>> = { en, fr: en, es: en, ru: en, ar: en, zh: en };

/** The desk's words in a language. */
export function messagesFor(language: Language): Messages {
  return ALL[language];
}
