/** A desk over a folder that changes: the new corpus is read beside the old one and taken over in one step. */
import { setImmediate } from "node:timers/promises";
import { deserialize } from "node:v8";
import type { Worker } from "node:worker_threads";
import {
  type Desk,
  type DeskOptions,
  deskOver,
  type Library,
  libraryWithout,
  openingLibrary,
  openLibrary,
  outlineOf,
  type Part,
  readAhead,
  withChange,
} from "../../../src/index.ts";
import { type Watching, type WatchOptions, watchCorpus } from "../../files/watch-corpus.ts";
import type { Logger } from "../../shared/log.ts";
import { startThread } from "../thread.ts";
import { inSlices } from "./in-slices.ts";
import type { Job, Reading } from "./job.ts";

/** The desk of the moment. */
export interface LivingDesk {
  readonly name: "corpus";
  desk(): Desk;
  /** what is wrong with the folder as it is now; empty when the desk answers from all of it */
  faults(): readonly string[];
  stop(): Promise<void>;
}

/** Watches a folder from now on; `library` is what it held when the process began. */
export function watchDesk(
  folder: string,
  library: Library,
  log: Logger,
  { publicUrl = null, ...options }: WatchOptions & DeskOptions = {},
): LivingDesk {
  // First of all, so that what changes while the first desk is made is noticed.
  const watching: Watching = watchCorpus(folder, () => reload(), options);
  let open = openLibrary(library);
  let desk = deskOver(open, { publicUrl });
  // Questions are answered meanwhile; whoever asks first merely waits for what is needed.
  inSlices(readAhead(open)).catch((error: unknown) =>
    log.error({ err: error }, "the documents could not be read ahead"),
  );
  let faults: readonly string[] = [];
  let thread: Worker | null = null;
  let stopped = false;

  const take = async (next: Library, what: string) => {
    const opened = await inSlices(openingLibrary(next, open));
    await inSlices(readAhead(opened));
    open = opened;
    desk = deskOver(open, { publicUrl });
    log.info({ corpus: desk.corpus }, what);
  };

  const started = () => {
    const begun = startThread(new URL("./worker.js", import.meta.url), {});
    // Also between two readings: the next one starts another.
    const end = () => {
      if (thread === begun) thread = null;
    };
    return begun.on("error", end).on("exit", end);
  };

  const reload = async () => {
    if (stopped) return;
    try {
      thread ??= started();
      const parts: Part[] = [];
      for await (const reading of readingsOf(thread, { folder, known: outlineOf(open.library) })) {
        if (reading.kind === "gone") {
          const left = libraryWithout(open.library, new Set(reading.documents));
          await take(left, "documents are gone and answer no more");
        } else if (reading.kind === "parts") {
          parts.push(...deserialize(reading.bytes));
          await setImmediate();
        } else if (reading.kind === "broken") {
          faults = reading.faults;
          log.error({ faults }, "the corpus is broken; the desk answers from what it held before");
        } else {
          const next = withChange(open.library, { ...reading.change, parts });
          const changed = next.corpus.version !== open.corpus.version || reading.change.words !== null;
          if (changed) await take(next, "the corpus has changed and was taken over");
          faults = [];
        }
      }
    } catch (error) {
      if (stopped) return;
      faults = [`the corpus could not be read anew: ${error instanceof Error ? error.message : String(error)}`];
      log.error({ err: error }, "the corpus could not be read anew; the desk answers from what it held before");
    }
  };

  return {
    name: "corpus",
    desk: () => desk,
    faults: () => faults,
    stop: async () => {
      stopped = true;
      const still = watching.stop();
      await thread?.terminate();
      await still;
    },
  };
}

/** Lets the thread read, and hands over what it says, the last of which is that it is done; throws when it ends before. */
async function* readingsOf(thread: Worker, job: Job): AsyncGenerator<Reading> {
  const said: Reading[] = [];
  let ended: Error | null = null;
  let wake = () => {};
  const onMessage = (reading: Reading) => {
    said.push(reading);
    wake();
  };
  const onEnd = (error: unknown) => {
    ended = error instanceof Error ? error : new Error("the thread ended");
    wake();
  };
  thread.on("message", onMessage).on("error", onEnd).on("exit", onEnd);
  try {
    thread.postMessage(job);
    for (;;) {
      const reading = said.shift();
      if (reading !== undefined) {
        yield reading;
        if (reading.kind === "done" || reading.kind === "broken") return;
      } else if (ended !== null) throw ended;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    thread.off("message", onMessage).off("error", onEnd).off("exit", onEnd);
  }
}
