/** Reads the files of a corpus, save those of documents that were read before and have not changed. */
import type { Document } from "../domain/document.ts";
import type { Fact } from "../domain/fact.ts";
import type { Fault } from "../domain/fault.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { readBlocks } from "./blocks.ts";
import { readFacts } from "./facts.ts";
import { fingerprint } from "./fingerprint.ts";
import { parseFile } from "./front-matter.ts";
import { toDocument } from "./passages.ts";

/** A file as the core is handed it. */
export interface TextFile {
  /** as it is to stand in faults, e.g. `corpus/bdt-circular-112.md` */
  readonly name: string;
  readonly text: string;
}

/** What is read from the two files of a document. */
export interface DocumentRead {
  readonly document: Document;
  readonly facts: readonly Fact[];
  /** fingerprint of both files */
  readonly print: string;
}

/** As much of a document that was read before as is needed to know whether it has changed, and what it asks of others. */
export interface Outline {
  readonly id: string;
  readonly print: string;
  readonly replaces: readonly string[];
}

/** What has become of the documents of a corpus. */
export interface DocumentsRead {
  /** ids of all documents there are now, sorted */
  readonly ids: readonly string[];
  /** those that are new or have changed, sorted by id */
  readonly read: readonly DocumentRead[];
}

/**
 * Reads the documents of a corpus with their facts.
 * @param documents the `<id>.md` files
 * @param facts the `<id>.facts.yaml` files
 * @param known documents that were read before: parsing takes most of the time, and only what has changed is parsed
 * @returns what has changed, or every fault of every file at once
 */
export function readDocuments(
  documents: readonly TextFile[],
  facts: readonly TextFile[],
  known: readonly Outline[],
): Result<DocumentsRead, readonly Fault[]> {
  const before = new Map(known.map((outline) => [outline.id, outline]));
  const factsOf = byId(facts);
  const faults: Fault[] = [];
  const seen = new Map<string, Pick<Outline, "replaces">>();
  const broken = new Set<string>();
  const read: DocumentRead[] = [];
  for (const file of documents) {
    const stated = factsOf.get(idOf(file.name)) ?? [];
    const print = fingerprint([file.text, ...stated.map(({ text }) => text)]);
    const same = before.get(idOf(file.name));
    if (same?.print === print && !seen.has(same.id)) {
      seen.set(same.id, same);
      continue;
    }
    const parsed = parseFile(file.name, file.text);
    if (!parsed.ok) {
      faults.push(...parsed.error);
      broken.add(idOf(file.name));
    } else if (seen.has(parsed.value.meta.id)) {
      const message = `a second document has the id ${parsed.value.meta.id}`;
      faults.push({ file: file.name, line: 2, message, mend: "give one of them another id and file name" });
    } else {
      const document = toDocument(parsed.value.meta, readBlocks(parsed.value.body));
      const found = stated.map(({ name, text }) => readFacts(name, text, document));
      for (const each of found) if (!each.ok) faults.push(...each.error);
      read.push({ document, facts: found.flatMap((each) => (each.ok ? each.value : [])), print });
      seen.set(document.id, document);
    }
  }
  for (const file of facts) {
    const id = idOf(file.name);
    if (seen.has(id) || broken.has(id)) continue;
    const message = `states facts of ${id}, but there is no ${id}.md`;
    faults.push({ file: file.name, line: null, message, mend: `add ${id}.md beside it, or remove this file` });
  }
  faults.push(...unknownReplacements(seen, documents));
  if (faults.length > 0) return fail(faults.toSorted(byPlace));
  return ok({
    ids: [...seen.keys()].sort(),
    read: read.sort((a, b) => (a.document.id < b.document.id ? -1 : 1)),
  });
}

function unknownReplacements(
  documents: ReadonlyMap<string, Pick<Outline, "replaces">>,
  files: readonly TextFile[],
): readonly Fault[] {
  return [...documents].flatMap(([id, { replaces }]) =>
    replaces
      .filter((name) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(name) && !documents.has(name))
      .map((name) => {
        const file = files.find((each) => idOf(each.name) === id);
        const line = (file?.text.split("\n").findIndex((text) => text.includes(name)) ?? -1) + 1 || null;
        const message = `replaces ${name}, which the corpus does not hold`;
        return { file: file?.name ?? id, line, message, mend: "correct the id, or name the symbol instead" };
      }),
  );
}

/** The files of each document, sorted by name: there may be `<id>.facts.yaml` and `<id>.facts.yml`. */
function byId(files: readonly TextFile[]): ReadonlyMap<string, readonly TextFile[]> {
  const lists = new Map<string, TextFile[]>();
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const list = lists.get(idOf(file.name));
    if (list) list.push(file);
    else lists.set(idOf(file.name), [file]);
  }
  return lists;
}

function idOf(name: string): string {
  return name.replace(/^.*\//, "").replace(/(?:\.facts)?\.(?:md|ya?ml)$/, "");
}

function byPlace(a: Fault, b: Fault): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);
}
