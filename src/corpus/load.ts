import type { Fault } from "../domain/fault.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { type Corpus, corpusOf } from "./corpus.ts";
import { byPlace, sortFiles, type TextFile, unknownReplacements } from "./document-files.ts";
import { readDocument } from "./read-document.ts";

/**
 * Reads a whole corpus, in which nothing may be wrong.
 * @param documents the `<id>.md` files
 * @param facts the `<id>.facts.yaml` files
 * @returns the corpus, or every fault of every file at once
 */
export function readCorpus(
  documents: readonly TextFile[],
  facts: readonly TextFile[],
): Result<Corpus, readonly Fault[]> {
  const sorted = sortFiles({ documents, facts }, []);
  const outcomes = sorted.changed.map(readDocument);
  const read = outcomes.flatMap((each) => (each.ok ? [each.value] : []));
  const faults = [
    ...sorted.faults,
    ...outcomes.flatMap((each) => (each.ok ? [] : each.error)),
    ...unknownReplacements(
      read.map(({ document }) => document),
      { documents, facts },
    ),
  ];
  if (faults.length > 0) return fail(faults.sort(byPlace));
  return ok(corpusOf(read.sort((a, b) => (a.document.id < b.document.id ? -1 : 1))));
}
