/** From a corpus folder to a desk that answers. */
import { CodedError, type CorpusFiles, createDesk, type Desk, type Library, loadLibrary } from "../../src/index.ts";
import { keepLibrary, keptLibrary } from "../files/library-cache.ts";
import { defaultCorpusFolder, readCorpus } from "../files/read-corpus.ts";

/** The option that every command with a corpus has; COPDESK_CORPUS stands in for it. */
export interface CorpusOption {
  readonly corpus?: string;
}

/**
 * Opens the desk over a corpus folder, the one that comes with the desk unless another is named.
 * @throws CodedError `corpus-missing`, `corpus-empty`, `file-unreadable`, or `corpus-broken` with every fault where the word
 * lists are broken or no document is left
 */
export async function openDesk(options: CorpusOption): Promise<Desk> {
  return createDesk(await openLibrary(options));
}

/** The library of the corpus that the options name: the kept one, or else what has changed since is loaded and all kept. */
export async function openLibrary({ corpus }: CorpusOption): Promise<Library> {
  const texts = readCorpus(corpus ?? defaultCorpusFolder());
  const kept = keptLibrary(texts);
  return withSome(kept?.same === true ? kept.library : await loadAndKeep(texts, kept?.library ?? null));
}

/** The library of the corpus, verified anew. */
export async function verifyLibrary({ corpus }: CorpusOption): Promise<Library> {
  return withSome(await loadAndKeep(readCorpus(corpus ?? defaultCorpusFolder()), null));
}

/** Whoever asks of a corpus of which nothing can be read has to be told why, not that nothing was found. */
function withSome(library: Library): Library {
  if (library.parts.length === 0) throw new CodedError("corpus-broken", { faults: library.faults });
  return library;
}

async function loadAndKeep(texts: CorpusFiles, before: Library | null): Promise<Library> {
  const loaded = await loadLibrary(texts, before);
  if (!loaded.ok) throw new CodedError("corpus-broken", { faults: loaded.error });
  keepLibrary(texts, loaded.value);
  return loaded.value;
}
