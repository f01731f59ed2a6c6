/** `copdesk check`: is the corpus sound? */
import type { Io } from "./io.ts";
import { type CorpusOption, verifyLibrary } from "./open-desk.ts";

export interface CheckOptions extends CorpusOption {
  readonly json?: boolean;
}

/** Runs the command: status 0 for a sound corpus; faults come as `corpus-broken`. */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  const { corpus } = await verifyLibrary(options);
  const { documents, facts, superseded, newest, version } = corpus;
  if (options.json) {
    const passages = documents.reduce((sum, document) => sum + document.passages.length, 0);
    const found = { version, documents: documents.length, passages, facts: facts.length, newest, superseded };
    io.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    return 0;
  }
  io.stdout.write(`${documents.length} documents, ${facts.length} facts, the newest of ${newest ?? "no date"}.\n`);
  for (const [older, newer] of Object.entries(superseded)) io.stdout.write(`${newer} takes the place of ${older}.\n`);
  io.stdout.write("Nothing to mend.\n");
  return 0;
}
