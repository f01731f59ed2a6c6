/** The glossary read backwards: how documents in another language say an English word of the question. */
import type { Language } from "../domain/language.ts";
import { stemmerFor } from "./filters/stem.ts";
import type { Lexicon } from "./lexicon.ts";

const tables = new WeakMap<Lexicon, Map<Language, ReadonlyMap<string, readonly string[]>>>();

/** The phrases that the glossary of a language lists under an English term; none where it has no such term. */
export function fromEnglish(lexicon: Lexicon, english: string, language: Language): readonly string[] {
  const all = tables.get(lexicon) ?? new Map<Language, ReadonlyMap<string, readonly string[]>>();
  tables.set(lexicon, all);
  const table = all.get(language) ?? turn(lexicon, language);
  all.set(language, table);
  return table.get(stems(english)) ?? [];
}

const stem = stemmerFor("en");

/** "trained" is looked for under "training". */
function stems(english: string): string {
  return english.toLowerCase().split(/\s+/).map(stem).join(" ");
}

function turn(lexicon: Lexicon, language: Language): ReadonlyMap<string, readonly string[]> {
  const { phrases, values } = lexicon.terms.phrases[language];
  const table = new Map<string, string[]>();
  for (const [i, phrase] of phrases.entries()) {
    for (const english of lexicon.terms.english[values[i] ?? -1] ?? []) {
      const key = stems(english);
      const list = table.get(key);
      if (list) list.push(phrase.replaceAll("*", ""));
      else table.set(key, [phrase.replaceAll("*", "")]);
    }
  }
  return table;
}

const said = new WeakMap<Lexicon, Map<Language, ReadonlyMap<string, readonly string[]>>>();

/** How a language says a concept, as the lexicon lists it, most usual first; none where it has no phrase for it. */
export function phrasesFor(lexicon: Lexicon, concept: string, language: Language): readonly string[] {
  const all = said.get(lexicon) ?? new Map<Language, ReadonlyMap<string, readonly string[]>>();
  said.set(lexicon, all);
  const table = all.get(language) ?? byConcept(lexicon, language);
  all.set(language, table);
  return table.get(concept) ?? [];
}

function byConcept(lexicon: Lexicon, language: Language): ReadonlyMap<string, readonly string[]> {
  const { phrases, values } = lexicon.concepts.phrases[language];
  const table = new Map<string, string[]>();
  for (const [i, phrase] of phrases.entries()) {
    const concept = lexicon.concepts.ids[values[i] ?? -1];
    if (concept === undefined) continue;
    const list = table.get(concept);
    if (list) list.push(phrase.replaceAll("*", ""));
    else table.set(concept, [phrase.replaceAll("*", "")]);
  }
  return table;
}
