/** Reads a corpus folder that has changed, with an eye to what was answered from so far. */
import {
  CodedError,
  type CorpusFiles,
  type Library,
  libraryHiding,
  loadLibrary,
  wordsFor,
} from "../../../src/index.ts";
import { keepLibrary, keptLibrary } from "../../files/library-cache.ts";
import { readCorpus } from "../../files/read-corpus.ts";
import type { Reading } from "./job.ts";

/**
 * Reads the folder and tells what it finds, step by step: documents that are gone are told before the rest is read and
 * checked, which takes its time.
 * @returns the library that a later reading starts from
 */
export async function readAnew(folder: string, before: Library, tell: (reading: Reading) => void): Promise<Library> {
  let left = before;
  const broken = (error: unknown) => {
    tell({ kind: "done", library: null, faults: wordsFor(error).lines });
    return left;
  };
  try {
    const texts = textsOf(folder);
    const ids = new Set(texts.documents.map(({ name }) => name.replace(/^.*[\\/]/, "").replace(/\.md$/, "")));
    const gone = before.corpus.documents.map(({ id }) => id).filter((id) => !ids.has(id));
    if (gone.length > 0) {
      tell({ kind: "gone", documents: gone });
      left = libraryHiding(before, new Set(gone));
    }
    if (texts.documents.length === 0) return broken(new CodedError("corpus-empty", { folder }));
    const kept = keptLibrary(texts);
    if (kept !== null) {
      tell({ kind: "done", library: kept, faults: [] });
      return kept;
    }
    const loaded = await loadLibrary(texts, before);
    if (!loaded.ok) return broken(new CodedError("corpus-broken", { faults: loaded.error }));
    tell({ kind: "done", library: loaded.value, faults: [] });
    keepLibrary(texts, loaded.value);
    return loaded.value;
  } catch (error) {
    return broken(error);
  }
}

/** A folder that was emptied was emptied on purpose; one that is gone is rather a disk that is away. */
function textsOf(folder: string): CorpusFiles {
  try {
    return readCorpus(folder);
  } catch (error) {
    if (error instanceof CodedError && error.code === "corpus-empty") return { documents: [], facts: [], lexicon: [] };
    throw error;
  }
}
