/** The glossary read backwards: how documents in another language say an English word of the question. */
import type { Language } from "../domain/language.ts";
import type { Lexicon } from "./lexicon.ts";

const tables = new WeakMap<Lexicon, Map<Language, ReadonlyMap<string, readonly string[]>>>();

/** The phrases that the glossary of a language lists under an English term; none where it has no such term. */
export function fromEnglish(lexicon: Lexicon, english: string, language: Language): readonly string[] {
  const all = tables.get(lexicon) ?? new Map<Language, ReadonlyMap<string, readonly string[]>>();
  tables.set(lexicon, all);
  const table = all.get(language) ?? turn(lexicon, language);
  all.set(language, table);
  return table.get(english.toLowerCase()) ?? [];
}

function turn(lexicon: Lexicon, language: Language): ReadonlyMap<string, readonly string[]> {
  const { phrases, values } = lexicon.terms.phrases[language];
  const table = new Map<string, string[]>();
  for (const [i, phrase] of phrases.entries()) {
    for (const english of lexicon.terms.english[values[i] ?? -1] ?? []) {
      const list = table.get(english.toLowerCase());
      if (list) list.push(phrase.replaceAll("*", ""));
      else table.set(english.toLowerCase(), [phrase.replaceAll("*", "")]);
    }
  }
  return table;
}
