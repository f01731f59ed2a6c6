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
 * @throws CodedError `corpus-missing`, `corpus-empty`, or `corpus-broken` with every fault
 */
export async function openDesk(options: CorpusOption): Promise<Desk> {
  return createDesk(await openLibrary(options));
}

/** The library of the corpus that the options name: the kept one, or else loaded and kept. */
export async function openLibrary({ corpus }: CorpusOption): Promise<Library> {
  const texts = readCorpus(corpus ?? defaultCorpusFolder());
  return keptLibrary(texts) ?? loadAndKeep(texts);
}

/** The library of the corpus, verified anew. */
export function verifyLibrary({ corpus }: CorpusOption): Promise<Library> {
  return loadAndKeep(readCorpus(corpus ?? defaultCorpusFolder()));
}

async function loadAndKeep(texts: CorpusFiles): Promise<Library> {
  const loaded = await loadLibrary(texts);
  if (!loaded.ok) throw new CodedError("corpus-broken", { faults: loaded.error });
  keepLibrary(texts, loaded.value);
  return loaded.value;
}
