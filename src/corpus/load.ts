import type { Document } from "../domain/document.ts";
import type { Fact } from "../domain/fact.ts";
import type { Fault } from "../domain/fault.ts";
import type { PartialDate } from "../domain/partial-date.ts";
import { ok, type Result } from "../domain/result.ts";
import { fingerprint } from "./fingerprint.ts";
import { newestOf } from "./newest.ts";
import { type DocumentRead, readDocuments, type TextFile } from "./read-documents.ts";
import { findSupersession, type Supersession } from "./supersession.ts";

/** Everything the documents say. */
export interface Corpus {
  /** sorted by id */
  readonly documents: readonly Document[];
  /** in the order of the documents */
  readonly facts: readonly Fact[];
  readonly superseded: Supersession;
  /** changes when any file does */
  readonly version: string;
  readonly newest: PartialDate | null;
}

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

/** Puts documents that were read, sorted by id, together as a corpus. */
export function corpusOf(read: readonly DocumentRead[]): Corpus {
  const documents = read.map(({ document }) => document);
  return {
    documents,
    facts: read.flatMap(({ facts }) => facts),
    superseded: findSupersession(documents),
    version: fingerprint(read.flatMap(({ document, print }) => [document.id, print])),
    newest: newestOf(documents),
  };
}
