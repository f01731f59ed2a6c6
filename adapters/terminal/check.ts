/** `copdesk check`: is the corpus sound? */
import type { Io } from "./io.ts";
import { type CorpusOption, openDesk } from "./open-desk.ts";

export interface CheckOptions extends CorpusOption {
  readonly json?: boolean;
}

/** Runs the command: status 0 for a sound corpus; faults come as `corpus-broken`. */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  const { corpus } = openDesk(options);
  if (options.json) io.stdout.write(`${JSON.stringify({ corpus, faults: [] }, null, 2)}\n`);
  else io.stdout.write(`${corpus.documents} documents, newest ${corpus.newest ?? "undated"}: nothing to mend.\n`);
  return 0;
}
