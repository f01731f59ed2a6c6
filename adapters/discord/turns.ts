/** Work that is done one piece at a time, with the event loop free in between, so that timers and sockets get their turn. */

export interface Turns {
  /** Does the work when it is its turn. Rejects with what the work throws. */
  take<T>(work: () => T): Promise<T>;
}

/**
 * Finding an answer holds the process for as long as it takes. Fifty questions at once would hold it for fifty times as
 * long, and nobody could be told to wait; taken in turns, they can.
 */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work) {
      const mine = last.then(nextTurn).then(work);
      last = mine.catch(() => {});
      return mine;
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
