import type { Fault } from "../domain/fault.ts";
import { ok, type Result } from "../domain/result.ts";
import { type Corpus, corpusOf } from "./corpus.ts";
import { readDocuments, type TextFile } from "./read-documents.ts";

/**
 * Reads a whole corpus.
 * @param documents the `<id>.md` files
 * @param facts the `<id>.facts.yaml` files
 * @returns the corpus, or every fault of every file at once
 */
export function readCorpus(
  documents: readonly TextFile[],
  facts: readonly TextFile[],
): Result<Corpus, readonly Fault[]> {
  const read = readDocuments(documents, facts, []);
  return read.ok ? ok(corpusOf(read.value.read)) : read;
}
