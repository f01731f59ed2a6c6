/** Sorts the files of a corpus folder: what belongs to which document, and what has changed since it was read. */
import type { Fault } from "../domain/fault.ts";
import { fingerprint } from "./fingerprint.ts";

/** A file as the core is handed it. */
export interface TextFile {
  /** as it is to stand in faults, e.g. `corpus/bdt-circular-112.md` */
  readonly name: string;
  readonly text: string;
}

/** The files that hold documents. */
export interface CorpusTexts {
  /** `<id>.md` */
  readonly documents: readonly TextFile[];
  /** `<id>.facts.yaml` */
  readonly facts: readonly TextFile[];
  /** one for each of these files that could not be read; its document is left out */
  readonly unread?: readonly Fault[];
}

/** A document's own file with those that state its facts, sorted by name: there may be `.facts.yaml` and `.facts.yml`. */
export interface DocumentFiles {
  readonly id: string;
  readonly file: TextFile;
  readonly stated: readonly TextFile[];
  /** fingerprint of all of them */
  readonly print: string;
}

/** As much of a document that was read before as is needed to know whether it has changed, and what it asks of others. */
export interface Outline {
  readonly id: string;
  readonly print: string;
  readonly replaces: readonly string[];
}

/** The files of a corpus, sorted. */
export interface SortedFiles {
  /** documents whose files are as they were */
  readonly same: readonly Outline[];
  /** those that are new or have changed */
  readonly changed: readonly DocumentFiles[];
  /** files that could not be read, and those that belong to no document or to two */
  readonly faults: readonly Fault[];
}

/**
 * Sorts files by their documents.
 * @param known documents that were read before
 */
export function sortFiles({ documents, facts, unread = [] }: CorpusTexts, known: readonly Outline[]): SortedFiles {
  const before = new Map(known.map((outline) => [outline.id, outline]));
  const factsOf = byId(facts);
  const faults: Fault[] = [...unread];
  const out = new Set(unread.map(({ file }) => idOf(file)));
  const seen = new Set<string>();
  const same: Outline[] = [];
  const changed: DocumentFiles[] = [];
  for (const file of documents) {
    const id = idOf(file.name);
    if (out.has(id)) continue;
    if (seen.has(id)) {
      const message = `a second document has the id ${id}`;
      faults.push({ file: file.name, line: null, message, mend: "give one of them another id and file name" });
      continue;
    }
    seen.add(id);
    const stated = factsOf.get(id) ?? [];
    const print = fingerprint([file.text, ...stated.map(({ text }) => text)]);
    const outline = before.get(id);
    if (outline?.print === print) same.push(outline);
    else changed.push({ id, file, stated, print });
  }
  for (const file of facts) {
    const id = idOf(file.name);
    if (seen.has(id) || out.has(id)) continue;
    const message = `states facts of ${id}, but there is no ${id}.md`;
    faults.push({ file: file.name, line: null, message, mend: `add ${id}.md beside it, or remove this file` });
  }
  return { same, changed, faults };
}

/**
 * Documents that name another as replaced which is not there.
 * @param read the documents that answer
 */
export function unknownReplacements(
  read: readonly Pick<Outline, "id" | "replaces">[],
  { documents, unread = [] }: CorpusTexts,
): readonly Fault[] {
  // One that is there and could not be read is named already.
  const there = new Set([...documents.map(({ name }) => name), ...unread.map(({ file }) => file)].map(idOf));
  return read.flatMap(({ id, replaces }) =>
    replaces
      .filter((name) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(name) && !there.has(name))
      .map((name) => {
        const file = documents.find((each) => idOf(each.name) === id);
        const line = (file?.text.split("\n").findIndex((text) => text.includes(name)) ?? -1) + 1 || null;
        const message = `replaces ${name}, which the corpus does not hold`;
        return { file: file?.name ?? id, line, message, mend: "correct the id, or name the symbol instead" };
      }),
  );
}

/** The order in which faults are told: by file and line. */
export function byPlace(a: Fault, b: Fault): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);
}

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
  return name.replace(/^.*[\\/]/, "").replace(/(?:\.facts)?\.(?:md|ya?ml)$/, "");
}
