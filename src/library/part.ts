/** What a library holds of one document: all that is read from its own files and the word lists, and from nothing else. */
import type { DocumentRead } from "../corpus/read-document.ts";
import { analyseEntries, type IndexPart } from "../search/index-part.ts";
import { DEFAULT_INDEX_OPTIONS } from "../search/passage-index.ts";
import { listWords, type WordList } from "../search/vocabulary.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { type LookUps, readLookUps } from "./look-ups.ts";

/** A document made ready to be asked; plain data, and never changed: a document that has changed gets another part. */
export interface Part extends DocumentRead {
  readonly index: IndexPart;
  readonly words: WordList;
  readonly lookUps: LookUps;
}

/** Reads what a document holds. Every block and every introduced list is one entry; sections are found by their headings. */
export function toPart(read: DocumentRead, lexicon: Lexicon): Part {
  const { document, facts } = read;
  const passages = document.passages.filter((passage) => passage.kind !== "section");
  const entries = passages.map(({ id, headings, text }) => {
    return { id, language: document.language, fields: { title: document.title, headings: headings.join("\n"), text } };
  });
  return {
    ...read,
    index: analyseEntries(entries, Object.keys(DEFAULT_INDEX_OPTIONS.fields)),
    words: listWords(passages.map(({ text }) => text)),
    lookUps: readLookUps(document, facts, lexicon),
  };
}
