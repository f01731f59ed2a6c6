import type { TextFile } from "../corpus/document-files.ts";
import { parseFile } from "../corpus/front-matter.ts";
import { readCorpus } from "../corpus/load.ts";
import { guarded } from "../corpus/read-document.ts";
import type { Fault } from "../domain/fault.ts";

/** What the corpus already holds of an original, as far as importing has to know. */
export interface Known {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly title: string;
  readonly symbol: string | null;
}

/** The heads of the documents of a corpus; files whose head cannot be read are left out. */
export function knownDocuments(documents: readonly TextFile[]): readonly Known[] {
  return documents.flatMap((file) => {
    const parsed = guarded(file.name, () => parseFile(file.name, file.text));
    if (!parsed.ok) return [];
    const { id, source, title, symbol } = parsed.value.meta;
    return [{ id, file: source.file, sha256: source.sha256, title, symbol }];
  });
}

/** The faults that a document and its facts would have in the corpus; `replaces` is checked with the whole corpus only. */
export function faultsOf(document: TextFile, facts: TextFile | null): readonly Fault[] {
  const result = readCorpus([document], facts === null ? [] : [facts]);
  return result.ok ? [] : result.error.filter((fault) => !/^replaces /.test(fault.message));
}
