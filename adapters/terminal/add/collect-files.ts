/** From what stands on the command line to the files that are to be added. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { CodedError } from "../../../src/index.ts";

/** A file to add. */
export interface Found {
  /** where it is read */
  readonly path: string;
  /** name with the folders that tell it from files of the same name, parted by `/`; what the corpus notes of its origin */
  readonly place: string;
}

/** The files to add, and how many others the folders hold. */
export interface Collected {
  readonly files: readonly Found[];
  /** files in folders that are no documents */
  readonly passedOver: number;
  /** what was named and cannot be opened */
  readonly wrong: readonly CodedError[];
}

/**
 * Files as named, folders with everything below them, sorted by path.
 * What a browser saved beside a page (`Report_files` beside `Report.html`) belongs to the page.
 * @param isDocument tells documents from other files within folders; a file that is named itself is always taken
 * @throws CodedError `file-missing`, `file-unreadable` when nothing that was named can be opened
 */
export function collectFiles(paths: readonly string[], isDocument: (name: string) => boolean): Collected {
  const files = new Map<string, string>();
  let passedOver = 0;
  const take = (path: string, root: string) => {
    if (!files.has(path)) files.set(path, placeOf(path, root));
  };
  const walk = (folder: string, root: string) => {
    const entries = entriesOf(folder);
    const pages = entries.flatMap(({ name }) => /^(.*)\.x?html?$/i.exec(name)?.[1] ?? []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (isHidden(entry.name)) continue;
      if (entry.isDirectory() && pages.some((page) => isSavedBeside(page, entry.name))) continue;
      if (entry.isDirectory()) walk(path, root);
      else if (!entry.isFile()) passedOver += 1;
      else if (isDocument(entry.name)) take(path, root);
      else passedOver += 1;
    }
  };
  const wrong: CodedError[] = [];
  for (const path of paths) {
    try {
      if (isFolder(path)) walk(path, path);
      else take(path, dirname(path));
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      wrong.push(error);
    }
  }
  const [first] = wrong;
  if (first !== undefined && files.size === 0) throw first;
  return { files: [...files].map(([path, place]) => ({ path, place })), passedOver, wrong };
}

/** What browsers put behind the name of a page for the folder of its pictures and frames, in the languages that they speak. */
const BESIDE: ReadonlySet<string> = new Set(
  "_files .files -files _file _fichiers _archivos _ficheiros _arquivos -Dateien _bestanden _файлы .файлы _文件 _ملفات -filer _filer"
    .split(" ")
    .map((ending) => ending.toLowerCase()),
);

function isSavedBeside(page: string, folder: string): boolean {
  return folder.startsWith(page) && BESIDE.has(folder.slice(page.length).toLowerCase());
}

/**
 * Folders that are noted at least, where they are no more than the way to the user's own: with fewer, files that are named
 * one by one in folders of one name within each other (`2023/2023`) would lie at one place.
 */
const FOLDERS = 4;

/**
 * The folder that was named and the path below it; at least four folders, so that files which were named one by one are told
 * apart as well. The way to the home folder is nobody's business.
 */
function placeOf(path: string, root: string): string {
  const [file, top] = [resolve(path), dirname(resolve(root))];
  const below = relative(top, file).split(sep);
  const parts = file.split(sep).slice(-Math.max(below.length, FOLDERS + 1));
  const outside = relative(homedir(), file).startsWith("..");
  const own = outside ? parts.filter((part) => part !== "") : parts.slice(-relative(homedir(), file).split(sep).length);
  return own.join("/") || basename(file);
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
