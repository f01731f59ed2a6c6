/** Gathers phrases from several files in order, where a later file adds to, or takes away from, an earlier one. */
import type { Language } from "../../domain/language.ts";
import { normalisePhrase, type PhraseTable } from "./phrases.ts";

/** Phrases on their way to a table: `phrase → values`, in the order of first mention. */
export type Collected = Map<string, Set<number>>;

/** "a / b / c" as its parts; blanks around them off, empty ones out. */
export function alternatives(text: string): readonly string[] {
  return text
    .split(/\s+\/\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Adds the alternatives of a line; one that begins with `-` takes the phrase away again. */
export function collect(into: Collected, line: string, language: Language, value: number): void {
  for (const part of alternatives(line)) {
    const away = part.startsWith("-") && part.length > 1;
    const phrase = normalisePhrase(away ? part.slice(1) : part, language);
    if (phrase === "") continue;
    const values = into.get(phrase) ?? new Set();
    if (away) values.delete(value);
    else values.add(value);
    into.set(phrase, values);
  }
}

/** The finished table. */
export function toTable(collected: Collected): PhraseTable {
  const pairs = [...collected].flatMap(([phrase, values]) => [...values].map((value) => ({ phrase, value })));
  return { phrases: pairs.map(({ phrase }) => phrase), values: pairs.map(({ value }) => value) };
}
