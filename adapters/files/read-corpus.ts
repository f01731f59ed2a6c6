/** Reads a corpus folder into plain texts; what they mean is the core's business. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { CodedError, type CorpusFiles } from "../../src/index.ts";
import { packageRoot } from "./package-root.ts";

/** The corpus that comes with the desk. */
export function defaultCorpusFolder(): string {
  return join(packageRoot(), "corpus");
}

/**
 * Reads, each list sorted by file name, `<id>.md`, `<id>.facts.yaml` and `lexicon/*.yaml`; other files and folders are left alone.
 * The desk's own lexicon comes first, then what the folder adds to it; names are paths as a person would type them.
 * @throws CodedError `corpus-missing`, `corpus-empty` (no document), `file-unreadable`
 */
export function readCorpus(folder: string): CorpusFiles {
  const names = listFiles(folder);
  if (names === null) throw new CodedError("corpus-missing", { folder: shown(folder) });
  const documents = names.filter((name) => name.endsWith(".md") && name.toLowerCase() !== "readme.md");
  if (documents.length === 0) throw new CodedError("corpus-empty", { folder: shown(folder) });
  return {
    documents: readAll(folder, documents),
    facts: readAll(folder, names.filter(isFacts)),
    lexicon: lexiconFor(folder),
  };
}

/** The path as a person would type it from where the command was started. */
export function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short !== "" && !short.startsWith("..") && short.length < path.length ? short : path;
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
  return readAll(
    folder,
    (listFiles(folder) ?? []).filter((name) => /\.ya?ml$/.test(name)),
  );
}

/** Names of the plain files of a folder, sorted by code unit, hidden ones left out; null where there is no such folder. */
function listFiles(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (isErrno(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) return null;
    throw new CodedError("file-unreadable", { file: shown(folder), reason: reason(error) }, { cause: error });
  }
}

function readAll(folder: string, names: readonly string[]): CorpusFiles["lexicon"] {
  return names.map((each) => {
    const path = join(folder, each);
    const name = shown(path);
    try {
      return { name, text: readFileSync(path, "utf8").replace(/^\uFEFF/, "") };
    } catch (error) {
      throw new CodedError("file-unreadable", { file: name, reason: reason(error) }, { cause: error });
    }
  });
}

function isErrno(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}

function reason(error: unknown): string {
  return isErrno(error) ? String(error.code) : String(error);
}
