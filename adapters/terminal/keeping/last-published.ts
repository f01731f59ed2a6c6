/** The last publishing, so that it can be taken back; one step, kept over restarts. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Published } from "../../web/keep/keeper.ts";
import { type DocumentFiles, readDocument, readProposed, removeDocument, writeDocument } from "../add/store.ts";

const FILES = z.object({ markdown: z.string(), facts: z.string().nullable() }).nullable();
const LAST = z.object({ id: z.string().regex(/^[a-z0-9-]+$/), published: FILES, before: FILES, proposedBefore: FILES });

export interface LastPublished {
  /** Notes what stands in the corpus under an id, before `files` take its place. */
  note(id: string, files: DocumentFiles): void;
  /** the id of what was published last; null when nothing was, or it was taken back */
  id(): string | null;
  /** Puts back what stood there before. */
  undo(): Published;
}

/** @param folder where the note lies */
export function lastPublished(folder: string, corpus: string): LastPublished {
  const file = join(folder, "last-published.json");
  const read = () => {
    try {
      return LAST.safeParse(JSON.parse(readFileSync(file, "utf8"))).data ?? null;
    } catch {
      return null;
    }
  };
  return {
    note(id, published) {
      const last = { id, published, before: readDocument(corpus, id), proposedBefore: readProposed(corpus, id) };
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${file}.tmp`, JSON.stringify(last));
      renameSync(`${file}.tmp`, file);
    },
    id: () => read()?.id ?? null,
    undo() {
      const last = read();
      if (last === null) return { ok: false, faults: ["Nothing was published that could be taken back."] };
      const now = readDocument(corpus, last.id);
      if (JSON.stringify(now) !== JSON.stringify(last.published)) {
        return { ok: false, faults: [`${last.id} was changed since it was published; mend it in the corpus folder.`] };
      }
      if (last.before === null) removeDocument(corpus, last.id);
      else writeDocument(corpus, last.id, last.before, last.proposedBefore ?? last.before);
      rmSync(file, { force: true });
      return { ok: true, id: last.id };
    },
  };
}
