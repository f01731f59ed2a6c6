/** A corpus with the word lists: all that a desk needs to answer. */
import { type Corpus, corpusOf } from "../corpus/corpus.ts";
import type { Fault } from "../domain/fault.ts";
import type { WordList } from "../search/vocabulary.ts";
import type { Lexicon } from "../text/lexicon.ts";
import type { Part } from "./part.ts";

/** Everything that was read of a corpus folder; plain data, and never changed. */
export interface Library {
  readonly words: Words;
  /** one for each document, sorted by its id */
  readonly parts: readonly Part[];
  /** what the parts make together */
  readonly corpus: Corpus;
  /** what is wrong with the files, sorted by place; documents that cannot be read are left out */
  readonly faults: readonly Fault[];
}

/** The word lists, ready for use; plain data. */
export interface Words {
  readonly lexicon: Lexicon;
  /** what they add to the vocabulary of the documents */
  readonly lent: WordList;
  /** fingerprint of the files they were read from: what was read by other lists has to be read anew */
  readonly print: string;
}

/** Puts parts together; they may be in any order. */
export function libraryOf(parts: readonly Part[], words: Words, faults: readonly Fault[] = []): Library {
  const sorted = parts.toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1));
  return { words, parts: sorted, corpus: corpusOf(sorted), faults };
}

/** The library that would be loaded without some documents. */
export function libraryWithout({ parts, words, faults }: Library, documents: ReadonlySet<string>): Library {
  return libraryOf(
    parts.filter(({ document }) => !documents.has(document.id)),
    words,
    faults,
  );
}
