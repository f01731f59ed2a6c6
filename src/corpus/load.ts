import type { Document } from "../domain/document.ts";
import type { Fact } from "../domain/fact.ts";
import type { Fault } from "../domain/fault.ts";
import type { PartialDate } from "../domain/partial-date.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { readBlocks } from "./blocks.ts";
import { readFacts } from "./facts.ts";
import { fingerprint } from "./fingerprint.ts";
import { parseFile } from "./front-matter.ts";
import { newestOf } from "./newest.ts";
import { toDocument } from "./passages.ts";
import { findSupersession, type Supersession } from "./supersession.ts";

/** A file as the core is handed it. */
export interface TextFile {
  /** as it is to stand in faults, e.g. `corpus/bdt-circular-112.md` */
  readonly name: string;
  readonly text: string;
}

/** Everything the documents say, ready to be asked; plain data, so that it can be kept in a snapshot. */
export interface Corpus {
  /** sorted by id */
  readonly documents: readonly Document[];
  readonly facts: readonly Fact[];
  readonly superseded: Supersession;
  /** changes when any file does */
  readonly version: string;
  readonly newest: PartialDate | null;
  /** what each document was read from, by id: a later reading takes over what has not changed */
  readonly sources: Readonly<Record<string, SourcePrint>>;
}

/** Fingerprints of the two files of a document. */
export interface SourcePrint {
  readonly document: string;
  /** null when there is no such file */
  readonly facts: string | null;
}

/**
 * Reads a whole corpus.
 * @param documents the `<id>.md` files
 * @param facts the `<id>.facts.yaml` files
 * @param before an earlier reading: parsing takes most of the time, and a document is parsed only when its text changed
 * @returns the corpus, or every fault of every file at once
 */
export function readCorpus(
  documents: readonly TextFile[],
  facts: readonly TextFile[],
  before: Corpus | null = null,
): Result<Corpus, readonly Fault[]> {
  const known = knownFrom(before);
  const sources: Record<string, SourcePrint> = {};
  const faults: Fault[] = [];
  const read = new Map<string, Document>();
  const broken = new Set<string>();
  for (const file of documents) {
    const print = fingerprint([file.text]);
    const same = known.get(idOf(file.name));
    if (same !== undefined && same.print.document === print && !read.has(same.document.id)) {
      read.set(same.document.id, same.document);
      sources[same.document.id] = { document: print, facts: null };
      continue;
    }
    const parsed = parseFile(file.name, file.text);
    if (!parsed.ok) {
      faults.push(...parsed.error);
      broken.add(idOf(file.name));
    } else if (read.has(parsed.value.meta.id)) {
      const message = `a second document has the id ${parsed.value.meta.id}`;
      faults.push({ file: file.name, line: 2, message, mend: "give one of them another id and file name" });
    } else {
      read.set(parsed.value.meta.id, toDocument(parsed.value.meta, readBlocks(parsed.value.body)));
      sources[parsed.value.meta.id] = { document: print, facts: null };
    }
  }
  const found: Fact[] = [];
  for (const file of byName(facts)) {
    const id = idOf(file.name);
    const document = read.get(id);
    const source = sources[id];
    if (document && source) {
      const print = fingerprint([file.text]);
      sources[id] = { document: source.document, facts: print };
      const same = known.get(id);
      if (same?.print.document === source.document && same.print.facts === print) {
        found.push(...same.facts);
        continue;
      }
      const result = readFacts(file.name, file.text, document);
      if (result.ok) found.push(...result.value);
      else faults.push(...result.error);
    } else if (!broken.has(id)) {
      const message = `states facts of ${id}, but there is no ${id}.md`;
      faults.push({ file: file.name, line: null, message, mend: `add ${id}.md beside it, or remove this file` });
    }
  }
  const sorted = [...read.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  faults.push(...unknownReplacements(sorted, documents));
  if (faults.length > 0) return fail(faults.toSorted(byPlace));
  return ok({
    documents: sorted,
    facts: found,
    superseded: findSupersession(sorted),
    version: fingerprint(byName([...documents, ...facts]).flatMap((file) => [idOf(file.name), file.text])),
    newest: newestOf(sorted),
    sources,
  });
}

interface Known {
  readonly document: Document;
  readonly facts: readonly Fact[];
  readonly print: SourcePrint;
}

function knownFrom(before: Corpus | null): ReadonlyMap<string, Known> {
  const known = new Map<string, Known & { facts: Fact[] }>();
  for (const document of before?.documents ?? []) {
    const print = before?.sources[document.id];
    if (print) known.set(document.id, { document, facts: [], print });
  }
  for (const fact of before?.facts ?? []) known.get(fact.document)?.facts.push(fact);
  return known;
}

function unknownReplacements(documents: readonly Document[], files: readonly TextFile[]): readonly Fault[] {
  const ids = new Set(documents.map((document) => document.id));
  return documents.flatMap((document) =>
    document.replaces
      .filter((name) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(name) && !ids.has(name))
      .map((name) => {
        const file = files.find((each) => idOf(each.name) === document.id);
        const line = (file?.text.split("\n").findIndex((text) => text.includes(name)) ?? -1) + 1 || null;
        const message = `replaces ${name}, which the corpus does not hold`;
        return { file: file?.name ?? document.id, line, message, mend: "correct the id, or name the symbol instead" };
      }),
  );
}

function idOf(name: string): string {
  return name.replace(/^.*\//, "").replace(/(?:\.facts)?\.(?:md|ya?ml)$/, "");
}

function byName(files: readonly TextFile[]): readonly TextFile[] {
  return files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function byPlace(a: Fault, b: Fault): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);
}
