/** `copdesk check`: is the corpus sound? */
import { type Contradiction, checking, faultLine, openLibrary, readAhead, type Twins } from "../../src/index.ts";
import type { Io } from "./io.ts";
import { type CorpusOption, verifyLibrary } from "./open-desk.ts";

export interface CheckOptions extends CorpusOption {
  readonly json?: boolean;
}

/**
 * Runs the command: status 0 for a sound corpus, also when there is something to look at; 1 where a file has a fault.
 * @throws CodedError as every command over a corpus; `corpus-broken` where none of it can be used
 */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  const library = await verifyLibrary(options);
  // As whoever asks opens it: what cannot be opened is not sound.
  for (const _ of readAhead(openLibrary(library)));
  const { corpus, faults } = library;
  for (const fault of faults) io.stderr.write(`copdesk: ${faultLine(fault)}\n`);
  const status = faults.length === 0 ? 0 : 1;
  const { documents, facts, superseded, newest, version } = corpus;
  const duplicates = (await checking.duplicates()).findTwins(documents);
  const contradictions = (await checking.contradictions()).findContradictions(corpus);
  if (options.json) {
    const passages = documents.reduce((sum, document) => sum + document.passages.length, 0);
    const counts = { version, documents: documents.length, passages, facts: facts.length, newest };
    io.stdout.write(`${JSON.stringify({ ...counts, superseded, duplicates, contradictions, faults }, null, 2)}\n`);
    return status;
  }
  io.stdout.write(`${documents.length} documents, ${facts.length} facts, the newest of ${newest ?? "no date"}.\n`);
  for (const [older, newer] of Object.entries(superseded)) io.stdout.write(`${newer} takes the place of ${older}.\n`);
  const unlike = duplicates.filter(({ documents: [a, b] }) => superseded[a] !== b && superseded[b] !== a);
  for (const twins of unlike) io.stdout.write(twinsLine(twins));
  for (const contradiction of contradictions) io.stdout.write(contradictionLine(contradiction));
  const open = unlike.length + contradictions.length;
  const look = open === 0 ? "" : `; ${open} to look at`;
  if (faults.length > 0) io.stdout.write(`${faults.length} to mend${look}.\n`);
  else io.stdout.write(open === 0 ? "Nothing to mend.\n" : `Nothing is broken${look}.\n`);
  return status;
}

function twinsLine({ documents: [a, b], resemblance }: Twins): string {
  const share = Math.round(resemblance * 100);
  return `${a} and ${b} read alike (${share}%) → remove one of them, or let the newer name the older under replaces\n`;
}

function contradictionLine({ about, stated: [a, b] }: Contradiction): string {
  return `${a.document} and ${b.document} disagree on ${about}: “${a.value}” or “${b.value}” → mend the facts of one, or let the newer name the older under replaces\n`;
}
