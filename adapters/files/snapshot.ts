/** A file that is always whole: written beside its place and renamed into it. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The text of a file, or null when it is not there or cannot be read: a snapshot may always be made again. */
export function readSnapshot(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/**
 * Puts a text into a file in one step: a reader, or a crash half way, sees the old or the new text, never a part.
 * The folder is made when it is missing.
 * @throws the file system's error, with the file as it was before and nothing left beside it
 */
export function writeSnapshot(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
