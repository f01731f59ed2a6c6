/** A thread that imports files within limits of time and memory, and is replaced when a file breaks it. */
import type { Worker } from "node:worker_threads";
import type { CorpusFiles } from "../../../src/index.ts";
import { startThread } from "../thread.ts";
import type { Job, Outcome } from "./job.ts";

/** What one file may take. */
export interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

export const LIMITS: Limits = { seconds: 60, megabytes: 1024 };

/** Imports files, one at a time. */
export interface Importer {
  /** never rejects on account of a file */
  import(job: Job): Promise<Outcome>;
  close(): Promise<void>;
}

/** Imports in a thread of its own; call `close` when done. */
export class ThreadImporter implements Importer {
  private worker: Promise<Worker> | null = null;
  private readonly lexicon: CorpusFiles["lexicon"];
  private readonly limits: Limits;

  constructor(lexicon: CorpusFiles["lexicon"], limits: Limits = LIMITS) {
    this.lexicon = lexicon;
    this.limits = limits;
  }

  async import(job: Job): Promise<Outcome> {
    this.worker ??= this.start();
    const worker = await this.worker;
    const { seconds, megabytes } = this.limits;
    const outcome = await new Promise<Outcome | "dead">((resolve) => {
      const finish = (result: Outcome | "dead") => {
        clearTimeout(timer);
        worker.off("message", finish).off("error", onError).off("exit", onExit);
        resolve(result);
      };
      const onError = (error: NodeJS.ErrnoException) => {
        this.worker = null;
        const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
        finish(
          memory
            ? { kind: "refused", reason: { code: "memory", megabytes } }
            : { kind: "failed", reason: error.message },
        );
      };
      const onExit = () => {
        this.worker = null;
        finish("dead");
      };
      const timer = setTimeout(() => {
        this.worker = null;
        finish({ kind: "refused", reason: { code: "timeout", seconds } });
        void worker.terminate();
      }, seconds * 1000);
      worker.on("message", finish).on("error", onError).on("exit", onExit);
      worker.postMessage(job);
    });
    return outcome === "dead" ? { kind: "refused", reason: { code: "memory", megabytes } } : outcome;
  }

  async close(): Promise<void> {
    const worker = await this.worker?.catch(() => null);
    this.worker = null;
    await worker?.terminate();
  }

  private start(): Promise<Worker> {
    const worker = startThread(new URL("./worker.js", import.meta.url), {
      workerData: { lexicon: this.lexicon },
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes, stackSizeMb: 8 },
    });
    return new Promise((resolve, reject) => {
      worker.once("error", reject);
      worker.once("message", () => {
        worker.off("error", reject);
        resolve(worker);
      });
    });
  }
}
