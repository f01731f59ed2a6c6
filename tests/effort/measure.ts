/** Times questions by what they cost the processor, and ends those that do not end. */
import { runInThisContext } from "node:vm";

/** An answer that takes longer is broken off and counts as endless, in milliseconds. */
const PATIENCE = 10_000;
const ROUNDS = 5;
/** How many times the median of ordinary questions any question may take. */
export const MOST = 100;

/** What a run costs the processor, in microseconds; infinite where it does not end. How busy the machine is does not count. */
export function cost(run: () => void): number {
  const before = process.cpuUsage();
  try {
    bounded(run);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return Infinity;
    throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Whether a run costs more than `most`, also at the best of five more: what the collection of garbage adds is not counted. */
export function isSlow(run: () => void, most: number): boolean {
  const first = cost(run);
  if (first <= most || first === Infinity) return first > most;
  return Array.from({ length: ROUNDS }).every(() => cost(run) > most);
}

/** The median cost of some runs, each at its best of three. */
export function medianCost(runs: readonly (() => void)[]): number {
  const costs = runs.map((run) => Math.min(...[1, 2, 3].map(() => cost(run))));
  return costs.toSorted((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0;
}

/** A regular expression that never comes to its end can be broken off by the engine's own time limit alone. */
const bounded: (run: () => void) => void = (run) => {
  const call = Symbol.for("copdesk.effort");
  Object.assign(globalThis, { [call]: run });
  runInThisContext(`globalThis[Symbol.for("copdesk.effort")]()`, { timeout: PATIENCE });
};
