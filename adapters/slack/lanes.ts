/** Lets tasks of one lane, as a channel or a thread, run one after another, in the order they came, and those of others at the same time. */

export interface Lanes {
  run<T>(lane: string, task: () => Promise<T>): Promise<T>;
}

/** Lanes that are empty take no memory. */
export function createLanes(): Lanes {
  const ends = new Map<string, Promise<unknown>>();
  return {
    run(lane, task) {
      const before = ends.get(lane) ?? Promise.resolve();
      const mine = before.then(task, task);
      ends.set(lane, mine);
      const leave = () => {
        if (ends.get(lane) === mine) ends.delete(lane);
      };
      mine.then(leave, leave);
      return mine;
    },
  };
}
