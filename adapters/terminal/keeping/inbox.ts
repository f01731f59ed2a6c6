/** A folder that others put originals into, as by a synchronised drive: each waits at `/keep` for review. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { z } from "zod";
import { importing } from "../../../src/index.ts";
import type { Keeper } from "../../web/keep/keeper.ts";
import { collectFiles } from "../add/collect-files.ts";

export interface InboxSource {
  readonly folder: string;
  /** where it is noted what was taken already */
  readonly note: string;
  readonly keeper: Pick<Keeper, "drop">;
}

const SEEN = z.record(z.string(), z.string());

/**
 * A look into the folder, to be taken again and again: each file that is as it was at the look before is dropped once, and
 * again when it has changed. Nothing in the folder is touched.
 * @throws CodedError `file-missing`, `file-unreadable`; the file system's error
 */
export function openInbox({ folder, note, keeper }: InboxSource): () => Promise<void> {
  const seen = new Map(Object.entries(readNote(note)));
  let before = new Map<string, string>();
  return async () => {
    const { isDocumentName } = await importing.sniff();
    const now = new Map<string, string>();
    for (const { path } of collectFiles([folder], isDocumentName).files) {
      const { size, mtimeMs } = statSync(path);
      const state = `${size} ${mtimeMs}`;
      now.set(path, state);
      // What is still being written changes from look to look.
      if (before.get(path) !== state || seen.get(path) === state) continue;
      keeper.drop(basename(path), readFileSync(path));
      seen.set(path, state);
      mkdirSync(dirname(note), { recursive: true });
      writeFileSync(note, JSON.stringify(Object.fromEntries(seen)));
    }
    before = now;
  };
}

function readNote(file: string): Readonly<Record<string, string>> {
  try {
    return SEEN.safeParse(JSON.parse(readFileSync(file, "utf8"))).data ?? {};
  } catch {
    return {};
  }
}
