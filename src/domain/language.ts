/** The six official languages of the United Nations, which questions come in and answers are worded in. */
export const LANGUAGES = ["en", "fr", "es", "ru", "ar", "zh"] as const;

export type Language = (typeof LANGUAGES)[number];

/** True for a code of one of the six languages. */
export function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code);
}
