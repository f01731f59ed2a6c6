/** Fits weights by Newton's method; ridge keeps them small where little speaks for them. */

/** Measured values by name, and whether what they were measured on was right. */
export interface Sample {
  readonly values: Readonly<Record<string, number>>;
  readonly right: boolean;
}

/** Several things of which one or more are right, as the passages of a question. */
export type Field = readonly Sample[];

const STEPS = 40;
const ENOUGH = 1e-9;

/**
 * Logistic regression: weights by name, `bias` among them, that make what is right likely.
 * @param ridge how much a weight of 1 costs, in samples
 */
export function solveOdds(
  samples: readonly Sample[],
  names: readonly string[],
  ridge: number,
): Readonly<Record<string, number>> {
  const rows = samples.map(({ values }) => [1, ...names.map((name) => values[name] ?? 0)]);
  const size = names.length + 1;
  const weights = newton(size, (now, gradient, curve) => {
    for (const [at, row] of rows.entries()) {
      const odds = dot(row, now);
      const likely = 1 / (1 + Math.exp(-odds));
      add(gradient, curve, row, likely - (samples[at]?.right ? 1 : 0), likely * (1 - likely));
    }
    // The bias is free.
    for (let at = 1; at < size; at++) shrink(gradient, curve, at, now[at] ?? 0, ridge);
  });
  return Object.fromEntries(["bias", ...names].map((name, at) => [name, weights[at] ?? 0]));
}

/**
 * Conditional logistic regression: weights that put what is right before the rest of its field. Of several that are right
 * each is wanted alike.
 * @param ridge how much a weight of 1 costs, in fields
 */
export function solveOrder(
  fields: readonly Field[],
  names: readonly string[],
  ridge: number,
): Readonly<Record<string, number>> {
  const told = fields
    .filter((field) => field.some(({ right }) => right))
    .map((field) => ({
      rows: field.map(({ values }) => names.map((name) => values[name] ?? 0)),
      wanted: field.map(({ right }) => (right ? 1 / field.filter((each) => each.right).length : 0)),
    }));
  const size = names.length;
  const weights = newton(size, (now, gradient, curve) => {
    for (const { rows, wanted } of told) {
      const scores = rows.map((row) => dot(row, now));
      const most = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - most));
      const all = powers.reduce((sum, power) => sum + power, 0);
      const mean = new Array<number>(size).fill(0);
      for (const [at, row] of rows.entries()) {
        const share = (powers[at] ?? 0) / all;
        for (let i = 0; i < size; i++) mean[i] = (mean[i] ?? 0) + share * (row[i] ?? 0);
      }
      for (const [at, row] of rows.entries()) {
        const share = (powers[at] ?? 0) / all;
        const apart = row.map((value, i) => value - (mean[i] ?? 0));
        add(gradient, curve, apart, 0, share);
        for (let i = 0; i < size; i++) gradient[i] = (gradient[i] ?? 0) + (share - (wanted[at] ?? 0)) * (row[i] ?? 0);
      }
    }
    for (let at = 0; at < size; at++) shrink(gradient, curve, at, now[at] ?? 0, ridge);
  });
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]));
}

type Slope = (now: readonly number[], gradient: number[], curve: number[][]) => void;

function newton(size: number, slope: Slope): readonly number[] {
  let now: readonly number[] = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Array<number>(size).fill(0);
    const curve = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    slope(now, gradient, curve);
    const move = eliminate(curve, gradient);
    // Long steps overshoot where the data part cleanly.
    const length = Math.max(1, ...move.map((each) => Math.abs(each) / LONGEST_STEP));
    now = now.map((each, at) => each - (move[at] ?? 0) / length);
    if (move.every((each) => Math.abs(each) < ENOUGH)) break;
  }
  return now;
}

const LONGEST_STEP = 2;

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** Adds `slope · row` to the gradient and `weight · row rowᵀ` to the curvature. */
function add(gradient: number[], curve: number[][], row: readonly number[], slope: number, weight: number): void {
  for (let i = 0; i < row.length; i++) {
    const value = row[i] ?? 0;
    if (value === 0) continue;
    gradient[i] = (gradient[i] ?? 0) + slope * value;
    const line = curve[i];
    if (line) for (let j = 0; j < row.length; j++) line[j] = (line[j] ?? 0) + weight * value * (row[j] ?? 0);
  }
}

function shrink(gradient: number[], curve: number[][], at: number, weight: number, ridge: number): void {
  gradient[at] = (gradient[at] ?? 0) + ridge * weight;
  const line = curve[at];
  if (line) line[at] = (line[at] ?? 0) + ridge;
}

/** Solves `matrix · x = right` by elimination with pivots; what no equation binds is 0. */
function eliminate(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let at = column + 1; at < size; at++)
      if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = at;
    const chosen = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = chosen;
    const head = chosen[column] ?? 0;
    if (Math.abs(head) < 1e-12) continue;
    for (let at = 0; at < size; at++) {
      const row = rows[at];
      if (at === column || !row) continue;
      const factor = (row[column] ?? 0) / head;
      if (factor !== 0) for (let i = column; i <= size; i++) row[i] = (row[i] ?? 0) - factor * (chosen[i] ?? 0);
    }
  }
  return rows.map((row, at) => (Math.abs(row[at] ?? 0) < 1e-12 ? 0 : (row[size] ?? 0) / (row[at] ?? 1)));
}
