/** Counts what is being worked on, so that stopping can wait for it. */
import { CodedError } from "../../src/index.ts";
import { within } from "./within.ts";

export interface InFlight {
  readonly size: number;
  /** follows a work to its end; gives it back */
  track<T>(work: Promise<T>): Promise<T>;
  /**
   * Resolves when nothing is left, also of what began meanwhile.
   * @param deadlineMs how long that may take, in milliseconds
   * @throws CodedError `answers-lost` when the time ran out first
   */
  drain(deadlineMs: number): Promise<void>;
}

/** Work that fails counts as done; its error goes to whoever awaits what `track` returns. */
export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  const empty = async () => {
    while (running.size > 0) await Promise.allSettled(running);
  };
  return {
    get size() {
      return running.size;
    },
    track(work) {
      running.add(work);
      const done = () => void running.delete(work);
      work.then(done, done);
      return work;
    },
    async drain(deadlineMs) {
      if (!(await within(deadlineMs, empty()))) throw new CodedError("answers-lost", { count: running.size });
    },
  };
}
