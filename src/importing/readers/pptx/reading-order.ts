/** Where something stands on a slide, in the slide's own measure. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Placed {
  readonly box: Box | null;
}

/**
 * What stands in columns column by column, a grid of three rows or more row by row, everything else from top to bottom;
 * the order of the file where boxes lie across each other or do not say where they stand.
 */
export function inReadingOrder<T extends Placed>(shapes: readonly T[]): readonly T[] {
  if (shapes.length < 2 || shapes.some(({ box }) => box === null)) return shapes;
  const bands = parted(shapes, "y");
  const columns = parted(shapes, "x");
  const isGrid = bands.length > 2 && bands.every((band) => band.length > 1);
  if (columns.length > 1 && !isGrid) return columns.flatMap(inReadingOrder);
  const out: T[] = [];
  for (let at = 0; at < bands.length; at += 1) {
    // Columns may go on over several bands, below a title that lies across them.
    let end = bands.length;
    while (!isGrid && end > at + 1 && parted(bands.slice(at, end).flat(), "x").length < 2) end -= 1;
    const part = bands.slice(at, isGrid ? at + 1 : end).flat();
    out.push(...(part.length < shapes.length ? inReadingOrder(part) : part));
    at += isGrid ? 0 : end - at - 1;
  }
  return out;
}

/** The groups of shapes between which a straight line runs through, in one direction. */
function parted<T extends Placed>(shapes: readonly T[], way: "x" | "y"): readonly (readonly T[])[] {
  const [at, size] = way === "x" ? (["x", "width"] as const) : (["y", "height"] as const);
  const start = ({ box }: T) => box?.[at] ?? 0;
  const length = ({ box }: T) => box?.[size] ?? 0;
  const widest = Math.max(...shapes.map(length));
  const groups: { items: T[]; end: number }[] = [];
  for (const shape of shapes.toSorted((a, b) => start(a) - start(b))) {
    const last = groups.at(-1);
    // Frames of boxes that stand close may touch.
    if (last !== undefined && start(shape) < last.end - widest * 0.04) {
      last.items.push(shape);
      last.end = Math.max(last.end, start(shape) + length(shape));
    } else groups.push({ items: [shape], end: start(shape) + length(shape) });
  }
  return groups.map(({ items }) => shapes.filter((shape) => items.includes(shape)));
}
