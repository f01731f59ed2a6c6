/** Work that is done one piece at a time, with the event loop free in between, so that timers and sockets get their turn. */

export interface Turns {
  /** Does the work when it is its turn. Rejects with what the work throws. */
  take<T>(work: () => T | Promise<T>): Promise<T>;
  /** Starts no work before this is through, which must not reject; for half a second at most. */
  letPass(urgent: Promise<unknown>): void;
}

const PASSES_WITHIN_MS = 500;

/**
 * Finding an answer holds the process for as long as it takes. Fifty questions at once would hold it for fifty times as
 * long, and nobody could be told to wait; taken in turns, they can.
 */
export function createTurns(): Turns {
  const urgent = new Set<Promise<unknown>>();
  let last: Promise<unknown> = Promise.resolve();
  const clear = async () => {
    await nextTurn();
    await Promise.all(urgent);
  };
  return {
    take(work) {
      const mine = last.then(clear).then(work);
      last = mine.catch(() => {});
      return mine;
    },
    letPass(promise) {
      const passed: Promise<unknown> = Promise.race([promise, after(PASSES_WITHIN_MS)]);
      urgent.add(passed);
      void passed.then(() => urgent.delete(passed));
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
