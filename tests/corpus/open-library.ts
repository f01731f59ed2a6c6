/** Opens the corpora of the repository for tests, over the same files and by the same way as the command does. */
import { fileURLToPath } from "node:url";
import { readCorpus } from "../../adapters/files/read-corpus.ts";
import { type CorpusFiles, type Library, loadLibrary } from "../../src/index.ts";

/** The five documents that the desk comes with. */
export const CORPUS = fileURLToPath(new URL("../../corpus", import.meta.url));

/** Invented documents that the desk was not built with. */
export const OTHER_CORPUS = fileURLToPath(new URL("../gold/other/corpus", import.meta.url));

/** A day after every document of both corpora, so that answers do not change with the day of the test. */
export const TODAY = "2026-11-23";

/** The library of a folder; throws with every fault when the corpus is broken. */
export function openLibrary(folder: string): Promise<Library> {
  return toLibrary(readCorpus(folder));
}

/** The library of some files, in the order in which they are given; throws with every fault when they are broken. */
export async function toLibrary(files: CorpusFiles): Promise<Library> {
  const library = await loadLibrary(files);
  const faults = library.ok ? library.value.faults : library.error;
  if (!library.ok || faults.length > 0) throw new Error(JSON.stringify(faults, null, 1));
  return library.value;
}
