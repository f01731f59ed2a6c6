/** Keeps loaded libraries beside the compiled code, so that a command starts without reading a corpus anew. */
import { createHash } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { CorpusFiles, Library } from "../../src/index.ts";
import { packageRoot } from "./package-root.ts";
import { readSnapshot, writeSnapshot } from "./snapshot.ts";

/** The newest so many are kept: a corpus changes often while somebody mends it. */
const KEPT = 4;

/**
 * The folder of libraries; null where the desk runs from source, whose every change could change what it loads. The
 * compiled code changes by `npm run build` alone, which empties the folder (tools/keep-library.js).
 */
function folder(): string | null {
  return import.meta.url.endsWith(".ts") ? null : join(packageRoot(), "dist", "libraries");
}

/** What this process loaded last: one library, since a server would otherwise keep every state of its corpus. */
const loaded = new Map<string, Library>();

/** The library that was kept for exactly these texts, or null. */
export function keptLibrary(texts: CorpusFiles): Library | null {
  const name = fileName(texts);
  const place = folder();
  const known = loaded.get(name);
  if (known !== undefined || place === null) return known ?? null;
  const text = readSnapshot(join(place, name));
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps a library; where nothing may be written, the next command will read the corpus again. */
export function keepLibrary(texts: CorpusFiles, library: Library): void {
  const name = fileName(texts);
  loaded.clear();
  loaded.set(name, library);
  const place = folder();
  if (place === null) return;
  try {
    writeSnapshot(join(place, name), JSON.stringify(library));
    const files = readdirSync(place).map((name) => join(place, name));
    const byAge = files.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
    for (const file of byAge.slice(KEPT)) rmSync(file, { force: true });
  } catch {
    // As in a container whose file system is read-only.
  }
}

function fileName({ documents, facts, lexicon }: CorpusFiles): string {
  const hash = createHash("sha256");
  for (const { name, text } of [...documents, ...facts, ...lexicon]) {
    // Only the end of a path counts for what is loaded; lengths part one text from the next.
    const file = name.replace(/^.*[\\/]/, "");
    hash.update(`${file.length} ${text.length} ${file}${text}`);
  }
  return `${hash.digest("hex").slice(0, 32)}.json`;
}
