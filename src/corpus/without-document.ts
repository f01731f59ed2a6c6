import { fingerprint } from "./fingerprint.ts";
import type { Corpus } from "./load.ts";
import { newestOf } from "./newest.ts";
import { findSupersession } from "./supersession.ts";

/** The corpus as it would be without one document: what that one stated or superseded is as if it had never been. */
export function withoutDocument(corpus: Corpus, id: string): Corpus {
  const { [id]: _, ...sources } = corpus.sources;
  const documents = corpus.documents.filter((document) => document.id !== id);
  return {
    ...corpus,
    documents,
    facts: corpus.facts.filter((fact) => fact.document !== id),
    superseded: findSupersession(documents),
    version: fingerprint([corpus.version, id]),
    newest: newestOf(documents),
    sources,
  };
}
