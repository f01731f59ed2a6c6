/** Proofs as they stand together: what is cited of one document under one title. */
import type { CitationBlock } from "../../src/index.ts";

/** What is cited of one document. */
export interface ProofGroup {
  readonly title: string;
  readonly about: string;
  readonly citations: readonly [CitationBlock, ...CitationBlock[]];
}

/** Citations by document, in the order in which the documents first come. */
export function byDocument(citations: readonly CitationBlock[]): readonly ProofGroup[] {
  const groups = new Map<string, { title: string; about: string; citations: [CitationBlock, ...CitationBlock[]] }>();
  for (const citation of citations) {
    const key = JSON.stringify([citation.document, citation.title, citation.about]);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { title: citation.title, about: citation.about, citations: [citation] });
    } else {
      group.citations.push(citation);
    }
  }
  return [...groups.values()];
}
