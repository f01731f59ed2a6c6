/** Keeps loaded libraries beside the compiled code, so that a command starts without reading a corpus anew. */
import { createHash } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type CorpusFiles, type Library, readLibrary, writeLibrary } from "../../src/index.ts";
import { packageRoot } from "./package-root.ts";
import { readSnapshot, writeSnapshot } from "./snapshot.ts";

/** The newest so many are kept: a corpus changes often while somebody mends it. */
const KEPT = 4;

/** A library is written down in less than so many letters for each letter of its texts, and some for the word lists. */
const LARGEST = 10;

/** A library that was kept. */
export interface Kept {
  readonly library: Library;
  /** whether it is that of the very texts; otherwise it is the newest that there is, whose unchanged parts may serve */
  readonly same: boolean;
}

/**
 * The folder of libraries; null where the desk runs from source, whose every change could change what it loads. The
 * compiled code changes by `npm run build` alone, which empties the folder (tools/keep-library.js).
 */
function folder(): string | null {
  return import.meta.url.endsWith(".ts") ? null : join(packageRoot(), "dist", "libraries");
}

/** What this process loaded last: one library, since it would otherwise keep every state of a corpus. */
const loaded = new Map<string, Library>();

/** Lets go of the library that this process loaded last: a server goes on with others, and need not hold the first one. */
export function forgetLoaded(): void {
  loaded.clear();
}

/** The library that was kept for exactly these texts, else the newest one, or null. */
export function keptLibrary(texts: CorpusFiles): Kept | null {
  const name = fileName(texts);
  const known = loaded.get(name);
  if (known !== undefined) return { library: named(known, texts), same: true };
  const place = folder();
  if (place === null) return null;
  const library = readFrom(join(place, name));
  if (library !== null) return { library: named(library, texts), same: true };
  // One that is far larger is that of another corpus: reading it would take longer than it saves.
  const size = [...texts.documents, ...texts.facts, ...texts.lexicon].reduce((sum, { text }) => sum + text.length, 0);
  const [newest] = newestFirst(place).filter((each) => each.size < LARGEST * size);
  const other = newest === undefined ? null : readFrom(newest.file);
  return other === null ? null : { library: other, same: false };
}

/** Keeps a library; where nothing may be written, the next command will read the corpus again. */
export function keepLibrary(texts: CorpusFiles, library: Library): void {
  const name = fileName(texts);
  loaded.clear();
  loaded.set(name, library);
  const place = folder();
  if (place === null) return;
  try {
    writeSnapshot(join(place, name), writeLibrary(library));
    for (const { file } of newestFirst(place).slice(KEPT)) rmSync(file, { force: true });
  } catch {
    // As in a container whose file system is read-only.
  }
}

function readFrom(file: string): Library | null {
  const text = readSnapshot(file);
  if (text === null) return null;
  try {
    return readLibrary(text);
  } catch {
    return null;
  }
}

/** The files of kept libraries, the last written first. */
function newestFirst(place: string): readonly { readonly file: string; readonly size: number }[] {
  try {
    const files = readdirSync(place).filter((name) => name.endsWith(".json"));
    const written = files.map((name) => {
      const { size, mtimeMs } = statSync(join(place, name));
      return { file: join(place, name), size, time: mtimeMs };
    });
    return written.toSorted((a, b) => b.time - a.time);
  } catch {
    return [];
  }
}

/** The same texts may have been read from another folder, or by another path. */
function named(library: Library, { documents, facts, unread = [] }: CorpusFiles): Library {
  const names = new Map([...documents, ...facts].map(({ name }) => [basename(name), name]));
  for (const { file } of unread) names.set(basename(file), file);
  return {
    ...library,
    faults: library.faults.map((each) => ({ ...each, file: names.get(basename(each.file)) ?? each.file })),
  };
}

function fileName({ documents, facts, lexicon, unread = [] }: CorpusFiles): string {
  const hash = createHash("sha256");
  const missing = unread.map(({ file, message }) => ({ name: file, text: message }));
  for (const { name, text } of [...documents, ...facts, ...lexicon, ...missing]) {
    // Only the end of a path counts for what is loaded; lengths part one text from the next.
    const file = name.replace(/^.*[\\/]/, "");
    hash.update(`${file.length} ${text.length} ${file}${text}`);
  }
  return `${hash.digest("hex").slice(0, 32)}.json`;
}
