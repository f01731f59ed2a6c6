/** A desk over a folder that changes: the new corpus is read beside the old one and taken over in one step. */
import type { Worker } from "node:worker_threads";
import { createDesk, type Desk, type DeskOptions, type Library, libraryHiding } from "../../../src/index.ts";
import { type Watching, type WatchOptions, watchCorpus } from "../../files/watch-corpus.ts";
import type { Logger } from "../../shared/log.ts";
import { startThread } from "../thread.ts";
import type { Reading, Start } from "./job.ts";

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
  let latest = library;
  let desk = createDesk(library, { publicUrl });
  let faults: readonly string[] = [];
  let thread: Worker | null = null;
  let stopped = false;

  const take = (next: Library, what: string) => {
    latest = next;
    desk = createDesk(next, { publicUrl });
    log.info({ corpus: desk.corpus }, what);
  };

  const hear = (reading: Reading) => {
    if (reading.kind === "gone") {
      take(libraryHiding(latest, new Set(reading.documents)), "documents are gone and answer no more");
      return;
    }
    if (reading.library !== null) take(reading.library, "the corpus has changed and was taken over");
    faults = reading.faults;
    if (faults.length > 0) log.error({ faults }, "the corpus is broken; the desk answers from what it held before");
  };

  const started = () => {
    const workerData: Start = { folder, library: latest };
    const begun = startThread(new URL("./worker.js", import.meta.url), { workerData });
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
      await readIn(thread, hear);
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

/** Lets the thread read; resolves when it is done, rejects when it ends before. */
function readIn(thread: Worker, hear: (reading: Reading) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      thread.off("message", onMessage).off("error", onError).off("exit", onExit);
      settle();
    };
    const onError = (error: unknown) => finish(() => reject(error));
    const onExit = () => finish(() => reject(new Error("the thread ended")));
    const onMessage = (reading: Reading) => {
      try {
        hear(reading);
        if (reading.kind === "done") finish(resolve);
      } catch (error) {
        onError(error);
      }
    };
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
    thread.postMessage("read");
  });
}
