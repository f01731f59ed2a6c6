/** Reads a corpus folder into plain texts; what they mean is the core's business. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { CodedError } from "../../src/index.ts";
import { packageRoot } from "./package-root.ts";

/** A file as the core takes it. */
export interface NamedText {
  /** its path as a person would type it, for messages: `corpus/bdt-circular-112.md` */
  readonly name: string;
  readonly text: string;
}

/** The texts of a corpus, each list sorted by file name. */
export interface CorpusTexts {
  readonly documents: readonly NamedText[];
  readonly facts: readonly NamedText[];
  /** the desk's own lexicon first, then what the folder adds to it */
  readonly lexicon: readonly NamedText[];
}

/** The corpus that comes with the desk. */
export function defaultCorpusFolder(): string {
  return join(packageRoot(), "corpus");
}

/**
 * Reads `<id>.md`, `<id>.facts.yaml` and `lexicon/*.yaml`; other files and folders are left alone.
 * @throws CodedError `corpus-missing`, `corpus-empty` (no document), `file-unreadable`
 */
export function readCorpus(folder: string): CorpusTexts {
  const own = defaultCorpusFolder();
  const names = listFiles(folder);
  if (names === null) throw new CodedError("corpus-missing", { folder: shown(folder) });
  const documents = names.filter((name) => name.endsWith(".md") && name.toLowerCase() !== "readme.md");
  if (documents.length === 0) throw new CodedError("corpus-empty", { folder: shown(folder) });
  return {
    documents: readAll(folder, documents),
    facts: readAll(folder, names.filter(isFacts)),
    lexicon: [...readLexicon(own), ...(resolve(folder) === own ? [] : readLexicon(folder))],
  };
}

/** The id of the document that a file of a corpus holds, or states facts of. */
export function documentId(name: string): string {
  return name.replace(/^.*[\\/]/, "").replace(/(?:\.facts\.ya?ml|\.md)$/, "");
}

/** The path as a person would type it from where the command was started. */
export function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short !== "" && !short.startsWith("..") && short.length < path.length ? short : path;
}

function isFacts(name: string): boolean {
  return name.endsWith(".facts.yaml") || name.endsWith(".facts.yml");
}

function readLexicon(corpus: string): readonly NamedText[] {
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

function readAll(folder: string, names: readonly string[]): readonly NamedText[] {
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
