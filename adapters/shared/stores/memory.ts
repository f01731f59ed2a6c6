/** What was asked in each thread, so that a follow-up is understood. */
import { DAY_MS, nameFor, readLine, type Store } from "./shelf.ts";

/** The questions asked in a thread, so that "and his e-mail?" is understood; kept over restarts. */
export interface Memory {
  /** oldest first, at most the last ten */
  recall(thread: string): Promise<readonly string[]>;
  remember(thread: string, question: string): Promise<void>;
}

/** How many questions a thread is remembered by. */
const REMEMBERED = 10;
/** Longer questions are remembered by their beginning: a line stays within what the system appends in one piece. */
const LONGEST = 500;

/**
 * Remembers the last ten questions of each thread, for two weeks. Two processes may remember at once, and one that is
 * killed loses at most the line it was writing. Threads are named by a hash: what is kept does not tell where was asked.
 */
export const MEMORY: Store<Memory> = {
  shelf: { name: "threads", keptMs: 14 * DAY_MS, personal: true, names: 5_000, lines: REMEMBERED },
  over: (shelf) => ({
    recall: async (thread) => (await shelf.read(nameFor(thread))).flatMap(questionOf).slice(-REMEMBERED),
    remember: (thread, question) => shelf.append(nameFor(thread), JSON.stringify(question.slice(0, LONGEST))),
  }),
};

function questionOf(line: string): readonly string[] {
  const question = readLine(line);
  return typeof question === "string" ? [question] : [];
}
