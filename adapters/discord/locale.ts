/** Discord's locales and the desk's six languages. */
import { isLanguage, type Language } from "../../src/index.ts";

/**
 * The locales under which wordings of a language are registered. Arabic stands in the list of Discord's OpenAPI
 * description, not in that of its documentation; `registerCommands` goes on without it where it is refused.
 */
export const LOCALES: Readonly<Record<Language, readonly string[]>> = {
  en: ["en-GB", "en-US"],
  fr: ["fr"],
  es: ["es-ES", "es-419"],
  ru: ["ru"],
  ar: ["ar"],
  zh: ["zh-CN", "zh-TW"],
};

/** The language of a locale such as `es-419`; undefined when the desk does not speak it. */
export function languageOf(locale: string | null | undefined): Language | undefined {
  const code = locale?.split("-", 1)[0]?.toLowerCase() ?? "";
  return isLanguage(code) ? code : undefined;
}
