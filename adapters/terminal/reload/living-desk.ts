/** A desk over a folder that changes: the new corpus is read beside the old one and taken over in one step. */
import type { Worker } from "node:worker_threads";
import { createDesk, type Desk, type Library } from "../../../src/index.ts";
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
export function watchDesk(folder: string, library: Library, log: Logger, options?: WatchOptions): LivingDesk {
  // First of all, so that what changes while the first desk is made is noticed.
  const watching: Watching = watchCorpus(folder, () => reload(), options);
  let latest = library;
  let desk = createDesk(library);
  let faults: readonly string[] = [];
  let thread: Worker | null = null;
  let stopped = false;

  const take = (reading: Reading) => {
    if (reading.library !== null) {
      latest = reading.library;
      desk = createDesk(latest);
      log.info({ ...desk.corpus }, "the corpus has changed and was taken over");
    }
    faults = reading.faults;
    if (faults.length > 0) log.error({ faults }, "the corpus is broken; the desk answers from what it held before");
  };

  const reload = async () => {
    thread ??= startThread(new URL("./worker.js", import.meta.url), {
      workerData: { folder, library: latest } satisfies Start,
    });
    try {
      take(await askThread(thread));
    } catch (error) {
      thread = null;
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
      await thread?.terminate();
      await watching.stop();
    },
  };
}

function askThread(thread: Worker): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const onMessage = (reading: Reading) => finish(() => resolve(reading));
    const onError = (error: Error) => finish(() => reject(error));
    const onExit = () => finish(() => reject(new Error("the thread ended")));
    const finish = (settle: () => void) => {
      thread.off("message", onMessage).off("error", onError).off("exit", onExit);
      settle();
    };
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
    thread.postMessage("read");
  });
}
