/** Reads the files of one document; whatever is wrong with them is a fault of that document and of no other. */
import type { Document } from "../domain/document.ts";
import type { Fact } from "../domain/fact.ts";
import type { Fault } from "../domain/fault.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { readBlocks } from "./blocks.ts";
import type { DocumentFiles } from "./document-files.ts";
import { readFacts } from "./facts.ts";
import { parseFile } from "./front-matter.ts";
import { toDocument } from "./passages.ts";

/** What is read from the files of a document. */
export interface DocumentRead {
  readonly document: Document;
  readonly facts: readonly Fact[];
  /** fingerprint of the files */
  readonly print: string;
}

/** So many letters may one paragraph, item, row or heading have: each question that comes near it reads all of it. */
const LONGEST_BLOCK = 50_000;

/**
 * Reads a document with its facts.
 * @returns the document, or every fault of its files at once; never throws on account of what the files hold
 */
export function readDocument({ file, stated, print }: DocumentFiles): Result<DocumentRead, readonly Fault[]> {
  const read = guarded(file.name, () => {
    const parsed = parseFile(file.name, file.text);
    if (!parsed.ok) return parsed;
    const document = toDocument(parsed.value.meta, readBlocks(parsed.value.body));
    const long = document.passages.find(({ text, parts }) => parts === undefined && text.length > LONGEST_BLOCK);
    if (long === undefined) return ok(document);
    const message = `a paragraph, item or row has ${long.text.length} letters, more than ${LONGEST_BLOCK}`;
    return fail([{ file: file.name, line: lineOf(file.text, long.text), message, mend: "part it by empty lines" }]);
  });
  if (!read.ok) return read;
  const found = stated.map(({ name, text }) => guarded(name, () => readFacts(name, text, read.value)));
  const faults = found.flatMap((each) => (each.ok ? [] : each.error));
  if (faults.length > 0) return fail(faults);
  return ok({ document: read.value, facts: found.flatMap((each) => (each.ok ? each.value : [])), print });
}

/** Does what is done with one file; an exception becomes a fault that names it. */
export function guarded<T>(file: string, work: () => Result<T, readonly Fault[]>): Result<T, readonly Fault[]> {
  try {
    return work();
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return fail([{ file, line: null, message, mend: "write it more simply, or remove the file" }]);
  }
}

/** The line on which a text begins, as far as it stands there as it was read. */
function lineOf(whole: string, text: string): number | null {
  const at = whole.indexOf(text.slice(0, 40).split("\n", 1)[0] ?? "");
  return at < 0 ? null : whole.slice(0, at).split("\n").length;
}
