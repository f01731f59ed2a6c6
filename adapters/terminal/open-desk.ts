/** From a corpus folder to a desk that answers. */
import type { Desk } from "../../src/index.ts";
import { CodedError } from "../../src/index.ts";
import { type CorpusTexts, defaultCorpusFolder, readCorpus } from "../files/read-corpus.ts";

/** The option that every command with a corpus has; COPDESK_CORPUS stands in for it. */
export interface CorpusOption {
  readonly corpus?: string;
}

/**
 * Opens the desk over a corpus folder, the one that comes with the desk unless another is named.
 * @throws CodedError `corpus-missing`, `corpus-empty`, or `corpus-broken` with every fault
 */
export function openDesk(options: CorpusOption): Desk {
  return deskFrom(textsOf(options));
}

/** The texts of the corpus that the options name. */
export function textsOf({ corpus }: CorpusOption): CorpusTexts {
  return readCorpus(corpus ?? defaultCorpusFolder());
}

/** A desk over texts, all or some of a corpus. */
export function deskFrom(_texts: CorpusTexts): Desk {
  throw new CodedError("part-missing", { part: "the engine" });
}
