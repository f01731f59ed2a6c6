/** What has changed in a corpus folder since it was read: what a thread that reads hands to the one that answers. */

import type { CorpusTexts, DocumentFiles, Outline, TextFile } from "../corpus/document-files.ts";
import { fingerprint } from "../corpus/fingerprint.ts";
import type { Fault } from "../domain/fault.ts";
import { ok, type Result } from "../domain/result.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { lentWords } from "./lent-words.ts";
import { type Library, libraryOf, type Words } from "./library.ts";
import { type Part, toPart } from "./part.ts";

/** The files of a corpus, as they were read. */
export interface CorpusFiles extends CorpusTexts {
  /** word lists; a later file adds to an earlier one */
  readonly lexicon: readonly TextFile[];
}

/** As much of a library as is needed to tell what has changed. */
export interface LibraryOutline {
  /** of the word lists */
  readonly words: string;
  readonly documents: readonly Outline[];
}

/** The difference between a library and the files as they are now. */
export interface Change {
  /** null when the word lists are as they were */
  readonly words: Words | null;
  /** ids of all documents there are now */
  readonly ids: readonly string[];
  /** those that are new or have changed */
  readonly parts: readonly Part[];
  /** what is wrong with the files as they are now, sorted by place; a document that cannot be read is left out */
  readonly faults: readonly Fault[];
}

/** The word lists that were compiled last: a folder is read anew many times, and they seldom change. */
let last: { readonly print: string; readonly compiled: Result<Lexicon, readonly Fault[]> } | null = null;

const NOTHING: LibraryOutline = { words: "", documents: [] };

/** What tells whether a library is still as its files are. */
export function outlineOf({ parts, words }: Library): LibraryOutline {
  const documents = parts.map(({ document: { id, replaces }, print }) => ({ id, print, replaces }));
  return { words: words.print, documents };
}

/**
 * Reads, verifies and analyses what has changed. The parsers are loaded here and nowhere else, so that whoever has a kept
 * library starts without them.
 * @param known what was read before; where other word lists count now, every document is read anew
 * @param begin told of each document before it is read, since a hostile one may take long; what it throws leaves that one out
 * @returns the change, or every fault of the word lists, which all documents share
 */
export async function readChange(
  files: CorpusFiles,
  known: LibraryOutline | null = null,
  begin: (files: DocumentFiles) => void = () => {},
): Promise<Result<Change, readonly Fault[]>> {
  const { sortFiles, unknownReplacements, byPlace } = await import("../corpus/document-files.ts");
  const { guarded, readDocument } = await import("../corpus/read-document.ts");
  const { compileLexicon } = await import("../text/lexicon.ts");
  const print = fingerprint(files.lexicon.map(({ text }) => text));
  const before = known?.words === print ? known : NOTHING;
  const { same, changed, faults } = sortFiles(files, before.documents);
  const lexicon = last?.print === print ? last.compiled : compileLexicon(files.lexicon);
  last = { print, compiled: lexicon };
  if (!lexicon.ok) return lexicon;
  const outcomes = changed.map((each) =>
    guarded(each.file.name, () => {
      begin(each);
      const read = readDocument(each);
      return read.ok ? ok(toPart(read.value, lexicon.value)) : read;
    }),
  );
  const parts = outcomes.flatMap((each) => (each.ok ? [each.value] : []));
  const answering = [...same, ...parts.map(({ document }) => document)];
  const all = [
    ...faults,
    ...outcomes.flatMap((each) => (each.ok ? [] : each.error)),
    ...unknownReplacements(answering, files),
  ];
  return ok({
    words: before === NOTHING ? { lexicon: lexicon.value, lent: lentWords(lexicon.value), print } : null,
    ids: answering.map(({ id }) => id).sort(),
    parts: parts.sort((a, b) => (a.document.id < b.document.id ? -1 : 1)),
    faults: all.sort(byPlace),
  });
}

/**
 * The library after a change; what has not changed is the very same part as before.
 * @param before the library that the change was read against
 */
export function withChange(before: Library | null, { words, ids, parts, faults }: Change): Library {
  const changed = new Map(parts.map((part) => [part.document.id, part]));
  const kept = new Map(before?.parts.map((part) => [part.document.id, part]));
  const now = ids.flatMap((id) => changed.get(id) ?? kept.get(id) ?? []);
  const counted = words ?? before?.words;
  if (counted === undefined) throw new Error("a change that was read against a library needs that library");
  return libraryOf(now, counted, faults);
}
