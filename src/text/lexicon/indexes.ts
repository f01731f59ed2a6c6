/** Tables made ready on first use and kept for as long as their lexicon lives. */
import type { Language } from "../../domain/language.ts";
import { indexPhrases, type PhraseIndex, type PhraseTable } from "./phrases.ts";

const indexes = new WeakMap<PhraseTable, PhraseIndex>();

/** The index of a table. */
export function indexOf(table: PhraseTable, language: Language): PhraseIndex {
  const known = indexes.get(table);
  if (known) return known;
  const index = indexPhrases(table, language);
  indexes.set(table, index);
  return index;
}

/** The tables to try for a text: its own language first, then English, since people mix them. */
export function indexesFor(
  tables: Readonly<Record<Language, PhraseTable>>,
  language: Language,
): readonly PhraseIndex[] {
  const own = indexOf(tables[language], language);
  return language === "en" ? [own] : [own, indexOf(tables.en, "en")];
}
