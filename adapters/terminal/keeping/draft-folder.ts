/** Drafts as folders: what was dropped and what was read of it outlast a restart. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Draft, DraftState } from "../../web/keep/keeper.ts";
import type { Staging } from "./staged-import.ts";

const STATE = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["waiting", "reading"]) }),
  z.object({ kind: z.literal("ready"), id: z.string(), isUpdate: z.boolean(), notes: z.array(z.string()) }),
  z.object({ kind: z.literal("refused"), reason: z.string(), mend: z.string() }),
]);
const KEPT = z.object({ file: z.string(), at: z.number(), state: STATE });

/** A draft with when it was dropped, in milliseconds since 1970. */
export interface KeptDraft extends Draft {
  readonly at: number;
}

export interface DraftFolder {
  /** newest first */
  all(): readonly KeptDraft[];
  keep(draft: KeptDraft, bytes: Uint8Array): void;
  change(key: string, state: DraftState): void;
  remove(key: string): void;
  /** null when there is no draft of that key */
  find(key: string): { readonly draft: KeptDraft; readonly staging: Staging } | null;
}

const KEY = /^[a-z0-9]{12}$/;
const NOTE = "draft.json";

/** @param folder is made when something is dropped */
export function draftFolder(folder: string): DraftFolder {
  const read = (key: string): KeptDraft | null => {
    if (!KEY.test(key)) return null;
    try {
      const kept = KEPT.safeParse(JSON.parse(readFileSync(join(folder, key, NOTE), "utf8")));
      return kept.success ? { key, ...kept.data } : null;
    } catch {
      return null;
    }
  };
  const write = ({ key, ...kept }: KeptDraft) => {
    const file = join(folder, key, NOTE);
    writeFileSync(`${file}.tmp`, JSON.stringify(kept));
    renameSync(`${file}.tmp`, file);
  };
  const keys = () => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  };
  return {
    all: () =>
      keys()
        .flatMap((key) => read(key) ?? [])
        .sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1)),
    keep(draft, bytes) {
      mkdirSync(join(folder, draft.key, "original"), { recursive: true });
      writeFileSync(join(folder, draft.key, "original", draft.file), bytes);
      write(draft);
    },
    change(key, state) {
      const draft = read(key);
      if (draft !== null) write({ ...draft, state });
    },
    remove: (key) => {
      if (KEY.test(key)) rmSync(join(folder, key), { recursive: true, force: true });
    },
    find(key) {
      const draft = read(key);
      if (draft === null) return null;
      const place = join(folder, key);
      return { draft, staging: { corpus: join(place, "corpus"), original: join(place, "original", draft.file) } };
    },
  };
}
