/** From what stands on the command line to the files that are to be added. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { CodedError } from "../../../src/index.ts";

/** The files to add, and how many others the folders hold. */
export interface Collected {
  readonly files: readonly string[];
  /** files in folders that are no documents */
  readonly passedOver: number;
}

/**
 * Files as named, folders with everything below them, sorted by path.
 * @param isDocument tells documents from other files within folders; a file that is named itself is always taken
 * @throws CodedError `file-missing`, `file-unreadable`
 */
export function collectFiles(paths: readonly string[], isDocument: (name: string) => boolean): Collected {
  const files = new Set<string>();
  let passedOver = 0;
  const walk = (folder: string) => {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (isHidden(entry.name)) continue;
      if (entry.isDirectory()) walk(path);
      else if (!entry.isFile()) passedOver += 1;
      else if (isDocument(entry.name)) files.add(path);
      else passedOver += 1;
    }
  };
  for (const path of paths) {
    if (isFolder(path)) walk(path);
    else files.add(path);
  }
  return { files: [...files], passedOver };
}

/** Hidden files, and those that Office leaves while a document is open. */
function isHidden(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || name === "__MACOSX";
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw unreadable(folder, error);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(file: string, error: unknown): CodedError {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return code === "ENOENT"
    ? new CodedError("file-missing", { file }, { cause: error })
    : new CodedError("file-unreadable", { file, reason: code }, { cause: error });
}
