/** `copdesk check`: is the corpus sound? */
import { type Contradiction, checking, type Twins } from "../../src/index.ts";
import type { Io } from "./io.ts";
import { type CorpusOption, verifyLibrary } from "./open-desk.ts";

export interface CheckOptions extends CorpusOption {
  readonly json?: boolean;
}

/** Runs the command: status 0 for a sound corpus, also when there is something to look at; faults come as `corpus-broken`. */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  const { corpus } = await verifyLibrary(options);
  const { documents, facts, superseded, newest, version } = corpus;
  const duplicates = (await checking.duplicates()).findTwins(documents);
  const contradictions = (await checking.contradictions()).findContradictions(corpus);
  if (options.json) {
    const passages = documents.reduce((sum, document) => sum + document.passages.length, 0);
    const counts = { version, documents: documents.length, passages, facts: facts.length, newest };
    io.stdout.write(`${JSON.stringify({ ...counts, superseded, duplicates, contradictions }, null, 2)}\n`);
    return 0;
  }
  io.stdout.write(`${documents.length} documents, ${facts.length} facts, the newest of ${newest ?? "no date"}.\n`);
  for (const [older, newer] of Object.entries(superseded)) io.stdout.write(`${newer} takes the place of ${older}.\n`);
  const unlike = duplicates.filter(({ documents: [a, b] }) => superseded[a] !== b && superseded[b] !== a);
  for (const twins of unlike) io.stdout.write(twinsLine(twins));
  for (const contradiction of contradictions) io.stdout.write(contradictionLine(contradiction));
  const open = unlike.length + contradictions.length;
  io.stdout.write(open === 0 ? "Nothing to mend.\n" : `Nothing is broken; ${open} to look at.\n`);
  return 0;
}

function twinsLine({ documents: [a, b], resemblance }: Twins): string {
  const share = Math.round(resemblance * 100);
  return `${a} and ${b} read alike (${share}%) → remove one of them, or let the newer name the older under replaces\n`;
}

function contradictionLine({ about, stated: [a, b] }: Contradiction): string {
  return `${a.document} and ${b.document} disagree on ${about}: “${a.value}” or “${b.value}” → mend the facts of one, or let the newer name the older under replaces\n`;
}
