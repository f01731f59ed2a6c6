/** Start, drain and stop: one place that decides when the process may end, and with which status. */
import type { Logger } from "./log.ts";
import { within } from "./within.ts";

/** Something with a life: it stops when asked to, letting running work finish until the deadline. */
export interface Stoppable {
  readonly name: string;
  /** @param deadlineMs how long running work may take, in milliseconds */
  stop(deadlineMs: number): Promise<void>;
}

/** The part of `process` that a lifecycle listens to; an `EventEmitter` in tests. */
export interface ProcessEvents {
  on(event: string, listener: (value: unknown) => void): unknown;
  off(event: string, listener: (value: unknown) => void): unknown;
}

export interface LifecycleOptions {
  readonly log: Logger;
  /** how long draining may take, in milliseconds */
  readonly deadlineMs: number;
  readonly events: ProcessEvents;
  /** ends the process at once; called for a second signal and for an error that nobody caught */
  readonly exit: (status: number) => void;
}

/** Holds what runs and stops it on a signal. */
export interface Lifecycle {
  /** true from the first signal on: nothing new may be started, health says so */
  readonly stopping: boolean;
  /** resolves when everything has stopped: 0 after a clean drain, 1 when something would not stop in time */
  readonly ended: Promise<number>;
  /** adds something that runs; it is stopped at once when stopping has begun */
  add(part: Stoppable): void;
  /** stops everything, as a signal does */
  stop(reason: string): void;
}

const SIGNALS = ["SIGTERM", "SIGINT"] as const;

/**
 * Listens for SIGTERM and SIGINT from now on. The first drains and stops every part, the second exits at once; an
 * unhandled rejection or exception is logged and exits with 1, so that a supervisor starts a sound process.
 */
export function createLifecycle(options: LifecycleOptions): Lifecycle {
  const { log, deadlineMs, events, exit } = options;
  const parts: Stoppable[] = [];
  const running: Promise<boolean>[] = [];
  let end: (status: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  let stopping = false;

  const stopPart = async (part: Stoppable): Promise<boolean> => {
    try {
      const inTime = await within(deadlineMs + GRACE_MS, part.stop(deadlineMs));
      if (!inTime) log.error({ part: part.name, deadlineMs }, "did not stop in time");
      return inTime;
    } catch (error) {
      log.error({ part: part.name, err: error }, "failed to stop");
      return false;
    }
  };

  const stop = async (reason: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ reason, parts: parts.map((part) => part.name) }, "stopping");
    running.push(...parts.map(stopPart));
    let clean = true;
    // A part that was added meanwhile is waited for too.
    for (let done = 0; done < running.length; done++) clean = (await running[done]) === true && clean;
    for (const [event, listener] of listeners) events.off(event, listener);
    end(clean ? 0 : 1);
  };

  const fatal = (event: string) => (error: unknown) => {
    log.fatal({ err: error, event }, "an error that nobody caught ends the process");
    exit(1);
  };

  const listeners: readonly (readonly [string, (value: unknown) => void])[] = [
    ...SIGNALS.map((signal) => [signal, () => (stopping ? exit(1) : void stop(signal))] as const),
    ["unhandledRejection", fatal("unhandledRejection")],
    ["uncaughtException", fatal("uncaughtException")],
  ];
  for (const [event, listener] of listeners) events.on(event, listener);

  return {
    get stopping() {
      return stopping;
    },
    ended,
    add(part) {
      parts.push(part);
      if (stopping) running.push(stopPart(part));
    },
    stop: (reason) => void stop(reason),
  };
}

/** A part is told the deadline and given this much longer to disconnect after it. */
const GRACE_MS = 1_000;
