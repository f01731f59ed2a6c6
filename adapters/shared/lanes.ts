/** Lets tasks of one lane, as a channel or a thread, run one after another, in the order they came, and those of others at the same time. */
import PQueue from "p-queue";

export interface Lanes {
  /** gives what the task gives, or rejects with what it rejects with */
  run<T>(lane: string, task: () => Promise<T>): Promise<T>;
}

/** Lanes that are empty take no memory. */
export function createLanes(): Lanes {
  const lanes = new Map<string, PQueue>();
  const laneOf = (name: string): PQueue => {
    const open = lanes.get(name);
    if (open !== undefined) return open;
    const lane = new PQueue({ concurrency: 1 });
    lane.on("idle", () => void lanes.delete(name));
    lanes.set(name, lane);
    return lane;
  };
  return { run: (lane, task) => laneOf(lane).add(task) };
}
