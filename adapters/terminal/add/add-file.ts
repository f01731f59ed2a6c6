/** Adds one file to the corpus: new, changed since last time, or there already. */
import { readFileSync, statSync } from "node:fs";
import { importing, type Proposal } from "../../../src/index.ts";
import { findOriginal, keepOriginal, sha256 } from "../../files/originals.ts";
import type { Found } from "./collect-files.ts";
import type { Entry, PlacedConflict } from "./entry.ts";
import type { Importer } from "./importer.ts";
import type { Outcome } from "./job.ts";
import { writing } from "./place.ts";
import { type DocumentFiles, keepConflict, readConflict, readDocument, readProposed, writeDocument } from "./store.ts";

/** Heads of the documents of the corpus, kept up to date while files are added. */
export interface KnownDocument {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly title: string;
  readonly symbol: string | null;
}

/** What adding a file needs to know. */
export interface AddContext {
  readonly corpus: string;
  readonly importer: Importer;
  readonly known: KnownDocument[];
  /** ids of the documents whose file this run has met: another file is none of their versions */
  readonly met: Set<string>;
  readonly dryRun: boolean;
  readonly originals: boolean;
  /** true to take the new text where a person mended the old one */
  readonly replace: boolean;
}

/** Adds a file; whatever is wrong with it is told in the entry. */
export async function addFile({ path: file, place }: Found, context: AddContext): Promise<Entry> {
  const { refusalWords } = await importing.words();
  const { FILE_LIMIT } = await importing.files();
  const refused = (outcome: Exclude<Outcome, { kind: "proposed" }>): Entry => {
    const words =
      outcome.kind === "refused"
        ? refusalWords(outcome.reason)
        : {
            reason: `the importer failed: ${outcome.reason}`,
            mend: "Please report it, with the file if it may be shared.",
          };
    return { file, status: "refused", ...words };
  };
  let bytes: Uint8Array;
  try {
    const state = statSync(file);
    // Reading from a pipe or a device may never end.
    if (!state.isFile()) throw new Error("it is no file");
    const { size } = state;
    if (size > FILE_LIMIT)
      return refused({ kind: "refused", reason: { code: "too-large", bytes: size, limit: FILE_LIMIT } });
    bytes = readFileSync(file);
  } catch (error) {
    const reason = error instanceof Error ? ("code" in error ? String(error.code) : error.message) : String(error);
    return {
      file,
      status: "refused",
      reason: `it cannot be read: ${reason}`,
      mend: "Check the path and its permissions.",
    };
  }
  const hash = sha256(bytes);
  const same = context.known.find((document) => document.sha256 === hash);
  if (same !== undefined) {
    context.met.add(same.id);
    return { file, status: "unchanged", id: same.id };
  }
  const { before, id, outcome } = await importAs({ bytes, file: place, sha256: hash }, context);
  if (outcome.kind !== "proposed") return refused(outcome);
  const { proposal } = outcome;
  const proposed: DocumentFiles = { markdown: proposal.markdown, facts: proposal.factsYaml };
  const merged =
    before === undefined || context.replace
      ? { ok: true as const, files: proposed }
      : await withMends(before, proposed, context);
  if (!merged.ok) return { file, status: "conflict", id, conflicts: merged.conflicts };
  const notes = [
    ...(before === undefined ? [] : [`a new version of ${id}, which came from ${before.file}`]),
    ...proposal.warnings,
    ...twins(proposal, context.known, id),
  ];
  if (!context.dryRun) {
    writing(context.corpus, () => {
      writeDocument(context.corpus, id, merged.files, proposed);
      if (context.originals) keepOriginal(context.corpus, place, bytes);
    });
  }
  context.met.add(id);
  const entry = { id, file: place, sha256: hash, title: proposal.head.title, symbol: proposal.head.symbol };
  if (before === undefined) context.known.push(entry);
  else context.known.splice(context.known.indexOf(before), 1, entry);
  return { file, status: before === undefined ? "added" : "updated", id, proposal, notes };
}

/** A file that is read, and what is known of it. */
interface Original {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly sha256: string;
}

