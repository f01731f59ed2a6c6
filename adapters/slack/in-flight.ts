/** Counts what is being worked on, so that stopping can wait for it. */

export interface InFlight {
  readonly size: number;
  track<T>(work: Promise<T>): Promise<T>;
  /** resolves when nothing is left, or with false when the time ran out first */
  drained(deadlineMs: number): Promise<boolean>;
}

/** Work that fails counts as done; its error goes to whoever awaits what `track` returns. */
export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
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
    async drained(deadlineMs) {
      const end = Date.now() + deadlineMs;
      while (running.size > 0) {
        const left = end - Date.now();
        if (left <= 0) return false;
        let timer: NodeJS.Timeout | undefined;
        const timeUp = new Promise((resolve) => {
          timer = setTimeout(resolve, left);
        });
        await Promise.race([Promise.allSettled(running), timeUp]);
        clearTimeout(timer);
      }
      return true;
    },
  };
}
