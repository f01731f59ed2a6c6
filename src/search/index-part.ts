/** The analysed entries of one document: what an index is put together from, and what is kept of it. */
import type { Language } from "../domain/language.ts";
import { analyzerFor } from "../text/analyzers.ts";

/** Something to be found, with its texts by field (`text`, `title`, `headings`); not yet analysed. */
export interface IndexEntry {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  /** of its texts: decides the analyzer */
  readonly language: Language;
}

/** Entries as terms; plain data, to be kept in a file. */
export interface IndexPart {
  /** the different terms, in the order in which they first stand */
  readonly terms: readonly string[];
  /** each entry with the places of its terms in `terms`, in reading order, `BREAK` between two fields */
  readonly entries: readonly (readonly [id: string, sequence: readonly number[]])[];
}

/** Stands between two fields of a sequence. */
export const BREAK = -1;

/**
 * Analyses entries, each by the analyzer of its language.
 * @param fields which fields, and in which order; what an entry does not have is empty
 */
export function analyseEntries(entries: readonly IndexEntry[], fields: readonly string[]): IndexPart {
  const numbers = new Map<string, number>();
  const numberOf = (term: string) => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  };
  const analysed = entries.map(({ id, language, fields: texts }): readonly [string, readonly number[]] => {
    const { analyze } = analyzerFor(language);
    const sequence: number[] = [];
    for (const [at, field] of fields.entries()) {
      if (at > 0) sequence.push(BREAK);
      for (const { term } of analyze(texts[field] ?? "")) sequence.push(numberOf(term));
    }
    return [id, sequence];
  });
  return { terms: [...numbers.keys()], entries: analysed };
}
