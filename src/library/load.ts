import type { Fault } from "../domain/fault.ts";
import { ok, type Result } from "../domain/result.ts";
import { type CorpusFiles, outlineOf, readChange, withChange } from "./change.ts";
import type { Library } from "./library.ts";

/**
 * Reads, verifies and indexes a corpus. Takes a second for a hundred documents: keep the result (see `kept.ts`).
 * @param before an earlier library, of this folder or any other: documents that have not changed are taken over from it
 * @returns the library of all documents that can be read, with what is wrong with the others; or every fault of the word
 * lists, which all documents share
 */
export async function loadLibrary(
  files: CorpusFiles,
  before: Library | null = null,
): Promise<Result<Library, readonly Fault[]>> {
  const change = await readChange(files, before === null ? null : outlineOf(before));
  return change.ok ? ok(withChange(before, change.value)) : change;
}
