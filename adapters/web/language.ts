/** Which language a reader is shown, and which way it is read. */
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { isLanguage, LANGUAGES, type Language } from "../../src/index.ts";
import type { Direction } from "./direction.ts";

/** The languages by their own names. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  fr: "Français",
  es: "Español",
  ru: "Русский",
  ar: "العربية",
  zh: "中文",
};

/** The language that was chosen in the address (`?lang=fr`); null when none was. */
export function chosenLanguage(context: Context): Language | null {
  const code = context.req.query("lang");
  return code !== undefined && isLanguage(code) ? code : null;
}

/** The language that was chosen, else the one that the reader's browser asks for most, else English. */
export function languageOf(context: Context): Language {
  const code = accepts(context, {
    header: "Accept-Language",
    supports: [...LANGUAGES],
    default: "en",
    match: (wanted, { default: otherwise }) =>
      wanted
        .filter(({ q }) => q > 0)
        .toSorted((a, b) => b.q - a.q)
        .map(({ type }) => type.slice(0, 2).toLowerCase())
        .find(isLanguage) ?? otherwise,
  });
  return chosenLanguage(context) ?? (isLanguage(code) ? code : "en");
}

/** Which way a language is read. */
export function directionOf(language: Language): Direction {
  return language === "ar" ? "rtl" : "ltr";
}
