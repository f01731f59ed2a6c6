import type { Rule } from "./marks.ts";

/** Finds tables that are ruled on the page: lines that meet and part a box into cells. */

export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A ruled table: a cell is a box, and reaches over `rows` and `columns` of the grid. */
export interface Grid {
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly box: Box }[];
  /** for each place of the grid, row by row, the index of the cell that covers it */
  readonly places: readonly (readonly number[])[];
}

/** Lines nearer than this are one line, and lines that miss each other by less do meet. */
const NEAR = 3.5;

/** False when a cell is no rectangle: shapes that lie across each other are a drawing. */
function isRegular(places: readonly (readonly number[])[]): boolean {
  const seen = new Map<number, { count: number; rows: Set<number>; columns: Set<number> }>();
  for (const [y, row] of places.entries()) {
    for (const [x, cell] of row.entries()) {
      const known = seen.get(cell) ?? { count: 0, rows: new Set(), columns: new Set() };
      known.count += 1;
      known.rows.add(y);
      known.columns.add(x);
      seen.set(cell, known);
    }
  }
  return [...seen.values()].every(({ count, rows, columns }) => count === rows.size * columns.size);
}

/** The grids of a page, from top to bottom; boxes with a single cell (frames) are among them. */
export function findGrids(rules: readonly Rule[]): readonly Grid[] {
  const level = joined(
    rules.filter((rule) => rule.y1 === rule.y2 || Math.abs(rule.y1 - rule.y2) < Math.abs(rule.x1 - rule.x2)),
    "level",
  );
  const upright = joined(
    rules.filter((rule) => Math.abs(rule.y1 - rule.y2) > Math.abs(rule.x1 - rule.x2)),
    "upright",
  );
  const all = [...level, ...upright];
  const group = all.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (group[top] !== undefined && group[top] !== top) top = group[top] ?? top;
    return top;
  };
  for (const [at, line] of level.entries()) {
    for (const [other, wall] of upright.entries()) {
      const meets =
        wall.x1 >= line.x1 - NEAR &&
        wall.x1 <= line.x2 + NEAR &&
        line.y1 >= wall.y1 - NEAR &&
        line.y1 <= wall.y2 + NEAR;
      if (meets) group[root(level.length + other)] = root(at);
    }
  }
  const groups = new Map<number, Rule[]>();
  for (const [at, rule] of all.entries()) groups.set(root(at), [...(groups.get(root(at)) ?? []), rule]);
  return [...groups.values()]
    .flatMap((lines) => gridOf(lines) ?? [])
    .toSorted((a, b) => a.box.y1 - b.box.y1 || a.box.x1 - b.box.x1);
}

/** Lines on one level that touch become one line. */
function joined(rules: readonly Rule[], way: "level" | "upright"): readonly Rule[] {
  const at = (rule: Rule) => (way === "level" ? rule.y1 : rule.x1);
  const [from, to] = way === "level" ? (["x1", "x2"] as const) : (["y1", "y2"] as const);
  const out: Rule[] = [];
  for (const rule of rules.toSorted((a, b) => at(a) - at(b) || a[from] - b[from])) {
    const known = out.findIndex(
      (each) => Math.abs(at(each) - at(rule)) <= 1.5 && rule[from] <= each[to] + NEAR && each[from] <= rule[to] + NEAR,
    );
    const before = out[known];
    if (before === undefined) out.push(rule);
    else
      out[known] = {
        ...before,
        [from]: Math.min(before[from], rule[from]),
        [to]: Math.max(before[to], rule[to]),
      };
  }
  return out;
}

/** Places of lines, those that are near each other taken together. */
function places(values: readonly number[]): readonly number[] {
  const out: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) if (value - (out.at(-1) ?? -1e9) > NEAR) out.push(value);
  return out;
}

function gridOf(lines: readonly Rule[]): Grid | null {
  const upright = lines.filter((line) => line.y2 - line.y1 > line.x2 - line.x1);
  const level = lines.filter((line) => line.y2 - line.y1 <= line.x2 - line.x1);
  const [xs, ys] = [places(upright.map((line) => line.x1)), places(level.map((line) => line.y1))];
  if (xs.length < 2 || ys.length < 2) return null;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (rows * columns > 20_000) return null;
  const owner = Array.from({ length: rows * columns }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (owner[top] !== undefined && owner[top] !== top) top = owner[top] ?? top;
    return top;
  };
  const middle = (values: readonly number[], at: number) => ((values[at] ?? 0) + (values[at + 1] ?? 0)) / 2;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = [middle(xs, column), middle(ys, row)];
      const wall = xs[column + 1] ?? 0;
      const floor = ys[row + 1] ?? 0;
      const walled = upright.some((line) => Math.abs(line.x1 - wall) <= NEAR && line.y1 <= y && line.y2 >= y);
      const floored = level.some((line) => Math.abs(line.y1 - floor) <= NEAR && line.x1 <= x && line.x2 >= x);
      const here = row * columns + column;
      if (!walled && column + 1 < columns) owner[root(here + 1)] = root(here);
      if (!floored && row + 1 < rows) owner[root(here + columns)] = root(here);
    }
  }
  const cells = new Map<number, { row: number; column: number; box: Box }>();
  const order: number[] = [];
  const covered = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const key = root(row * columns + column);
      const box: Box = {
        x1: xs[column] ?? 0,
        y1: ys[row] ?? 0,
        x2: xs[column + 1] ?? 0,
        y2: ys[row + 1] ?? 0,
      };
      const known = cells.get(key);
      if (known === undefined) {
        order.push(key);
        cells.set(key, { row, column, box });
      } else {
        const { x1, y1, x2, y2 } = known.box;
        known.box = {
          x1: Math.min(x1, box.x1),
          y1: Math.min(y1, box.y1),
          x2: Math.max(x2, box.x2),
          y2: Math.max(y2, box.y2),
        };
      }
      return order.indexOf(key);
    }),
  );
  if (!isRegular(covered)) return null;
  const box: Box = { x1: xs[0] ?? 0, y1: ys[0] ?? 0, x2: xs.at(-1) ?? 0, y2: ys.at(-1) ?? 0 };
  return { box, rows, columns, cells: order.flatMap((key) => cells.get(key) ?? []), places: covered };
}
