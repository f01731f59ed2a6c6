/** Has a corpus folder read in a thread of its own, within a limit of time for each document. */
import type { Worker } from "node:worker_threads";
import type { LibraryOutline } from "../../../src/index.ts";
import { startThread } from "../thread.ts";
import type { Job, PassedOver, Reading } from "./job.ts";

/** How long one document may take, in seconds; those that people write take less than one. */
const SECONDS = 30;

/** What is said of a folder; the last thing is that it is done or broken. */
export type Told = Exclude<Reading, { readonly kind: "begins" }>;

export interface Reader {
  /**
   * Reads what is other than is known. A document that takes too long, or ends the thread, is passed over, now and as long
   * as it stays as it is.
   * @throws Error when the thread ends for another reason
   */
  read(known: LibraryOutline): AsyncGenerator<Told>;
  /** ends the thread; a reading that goes on throws */
  stop(): Promise<void>;
}

/** Reads a folder, one reading at a time. */
export function createReader(folder: string, seconds: number = SECONDS): Reader {
  const passedOver: PassedOver[] = [];
  let thread: Worker | null = null;
  let stopped = false;

  const started = () => {
    const begun = startThread(new URL("./worker.js", import.meta.url), {});
    // Also between two readings: the next one starts another.
    const end = () => {
      if (thread === begun) thread = null;
    };
    return begun.on("error", end).on("exit", end);
  };

  return {
    async *read(known) {
      for (;;) {
        thread ??= started();
        const broken = yield* attempt(thread, { folder, known, passedOver }, seconds);
        if (broken === null) return;
        await thread?.terminate();
        thread = null;
        if (stopped) throw new Error("the reading was stopped");
        passedOver.push(broken);
      }
    },
    async stop() {
      stopped = true;
      await thread?.terminate();
    },
  };
}

/** Hands over what the thread says; null when all was said, else the document that broke it. */
async function* attempt(thread: Worker, job: Job, seconds: number): AsyncGenerator<Told, PassedOver | null> {
  const said: Told[] = [];
  let reading: Extract<Reading, { readonly kind: "begins" }> | null = null;
  let broken: PassedOver | null = null;
  let ended: Error | null = null;
  let timer: NodeJS.Timeout | undefined;
  let wake = () => {};
  const breaks = (reason: string) => {
    if (reading !== null) broken = { file: reading.file, print: reading.print, reason };
    wake();
  };
  const onMessage = (message: Reading) => {
    clearTimeout(timer);
    if (message.kind === "begins") {
      reading = message;
      timer = setTimeout(breaks, seconds * 1000, `it takes longer than ${seconds} seconds`);
    } else {
      reading = null;
      said.push(message);
    }
    wake();
  };
  const onEnd = (error: unknown) => {
    clearTimeout(timer);
    ended = error instanceof Error ? error : new Error("the thread ended");
    breaks(`it ends whatever reads it: ${ended.message}`);
  };
  thread.on("message", onMessage).on("error", onEnd).on("exit", onEnd);
  try {
    thread.postMessage(job);
    for (;;) {
      const next = said.shift();
      if (next !== undefined) {
        yield next;
        if (next.kind === "done" || next.kind === "broken") return null;
      } else if (broken !== null) return broken;
      else if (ended !== null) throw ended;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    clearTimeout(timer);
    thread.off("message", onMessage).off("error", onEnd).off("exit", onEnd);
  }
}
