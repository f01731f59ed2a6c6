/** Reads and writes the files of imported documents; each is replaced whole, the two of one document in a safe order. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/** The two files of a document. */
export interface DocumentFiles {
  readonly markdown: string;
  /** null when the document has no facts */
  readonly facts: string | null;
}

/** Folder with what the importer proposed last, to tell a person's mends from it. */
const PROPOSED = ".imported";

/** Folder below it with what a person had where a new version stood in conflict with it. */
const CONFLICTS = join(PROPOSED, ".conflicts");

/** What stands in the corpus, or null when the document does not. */
export function readDocument(corpus: string, id: string): DocumentFiles | null {
  const markdown = read(join(corpus, `${id}.md`));
  return markdown === null ? null : { markdown, facts: read(join(corpus, `${id}.facts.yaml`)) };
}

/** What the importer proposed last for a document, or null when it did not write it. */
export function readProposed(corpus: string, id: string): DocumentFiles | null {
  return readDocument(join(corpus, PROPOSED), id);
}

/** What a person had when the last version stood in conflict with it, or null when none did since the last that was taken. */
export function readConflict(corpus: string, id: string): DocumentFiles | null {
  return readDocument(join(corpus, CONFLICTS), id);
}

/** Remembers what a person had when a new version stood in conflict with it. */
export function keepConflict(corpus: string, id: string, mine: DocumentFiles): void {
  mkdirSync(join(corpus, CONFLICTS), { recursive: true });
  place(join(corpus, CONFLICTS), id, mine);
}

/** Removes the temporary files that a run left behind which was ended on the way. */
export function clearAbandoned(corpus: string): void {
  for (const folder of [corpus, join(corpus, PROPOSED), join(corpus, CONFLICTS)])
    for (const name of namesIn(folder)) {
      const run = /^.+\.(?:md|facts\.yaml)\.(\d+)\.tmp$/.exec(name)?.[1];
      if (run !== undefined && !isAlive(Number(run))) rmSync(join(folder, name), { force: true });
    }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A file of this very process is one of an earlier process of the same number, as in a container: it writes none yet. */
function isAlive(run: number): boolean {
  if (run === process.pid) return false;
  try {
    process.kill(run, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Puts a document into the corpus and remembers what was proposed. A document without facts is valid and facts without a
 * document are not, so old facts go first and new ones come last.
 * @throws the file system's error
 */
export function writeDocument(corpus: string, id: string, files: DocumentFiles, proposed: DocumentFiles): void {
  mkdirSync(join(corpus, PROPOSED), { recursive: true });
  place(corpus, id, files);
  place(join(corpus, PROPOSED), id, proposed);
  for (const name of [`${id}.md`, `${id}.facts.yaml`]) rmSync(join(corpus, CONFLICTS, name), { force: true });
}

function place(folder: string, id: string, { markdown, facts }: DocumentFiles): void {
  const [document, factsFile] = [join(folder, `${id}.md`), join(folder, `${id}.facts.yaml`)];
  const ready = [stage(document, markdown), ...(facts === null ? [] : [stage(factsFile, facts)])];
  if (read(document) !== markdown) rmSync(factsFile, { force: true });
  if (facts === null) rmSync(factsFile, { force: true });
  for (const { temporary, file } of ready) renameSync(temporary, file);
}

/** Writes a file beside its place and sees to it that it is on the disk. */
function stage(file: string, text: string): { temporary: string; file: string } {
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = openSync(temporary, "w");
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return { temporary, file };
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/**
 * Takes a document out of the corpus, and what was proposed for it.
 * @throws the file system's error
 */
export function removeDocument(corpus: string, id: string): void {
  for (const folder of [corpus, join(corpus, PROPOSED)]) {
    rmSync(join(folder, `${id}.facts.yaml`), { force: true });
    rmSync(join(folder, `${id}.md`), { force: true });
  }
}
