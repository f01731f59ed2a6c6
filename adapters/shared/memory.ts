/** What was asked in each thread, so that a follow-up is understood. */
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import { fileNameFor, openRoom } from "./room.ts";
import type { Memory } from "./state.ts";

/** How many questions a thread is remembered by. */
const REMEMBERED = 10;
/** Longer questions are remembered by their beginning: a line stays within what the system appends in one piece. */
const LONGEST = 500;
const THREADS = 5_000;
const KEPT_MS = 14 * 24 * 3_600_000;
/** A file beyond this many characters is rewritten with the last questions alone. */
const COMPACT_AT = 32_000;

/**
 * Remembers the last ten questions of each of the 5,000 latest threads, for two weeks.
 *
 * Each question is a line added to the thread's file, so two processes may remember at once and a process that is killed
 * loses at most the line it was writing. Threads are named by a hash: the folder does not tell where was asked.
 * @param folder the data folder; null keeps everything in the process
 * @throws CodedError `file-unreadable` when the folder cannot be made
 */
export function createMemory(folder: string | null, now: () => number = Date.now): Memory {
  if (folder === null) return memoryInProcess();
  const room = openRoom(join(folder, "threads"), { keptMs: KEPT_MS, files: THREADS }, now);
  const recall = (file: string) => questionsIn(room.read(file) ?? "").slice(-REMEMBERED);
  return {
    recall: (thread) => recall(fileNameFor(thread)),
    remember(thread, question) {
      const file = fileNameFor(thread);
      // The line break comes first: what a killed process left half written spoils no line but its own.
      room.append(file, `\n${JSON.stringify(question.slice(0, LONGEST))}`);
      if ((room.read(file)?.length ?? 0) > COMPACT_AT) room.write(file, recall(file).map(line).join(""));
    },
  };
}

function memoryInProcess(): Memory {
  const threads = new LRUCache<string, readonly string[]>({ max: THREADS });
  return {
    recall: (thread) => threads.get(thread) ?? [],
    remember(thread, question) {
      threads.set(thread, [...(threads.get(thread) ?? []), question.slice(0, LONGEST)].slice(-REMEMBERED));
    },
  };
}

function line(question: string): string {
  return `\n${JSON.stringify(question)}`;
}

function questionsIn(text: string): readonly string[] {
  return text.split("\n").flatMap((each) => {
    try {
      const question: unknown = JSON.parse(each);
      return typeof question === "string" ? [question] : [];
    } catch {
      return [];
    }
  });
}
