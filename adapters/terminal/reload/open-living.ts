/** Opens the desk of `copdesk serve`: what was kept of the corpus at once, else whatever has changed since is read first. */
import { deserialize } from "node:v8";
import { CodedError, type Library, outlineOf, type Part, withChange } from "../../../src/index.ts";
import { forgetLoaded, keepLibrary, keptLibrary } from "../../files/library-cache.ts";
import { readCorpus } from "../../files/read-corpus.ts";
import type { Logger } from "../../shared/log.ts";
import { errorOf } from "../failure.ts";
import { type LivingDesk, type LivingOptions, watchDesk } from "./living-desk.ts";
import { createReader, type Reader } from "./reader.ts";

/**
 * Opens a folder and watches it from then on.
 * @throws CodedError `corpus-missing`, `corpus-empty`, `file-unreadable`, or `corpus-broken` with every fault where the word
 * lists are broken or no document is left
 */
export async function openLiving(folder: string, log: Logger, options: LivingOptions = {}): Promise<LivingDesk> {
  const { reader = createReader(folder) } = options;
  try {
    const library = await libraryOf(folder, reader);
    if (library.parts.length === 0) throw new CodedError("corpus-broken", { faults: library.faults });
    return watchDesk(folder, library, log, { ...options, reader });
  } catch (error) {
    await reader.stop();
    throw error;
  } finally {
    // It will not be needed when everything has changed.
    forgetLoaded();
  }
}

async function libraryOf(folder: string, reader: Reader): Promise<Library> {
  const texts = readCorpus(folder);
  const kept = keptLibrary(texts);
  if (kept?.same === true) return kept.library;
  const library = await readBy(reader, kept?.library ?? null);
  // What was read is what stood there, unless somebody wrote meanwhile.
  if (JSON.stringify(readCorpus(folder)) === JSON.stringify(texts)) keepLibrary(texts, library);
  return library;
}

async function readBy(reader: Reader, before: Library | null): Promise<Library> {
  const parts: Part[] = [];
  for await (const told of reader.read(before === null ? { words: "", documents: [] } : outlineOf(before))) {
    if (told.kind === "parts") parts.push(...deserialize(told.bytes));
    else if (told.kind === "broken") throw errorOf(told.failure);
    else if (told.kind === "done") return withChange(before, { ...told.change, parts });
  }
  throw new Error("the corpus was not read to its end");
}
