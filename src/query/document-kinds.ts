import type { Document } from "../domain/document.ts";
import { findConcepts } from "../text/concepts.ts";
import type { Lexicon } from "../text/lexicon.ts";

const known = new WeakMap<Document, readonly string[]>();

/**
 * The concepts of a document's type, as `type.circular`. Reports and contributions are no kinds to choose by: what a
 * question says of them is mostly said of what documents of another kind list.
 */
export function kindsOf(document: Document, lexicon: Lexicon): readonly string[] {
  const kinds =
    known.get(document) ??
    findConcepts(lexicon, document.type, document.language)
      .map((match) => match.concept)
      .filter((concept) => concept.startsWith("type.") && !MENTIONED.has(concept));
  known.set(document, kinds);
  return kinds;
}

const MENTIONED = new Set(["type.report", "type.contribution"]);
