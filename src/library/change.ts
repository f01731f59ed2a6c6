/** What has changed in a corpus folder since it was read: what a thread that reads hands to the one that answers. */
import { fingerprint } from "../corpus/fingerprint.ts";
import type { Outline, TextFile } from "../corpus/read-documents.ts";
import type { Fault } from "../domain/fault.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { lentWords } from "./lent-words.ts";
import { type Library, libraryOf, type Words } from "./library.ts";
import { type Part, toPart } from "./part.ts";

/** The files of a corpus, as they were read. */
export interface CorpusFiles {
  /** `<id>.md` */
  readonly documents: readonly TextFile[];
  /** `<id>.facts.yaml` */
  readonly facts: readonly TextFile[];
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
 * @returns the change, or every fault of every file at once
 */
export async function readChange(
  files: CorpusFiles,
  known: LibraryOutline | null = null,
): Promise<Result<Change, readonly Fault[]>> {
  const { readDocuments } = await import("../corpus/read-documents.ts");
  const { compileLexicon } = await import("../text/lexicon.ts");
  const print = fingerprint(files.lexicon.map(({ text }) => text));
  const before = known?.words === print ? known : NOTHING;
  const documents = readDocuments(files.documents, files.facts, before.documents);
  if (documents.ok && documents.value.read.length === 0 && before !== NOTHING) {
    return ok({ words: null, ids: documents.value.ids, parts: [] });
  }
  const lexicon = last?.print === print ? last.compiled : compileLexicon(files.lexicon);
  last = { print, compiled: lexicon };
  const faults = [...(documents.ok ? [] : documents.error), ...(lexicon.ok ? [] : lexicon.error)];
  if (!documents.ok || !lexicon.ok) return fail(faults);
  return ok({
    words: before === NOTHING ? { lexicon: lexicon.value, lent: lentWords(lexicon.value), print } : null,
    ids: documents.value.ids,
    parts: documents.value.read.map((read) => toPart(read, lexicon.value)),
  });
}

/**
 * The library after a change; what has not changed is the very same part as before.
 * @param before the library that the change was read against
 */
export function withChange(before: Library | null, { words, ids, parts }: Change): Library {
  const changed = new Map(parts.map((part) => [part.document.id, part]));
  const kept = new Map(before?.parts.map((part) => [part.document.id, part]));
  const now = ids.flatMap((id) => changed.get(id) ?? kept.get(id) ?? []);
  const counted = words ?? before?.words;
  if (counted === undefined) throw new Error("a change that was read against a library needs that library");
  return libraryOf(now, counted);
}
