/** Drops, reviews and publishings over a corpus folder; drafts lie in the data folder until they are published. */
import { randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import PQueue from "p-queue";
import { stringify } from "yaml";
import { createDesk, faultLine, importing, loadLibrary } from "../../../src/index.ts";
import { keepOriginal } from "../../files/originals.ts";
import { lexiconFor } from "../../files/read-corpus.ts";
import type { Draft, Keeper, Published, ReviewedFacts } from "../../web/keep/keeper.ts";
import { openPlace, writing } from "../add/place.ts";
import { type DocumentFiles, readDocument, readProposed, writeDocument } from "../add/store.ts";
import { draftFolder } from "./draft-folder.ts";
import { lastPublished } from "./last-published.ts";
import { stagedImport } from "./staged-import.ts";

export interface KeeperSource {
  /** folder of the corpus */
  readonly corpus: string;
  /** folder for what must survive a restart */
  readonly data: string;
  /** milliseconds since 1970 */
  readonly now: () => number;
  readonly unforeseen: (error: unknown) => void;
}

/** Opens what was left by an earlier process too: originals that were not read to their end are read again. */
export function openKeeper({ corpus, data, now, unforeseen }: KeeperSource): Keeper {
  const drafts = draftFolder(join(data, "drafts"));
  const last = lastPublished(join(data, "drafts"), corpus);
  // One at a time: each holds a copy of the corpus, and may take a gigabyte.
  const queue = new PQueue({ concurrency: 1 });

  const read = (key: string) =>
    queue
      .add(async () => {
        const found = drafts.find(key);
        if (found === null) return;
        drafts.change(key, { kind: "reading" });
        drafts.change(key, await stagedImport(found.staging, corpus));
      })
      .catch((error: unknown) => {
        unforeseen(error);
        drafts.change(key, { kind: "refused", reason: "the importer failed", mend: "The log says why." });
      });
  for (const { key, state } of drafts.all()) if (state.kind === "waiting" || state.kind === "reading") void read(key);

  /** A draft that is ready, with the files that were read of it. */
  const ready = (key: string) => {
    const found = drafts.find(key);
    if (found === null || found.draft.state.kind !== "ready") return null;
    const { id } = found.draft.state;
    const files = readDocument(found.staging.corpus, id);
    return files === null ? null : { ...found, id, files, proposed: readProposed(found.staging.corpus, id) ?? files };
  };

  return {
    drafts: () => drafts.all().map(({ key, file, state }): Draft => ({ key, file, state })),
    drop(file, bytes) {
      openPlace(corpus);
      const key = randomBytes(6).toString("hex");
      drafts.keep({ key, file: safeName(file), at: now(), state: { kind: "waiting" } }, bytes);
      void read(key);
    },
    async open(key) {
      const found = ready(key);
      if (found === null) return null;
      const { draft, id, files } = found;
      const facts = files.facts === null ? [] : [{ name: `${id}.facts.yaml`, text: files.facts }];
      const documents = [{ name: `${id}.md`, text: files.markdown }];
      const library = await loadLibrary({ documents, facts, lexicon: lexiconFor(corpus) });
      if (!library.ok) throw new Error("the word lists are broken");
      return { draft, markdown: files.markdown, desk: createDesk(library.value) };
    },
    async publish(key, markdown, facts): Promise<Published> {
      const found = ready(key);
      if (found === null) return { ok: false, faults: ["There is no such draft any more."] };
      const { id, draft, staging, proposed } = found;
      const files: DocumentFiles = { markdown, facts: facts === null ? found.files.facts : yamlOf(facts) };
      const { faultsOf } = await importing.corpusState();
      const stated = files.facts === null ? null : { name: `${id}.facts.yaml`, text: files.facts };
      const faults = faultsOf({ name: `${id}.md`, text: markdown }, stated).map(faultLine);
      if (faults.length > 0) return { ok: false, faults };
      const isUpdate = draft.state.kind === "ready" && draft.state.isUpdate;
      if (!isUpdate && readDocument(corpus, id) !== null) {
        return {
          ok: false,
          faults: [`The corpus holds another ${id} by now; discard this draft and drop the file again.`],
        };
      }
      if (isUpdate && changedSince(corpus, id, draft.at)) {
        return { ok: false, faults: [`${id} was changed meanwhile; discard this draft and drop the file again.`] };
      }
      writing(corpus, () => {
        last.note(id, files);
        writeDocument(corpus, id, files, proposed);
        keepOriginal(corpus, draft.file, readFileSync(staging.original));
      });
      drafts.remove(key);
      return { ok: true, id };
    },
    discard: drafts.remove,
    undoable: last.id,
    undo: () => writing(corpus, last.undo),
  };
}

/** Whether somebody wrote to a document after a moment, in milliseconds since 1970. */
function changedSince(corpus: string, id: string, moment: number): boolean {
  return [`${id}.md`, `${id}.facts.yaml`].some((name) => {
    const state = statSync(join(corpus, name), { throwIfNoEntry: false });
    return state !== undefined && state.mtimeMs > moment;
  });
}

/** A name that can stand in a folder, and no more than a name. */
function safeName(file: string): string {
  const name = basename(file.replaceAll("\\", "/"))
    .replace(/[\u0000-\u001f\u007f<>:"|?*]/g, "_")
    .replace(/^\.+/, "_")
    .slice(-150);
  return name === "" ? "file" : name;
}

/** As the corpus writes facts; what is empty is not stated. Null when nothing is. */
function yamlOf(facts: NonNullable<ReviewedFacts>): string | null {
  const stated = Object.entries(facts).flatMap(([relation, rows]) => {
    const kept = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "")));
    return kept.length === 0 ? [] : [[relation, kept]];
  });
  return stated.length === 0
    ? null
    : stringify(Object.fromEntries(stated), {
        defaultStringType: "QUOTE_DOUBLE",
        defaultKeyType: "PLAIN",
        lineWidth: 0,
      });
}
