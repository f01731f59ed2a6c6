/** Reads a corpus folder that has changed, with an eye to what was answered from so far. */
import {
  CodedError,
  type CorpusFiles,
  type Library,
  libraryWithout,
  loadLibrary,
  wordsFor,
} from "../../../src/index.ts";
import { keepLibrary, keptLibrary } from "../../files/library-cache.ts";
import { readCorpus } from "../../files/read-corpus.ts";
import type { Reading } from "./job.ts";

/**
 * The library of the folder as it is now. When the folder is broken the library stays as it was, save that nothing is
 * answered from documents which are no longer there.
 */
export async function readAnew(folder: string, before: Library): Promise<Reading> {
  let texts: CorpusFiles;
  try {
    texts = readCorpus(folder);
  } catch (error) {
    const faults = linesOf(error);
    // A folder that is gone is rather a disk that is away; one that was emptied was emptied on purpose.
    const emptied = error instanceof CodedError && error.code === "corpus-empty";
    return { library: emptied ? without(before, []) : null, faults };
  }
  try {
    const kept = keptLibrary(texts);
    if (kept !== null) return { library: kept, faults: [] };
    const loaded = await loadLibrary(texts, before);
    if (!loaded.ok) {
      const left = texts.documents.map(({ name }) => name.replace(/^.*[\\/]/, "").replace(/\.md$/, ""));
      return {
        library: without(before, left),
        faults: linesOf(new CodedError("corpus-broken", { faults: loaded.error })),
      };
    }
    keepLibrary(texts, loaded.value);
    return { library: loaded.value, faults: [] };
  } catch (error) {
    return { library: null, faults: linesOf(error) };
  }
}

/** The library with those documents only; null when it holds no others. */
function without(library: Library, left: readonly string[]): Library | null {
  const gone = library.corpus.documents.map(({ id }) => id).filter((id) => !left.includes(id));
  return gone.length === 0 ? null : libraryWithout(library, ...gone);
}

function linesOf(error: unknown): readonly string[] {
  return wordsFor(error).lines;
}
