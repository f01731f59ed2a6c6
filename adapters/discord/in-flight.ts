/** What is being answered right now, so that stopping can wait for it. */

export interface InFlight {
  /** Runs the work unless stopping has begun. */
  run(work: () => Promise<void>): void;
  /** Takes no new work and resolves when the running is done, or the time is over. */
  drain(deadlineMs: number): Promise<void>;
}

/** @param failed gets what a work rejects with, which none should */
export function createInFlight(failed: (error: unknown) => void): InFlight {
  const running = new Set<Promise<void>>();
  let stopping = false;
  return {
    run(work) {
      if (stopping) return;
      const mine: Promise<void> = work()
        .catch(failed)
        .finally(() => running.delete(mine));
      running.add(mine);
    },
    async drain(deadlineMs) {
      stopping = true;
      let timer: NodeJS.Timeout | undefined;
      const timeUp = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, deadlineMs);
      });
      await Promise.race([Promise.all(running), timeUp]);
      clearTimeout(timer);
    },
  };
}
