/** Reads a corpus folder into plain texts; what they mean is the core's business. */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { CodedError, type CorpusFiles, type Fault } from "../../src/index.ts";
import { packageRoot } from "./package-root.ts";
import { readText, reasonOf, shown } from "./read-text.ts";

/** The corpus that comes with the desk. */
export function defaultCorpusFolder(): string {
  return join(packageRoot(), "corpus");
}

/**
 * Reads, each list sorted by file name, `<id>.md`, `<id>.facts.yaml` and `lexicon/*.yaml`; other files and folders are left alone.
 * The desk's own lexicon comes first, then what the folder adds to it; names are paths as a person would type them.
 * A document or facts file that is no plain file, cannot be read, is too large or no text stands in `unread`.
 * @throws CodedError `corpus-missing`, `corpus-empty` (no document), `file-unreadable` (the folder, or a word list)
 */
export function readCorpus(folder: string): CorpusFiles & { readonly unread: readonly Fault[] } {
  const names = listFiles(folder);
  if (names === null) throw new CodedError("corpus-missing", { folder: shown(folder) });
  const documents = names.filter((name) => name.endsWith(".md") && name.toLowerCase() !== "readme.md");
  if (documents.length === 0) throw new CodedError("corpus-empty", { folder: shown(folder) });
  const unread: Fault[] = [];
  const read = (each: string) => {
    const outcome = readText(join(folder, each));
    if (outcome.ok) return [outcome.value];
    unread.push(outcome.error);
    return [];
  };
  const texts = { documents: documents.flatMap(read), facts: names.filter(isFacts).flatMap(read) };
  return { ...texts, unread, lexicon: lexiconFor(folder) };
}

function isFacts(name: string): boolean {
  return name.endsWith(".facts.yaml") || name.endsWith(".facts.yml");
}

/** The word lists for a corpus: the desk's own, then what the folder adds to them. */
export function lexiconFor(folder: string): CorpusFiles["lexicon"] {
  const own = defaultCorpusFolder();
  return [...readLexicon(own), ...(resolve(folder) === own ? [] : readLexicon(folder))];
}

function readLexicon(corpus: string): CorpusFiles["lexicon"] {
  const folder = join(corpus, "lexicon");
  const names = (listFiles(folder) ?? []).filter((name) => /\.ya?ml$/.test(name));
  return names.map((name) => {
    const read = readText(join(folder, name));
    if (read.ok) return read.value;
    throw new CodedError("file-unreadable", { file: read.error.file, reason: read.error.message });
  });
}

/** Names of all but the folders in a folder, sorted by code unit, hidden ones left out; null where there is no such folder. */
function listFiles(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(reasonOf(error))) return null;
    throw new CodedError("file-unreadable", { file: shown(folder), reason: reasonOf(error) }, { cause: error });
  }
}
