import type { Segment } from "./segments.ts";

/**
 * Puts the segments of a page into reading order: two columns of prose one after the other, what spans both before and
 * after them; everything else from top to bottom.
 */
export function inReadingOrder(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const gutter = findGutter(segments);
  if (gutter === null) return [segments];
  const rtl = segments.filter((segment) => segment.rtl).length * 2 > segments.length;
  const out: (readonly Segment[])[] = [];
  let [left, right]: [Segment[], Segment[]] = [[], []];
  let across: Segment[] = [];
  const flushColumns = () => {
    const columns = rtl ? [right, left] : [left, right];
    for (const column of columns) if (column.length > 0) out.push(...inReadingOrder(column));
    [left, right] = [[], []];
  };
  const flushAcross = () => {
    if (across.length > 0) out.push(across);
    across = [];
  };
  for (const segment of segments) {
    if (segment.right <= gutter + 2) {
      flushAcross();
      left.push(segment);
    } else if (segment.x >= gutter - 2) {
      flushAcross();
      right.push(segment);
    } else {
      flushColumns();
      across.push(segment);
    }
  }
  flushColumns();
  flushAcross();
  return out;
}

/** The middle of the blank strip between two columns of prose, or null. */
function findGutter(segments: readonly Segment[]): number | null {
  if (segments.length < 10) return null;
  const [from, to] = [Math.min(...segments.map((s) => s.x)), Math.max(...segments.map((s) => s.right))];
  const width = to - from;
  const strips: { x: number; crossing: number }[] = [];
  for (let x = from + width * 0.25; x <= from + width * 0.75; x += 2) {
    strips.push({ x, crossing: segments.filter((s) => s.x < x - 1 && s.right > x + 1).length });
  }
  const fewest = Math.min(...strips.map((strip) => strip.crossing));
  if (strips.length === 0 || fewest > segments.length * 0.35) return null;
  const x = middleOfWidest(strips.map((strip) => (strip.crossing === fewest ? strip.x : null)));
  if (x === null) return null;
  const [left, right] = [segments.filter((s) => s.right <= x + 3), segments.filter((s) => s.x >= x - 3)];
  return isProse(left, x) && isProse(right, to) ? x : null;
}

/** The middle of the longest run of places. */
function middleOfWidest(places: readonly (number | null)[]): number | null {
  let best: readonly number[] = [];
  let run: number[] = [];
  for (const place of [...places, null]) {
    if (place !== null) run.push(place);
    else {
      if (run.length > best.length) best = run;
      run = [];
    }
  }
  return best[Math.floor(best.length / 2)] ?? null;
}

/** At least five lines of which most fill their column, as broken lines of a paragraph do and cells of a table do not. */
function isProse(lines: readonly Segment[], edge: number): boolean {
  if (lines.length < 5) return false;
  const start = Math.min(...lines.map((line) => line.x));
  const full = lines.filter((line) => line.right - line.x > (edge - start) * 0.72 && line.text.length > 18).length;
  return full * 2 > lines.length;
}
