/** The documents of a corpus together. */
import type { Document } from "../domain/document.ts";
import type { Fact } from "../domain/fact.ts";
import type { PartialDate } from "../domain/partial-date.ts";
import { fingerprint } from "./fingerprint.ts";
import { newestOf } from "./newest.ts";
import type { DocumentRead } from "./read-document.ts";
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
