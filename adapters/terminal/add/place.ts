/** The folder that documents are added to: that it can be written, and whether they will last there. */
import { closeSync, mkdirSync, openSync, rmSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { CodedError } from "../../../src/index.ts";
import { packageRoot } from "../../files/package-root.ts";
import { defaultCorpusFolder } from "../../files/read-corpus.ts";
import { reasonOf, shown } from "../../files/read-text.ts";

/**
 * Makes the folder where it is not there, and sees to it before the work that something can be written in it.
 * @throws CodedError `corpus-unwritable`
 */
export function openPlace(folder: string): void {
  writing(folder, () => {
    mkdirSync(folder, { recursive: true });
    const trial = join(folder, `.${process.pid}.trial`);
    closeSync(openSync(trial, "wx"));
    rmSync(trial);
  });
}

/**
 * Does what writes in the folder.
 * @throws CodedError `corpus-unwritable` with the file system's reason, as EROFS or ENOSPC
 */
export function writing<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new CodedError("corpus-unwritable", { folder: shown(folder), reason: reasonOf(error) }, { cause: error });
  }
}

/** What to say of documents in a folder that the next upgrade of the package replaces; null for any other folder. */
export function fleetingNote(folder: string): string | null {
  if (resolve(folder) !== defaultCorpusFolder() || !packageRoot().includes(`${sep}node_modules${sep}`)) return null;
  return `This corpus comes with the package, and an upgrade replaces it: keep yours apart with cp -R "${folder}" my-corpus, and name that with --corpus my-corpus or COPDESK_CORPUS.`;
}
