/** One thread that answers, replaced by another as often as a question breaks it. */
import type { Worker } from "node:worker_threads";
import { CodedError } from "../../../src/index.ts";
import type { Logger } from "../../shared/log.ts";
import { errorOf } from "../failure.ts";
import { startThread } from "../thread.ts";
import type { Call, Said, ThreadSetting, ThreadState } from "./call.ts";

/** A call with whoever waits for its answer. */
export interface Waiting {
  readonly call: Call;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export interface LaneOptions {
  /** the thread's module */
  readonly file: URL;
  readonly setting: ThreadSetting;
  readonly log: Logger;
  /** how long one answer may take, in milliseconds */
  readonly deadlineMs: number;
  /** told whenever it is free to take a call */
  readonly onFree: () => void;
  /** told when what its thread answers from has changed */
  readonly onState: () => void;
  /** told when a thread could not begin, with the reason; another try follows */
  readonly onUnable: (error: Error) => void;
}

/** How long after a thread that could not begin another one is tried, in milliseconds. */
const RETRY_MS = 2_000;

/** Holds one thread and gives it one call at a time. */
export class Lane {
  private readonly options: LaneOptions;
  private worker: Worker | null = null;
  private waiting: Waiting | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private known: ThreadState | null = null;
  private begun = false;

  constructor(options: LaneOptions) {
    this.options = options;
    this.start();
  }

  /** what its thread said last, or the one before it; null before any has begun */
  get state(): ThreadState | null {
    return this.known;
  }

  /** whether its thread has begun and is not being replaced */
  get ready(): boolean {
    return this.begun;
  }

  get free(): boolean {
    return this.begun && this.waiting === null;
  }

  /** Has a call answered; only while it is free. Past the deadline it is rejected, and the thread ended and replaced. */
  take(waiting: Waiting): void {
    const { deadlineMs, log } = this.options;
    this.waiting = waiting;
    this.timer = setTimeout(() => {
      log.error({ call: waiting.call, deadlineMs }, "an answer takes too long; the thread is replaced");
      this.replace(new CodedError("answer-late", { seconds: deadlineMs / 1000 }));
    }, deadlineMs);
    try {
      this.worker?.postMessage(waiting.call);
    } catch (error) {
      // As when what was asked cannot be sent; the thread is as free as before.
      this.settle()?.reject(error instanceof Error ? error : new Error(String(error)));
      this.options.onFree();
    }
  }

  /** Ends the thread, whatever it does. */
  async stop(): Promise<void> {
    this.stopped = true;
    const worker = this.leave();
    this.settle()?.reject(new Error("the desk has stopped"));
    await worker?.terminate();
  }

  private start(): void {
    const { file, setting, log } = this.options;
    const worker = startThread(file, { workerData: setting });
    this.worker = worker;
    worker.on("message", (said: Said) => {
      if (worker === this.worker) this.hear(said);
    });
    const onEnd = (reason: unknown) => {
      if (worker !== this.worker) return;
      const error = reason instanceof Error ? reason : new Error(`the thread ended with ${String(reason)}`);
      log.error({ err: error }, "the thread that answers has ended and is replaced");
      if (this.begun) this.replace(error);
      else this.fail(error);
    };
    worker.on("error", onEnd).on("exit", onEnd);
  }

  private hear(said: Said): void {
    if (said.kind === "state") {
      this.known = said.state;
      if (this.begun) this.options.onState();
      else {
        this.begun = true;
        this.options.onFree();
      }
    } else if (said.kind === "unable") {
      this.fail(errorOf(said.failure));
    } else {
      const waiting = this.settle();
      if (said.kind === "answer") waiting?.resolve(said.value);
      else waiting?.reject(errorOf(said.failure));
      this.options.onFree();
    }
  }

  private replace(error: Error): void {
    void this.leave()?.terminate();
    this.settle()?.reject(error);
    this.start();
  }

  private fail(error: Error): void {
    void this.leave()?.terminate();
    this.options.onUnable(error);
    setTimeout(() => {
      if (!this.stopped) this.start();
    }, RETRY_MS).unref();
  }

  /** From now on nothing is heard of the thread. */
  private leave(): Worker | null {
    const { worker } = this;
    this.worker = null;
    this.begun = false;
    return worker;
  }

  private settle(): Waiting | null {
    clearTimeout(this.timer);
    const { waiting } = this;
    this.waiting = null;
    return waiting;
  }
}
