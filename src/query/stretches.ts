/** Keeps what was read from a passage and its sentences, which is the same for every question. */
import type { Passage } from "../domain/document.ts";
import type { Language } from "../domain/language.ts";

/**
 * A reading of a text that is done once for each stretch of a passage and forgotten with the passage. Only for stretches
 * that do not depend on the question, so that they are few.
 */
export function oncePerStretch<T>(
  read: (text: string, language: Language) => T,
): (text: string, language: Language, passage: Passage) => T {
  const readings = new WeakMap<Passage, Map<string, T>>();
  return (text, language, passage) => {
    const known = readings.get(passage) ?? new Map<string, T>();
    readings.set(passage, known);
    const reading = known.get(text) ?? read(text, language);
    known.set(text, reading);
    return reading;
  };
}
