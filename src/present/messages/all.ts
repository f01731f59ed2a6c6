import type { Language } from "../../domain/language.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Messages } from "./messages.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

const ALL: Readonly<Record<Language, Messages>> = { en, fr, es, ru, ar, zh };

/** The desk's words in a language. */
export function messagesFor(language: Language): Messages {
  return ALL[language];
}
