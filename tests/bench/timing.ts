/** Times things that run in turn, so that whatever else the machine does strikes all of them alike. */

/** Milliseconds that the runs of one thing took, sorted. */
export type Times = readonly number[];

/**
 * Runs everything on every input, in turn, after one round that does not count.
 * @returns the times by name: of all runs, and of the quickest run of each input, which is what it takes when nothing
 * else on the machine gets in between
 */
export function timeInTurn<T>(
  things: Readonly<Record<string, (input: T) => void>>,
  inputs: readonly T[],
  rounds: number,
): { readonly all: ReadonlyMap<string, Times>; readonly quickest: ReadonlyMap<string, Times> } {
  const taken = new Map<string, number[][]>(Object.keys(things).map((name) => [name, inputs.map(() => [])]));
  for (let round = 0; round <= rounds; round++) {
    for (const [at, input] of inputs.entries()) {
      for (const [name, run] of Object.entries(things)) {
        const start = performance.now();
        run(input);
        if (round > 0) taken.get(name)?.[at]?.push(performance.now() - start);
      }
    }
  }
  const sorted = (times: readonly number[]) => times.toSorted((a, b) => a - b);
  const all = new Map([...taken].map(([name, times]) => [name, sorted(times.flat())] as const));
  const quickest = new Map(
    [...taken].map(([name, times]) => [name, sorted(times.map((own) => Math.min(...own)))] as const),
  );
  return { all, quickest };
}

/** The time that a share of the runs did not exceed. */
export function quantile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

/** A table of times with each median as a multiple of the first one's. */
export function timesTable(times: ReadonlyMap<string, Times>): string {
  const first = quantile([...times.values()][0] ?? [], 0.5) || 1;
  const rows = [...times].map(([name, taken]) => [
    name,
    ...[0.5, 0.95, 0.99].map((share) => `${quantile(taken, share).toFixed(2)} ms`),
    `${(quantile(taken, 0.5) / first).toFixed(2)} x`,
  ]);
  const all = [["", "median", "95%", "99%", "median, as a multiple"], ...rows];
  return all
    .map(([name = "", ...cells]) => `  ${name.padEnd(36)}${cells.map((cell) => cell.padStart(12)).join("")}\n`)
    .join("");
}