/** Imports a file as a new version of a document of the corpus where it is one, else as a document of its own. */
async function importAs(
  { bytes, file, sha256 }: Original,
  context: AddContext,
): Promise<{ before: KnownDocument | undefined; id: string; outcome: Outcome }> {
  const { samePlace, isNewVersion } = await importing.origins();
  const importWith = (id: string) => context.importer.import({ bytes, source: { id, file, sha256 } });
  const candidates = context.known
    .filter((document) => samePlace(document.file, file) > 0 && !context.met.has(document.id))
    .toSorted((a, b) => samePlace(b.file, file) - samePlace(a.file, file));
  for (const before of candidates) {
    const outcome = await importWith(before.id);
    if (outcome.kind !== "proposed") return { before, id: before.id, outcome };
    const { markdown } = outcome.proposal;
    const held = readDocument(context.corpus, before.id)?.markdown ?? "";
    if (isNewVersion({ file: before.file, markdown: held }, { file, markdown }))
      return { before, id: before.id, outcome };
  }
  const ids = await importing.ids();
  const ownerOf = (wanted: string) => {
    const holder = context.known.find((document) => document.id === wanted);
    return holder?.file ?? (readDocument(context.corpus, wanted) === null ? null : "");
  };
  const isTaken = (wanted: string) => ownerOf(wanted) !== null;
  const id = ids.freeId(file, sha256, ownerOf);
  const outcome = await importWith(id);
  const name = ids.countedName(id, file, sha256);
  const telling =
    name === null || outcome.kind !== "proposed" ? undefined : tellingId(outcome.proposal, name, isTaken, ids.idOf);
  return telling === undefined
    ? { before: undefined, id, outcome }
    : { before: undefined, id: telling, outcome: await importWith(telling) };
}

/** Where an id was but counted, the symbol or the date of the document tells more. */
function tellingId(
  { head }: Proposal,
  name: string,
  isTaken: (id: string) => boolean,
  idOf: (name: string) => string,
): string | undefined {
  const marks = [head.symbol, head.date].flatMap((mark) => mark ?? []);
  // A symbol is no path, and has no ending.
  return marks.map((mark) => `${name}-${idOf(mark.replace(/[^\p{L}\p{N}]+/gu, "-"))}`).find((id) => !isTaken(id));
}

type Merged =
  | { readonly ok: true; readonly files: DocumentFiles }
  | { readonly ok: false; readonly conflicts: readonly PlacedConflict[] };

/** Carries a person's mends over to the new version of a document. */
async function withMends(before: KnownDocument, proposed: DocumentFiles, context: AddContext): Promise<Merged> {
  const mine = readDocument(context.corpus, before.id);
  if (mine === null) return { ok: true, files: proposed };
  const base = readProposed(context.corpus, before.id) ??
    (await proposedBefore(before, context)) ?? { markdown: "", facts: null };
  const { mergeTexts } = await importing.merge();
  const conflicting = readConflict(context.corpus, before.id);
  const isSettled =
    conflicting !== null && (conflicting.markdown !== mine.markdown || conflicting.facts !== mine.facts);
  const markdown = mergeTexts(base.markdown, mine.markdown, proposed.markdown, isSettled);
  const facts = mergeTexts(base.facts ?? "", mine.facts ?? "", proposed.facts ?? "", isSettled);
  const conflicts = [
    ...(markdown.ok ? [] : markdown.conflicts.map((conflict) => ({ ...conflict, file: `${before.id}.md` }))),
    ...(facts.ok ? [] : facts.conflicts.map((conflict) => ({ ...conflict, file: `${before.id}.facts.yaml` }))),
  ];
  if (!markdown.ok || !facts.ok) {
    if (!context.dryRun) keepConflict(context.corpus, before.id, mine);
    return { ok: false, conflicts };
  }
  const files = { markdown: markdown.text, facts: facts.text.trim() === "" ? null : facts.text };
  const { faultsOf } = await importing.corpusState();
  const faults = faultsOf(
    { name: `${before.id}.md`, text: files.markdown },
    files.facts === null ? null : { name: `${before.id}.facts.yaml`, text: files.facts },
  );
  if (faults.length === 0) return { ok: true, files };
  // The lines fit together, the sense does not: a mended fact that the new text no longer holds.
  return {
    ok: false,
    conflicts: faults.map((fault) => ({
      file: fault.file,
      line: fault.line ?? 1,
      mine: `${fault.message}`,
      theirs: fault.mend,
    })),
  };
}

/** What the importer makes of the kept original, for documents that were written by hand. */
async function proposedBefore(before: KnownDocument, context: AddContext): Promise<DocumentFiles | null> {
  const bytes = findOriginal(context.corpus, before);
  if (bytes === null) return null;
  const outcome = await context.importer.import({ bytes, source: before });
  return outcome.kind === "proposed"
    ? { markdown: outcome.proposal.markdown, facts: outcome.proposal.factsYaml }
    : null;
}

/** Documents that seem to be the same in another format. */
function twins(proposal: Proposal, known: readonly KnownDocument[], id: string): readonly string[] {
  const fold = (text: string) => text.toLowerCase().replace(/\W+/gu, " ").trim();
  const same = known.filter(
    (document) =>
      document.id !== id &&
      ((proposal.head.symbol !== null && document.symbol === proposal.head.symbol) ||
        (fold(document.title).length > 20 && fold(document.title) === fold(proposal.head.title))),
  );
  return same.map(
    (document) => `looks like ${document.id}: remove one of them, or let this one name it under replaces`,
  );
}
