/** Does long work a little at a time. */
import { setImmediate } from "node:timers/promises";

/** How long others may have to wait, in milliseconds. */
const SLICE_MS = 20;

/** Runs work that pauses, and lets whatever else waits have a turn whenever a slice of time is over. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < SLICE_MS) continue;
    await setImmediate();
    begun = performance.now();
  }
}
