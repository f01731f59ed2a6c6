/** `copdesk add`: originals become documents of the corpus. */
import { CodedError, type CorpusFiles, importing } from "../../src/index.ts";
import { defaultCorpusFolder, lexiconFor, readCorpus } from "../files/read-corpus.ts";
import { type AddContext, addFile } from "./add/add-file.ts";
import { collectFiles } from "./add/collect-files.ts";
import type { Entry } from "./add/entry.ts";
import { type Importer, ThreadImporter } from "./add/importer.ts";
import { fleetingNote, openPlace } from "./add/place.ts";
import { Progress } from "./add/progress.ts";
import { reportJson, reportText } from "./add/report.ts";
import { clearAbandoned } from "./add/store.ts";
import { type Io, widthOf } from "./io.ts";
import type { CorpusOption } from "./open-desk.ts";

export interface AddOptions extends CorpusOption {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  /** keep the original files in the corpus folder */
  readonly originals?: boolean;
  /** take the new text where a person mended the old one */
  readonly replace?: boolean;
}

/**
 * Adds files and folders to the corpus.
 * @param makeImporter what does the work, given the word lists; a thread of its own unless told otherwise
 * @returns 0 when every file is in the corpus, 1 when some were refused or stand in conflict with mends
 * @throws CodedError for paths that are not there, and for a corpus folder that cannot be written
 */
export async function add(
  paths: readonly string[],
  options: AddOptions,
  io: Io,
  makeImporter: (lexicon: CorpusFiles["lexicon"]) => Importer = (lexicon) => new ThreadImporter(lexicon),
): Promise<number> {
  const { isDocumentName } = await importing.sniff();
  const { files, passedOver, wrong } = collectFiles(paths, isDocumentName);
  const corpus = options.corpus ?? defaultCorpusFolder();
  if (!options.dryRun) {
    openPlace(corpus);
    clearAbandoned(corpus);
  }
  const importer = makeImporter(lexiconFor(corpus));
  const entries: Entry[] = [];
  const progress = new Progress(io.stderr, files.length);
  try {
    const context = await contextOf(corpus, importer, options);
    for (const [done, file] of files.entries()) {
      progress.show(done, file.path);
      entries.push(await addFile(file, context));
    }
  } finally {
    progress.end();
    await importer.close();
  }
  const dryRun = options.dryRun === true;
  const width = io.stdout.isTTY ? widthOf(io) : null;
  io.stdout.write(options.json ? reportJson(entries, dryRun) : await reportText(entries, width, dryRun));
  const note = dryRun ? null : fleetingNote(corpus);
  if (note !== null) io.stderr.write(`copdesk: ${note}\n`);
  if (passedOver > 0)
    io.stderr.write(`copdesk: ${passedOver} other files in the folders are no documents and were left alone.\n`);
  for (const { message } of wrong) io.stderr.write(`copdesk: ${message}\n`);
  return wrong.length > 0 || entries.some((entry) => entry.status === "refused" || entry.status === "conflict") ? 1 : 0;
}

async function contextOf(corpus: string, importer: Importer, options: AddOptions): Promise<AddContext> {
  const { knownDocuments } = await importing.corpusState();
  return {
    corpus,
    importer,
    known: [...knownDocuments(documentsOf(corpus))],
    met: new Set(),
    dryRun: options.dryRun === true,
    originals: options.originals === true,
    replace: options.replace === true,
  };
}

/** The documents that a corpus folder holds; a new one holds none. */
function documentsOf(corpus: string) {
  try {
    return readCorpus(corpus).documents;
  } catch (error) {
    if (error instanceof CodedError && (error.code === "corpus-empty" || error.code === "corpus-missing")) return [];
    throw error;
  }
}
