import type { RawItem } from "./raw-item.ts";

/** How the letters of a page are turned, in degrees against the page: a scanned or turned sheet is read as it was written. */
export type Turn = 0 | 90 | 180 | 270;

/** The turn of most letters of a page. */
export function turnOf(raw: readonly RawItem[]): Turn {
  const letters = new Map<Turn, number>();
  for (const item of raw) {
    const turn = turnOfItem(item);
    if (turn !== null) letters.set(turn, (letters.get(turn) ?? 0) + item.str.trim().length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** The turn of a piece of text; null for one that is tilted, as watermarks are. */
export function turnOfItem({ transform }: RawItem): Turn | null {
  const [a = 0, b = 0] = transform;
  const angle = (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
  return ([0, 90, 180, 270] as const).find((turn) => Math.abs(((angle - turn + 540) % 360) - 180) <= SLANT) ?? null;
}

/** A page that was put askew on the glass of a scanner is turned no further, in degrees. */
const SLANT = 8;

/** Letters so many times the usual size of their page that stand across or tilted are stamped over it. */
const STAMPED = 1.6;

/**
 * Parts what is stamped over a page (`DRAFT` from corner to corner, `COPY` along the edge) from its text: large letters that
 * do not run with those of the page.
 */
export function partWatermarks(raw: readonly RawItem[]): {
  readonly text: readonly RawItem[];
  readonly stamped: readonly RawItem[];
} {
  const turn = turnOf(raw);
  const usual = usualSize(raw.filter((item) => turnOfItem(item) === turn));
  const stamped = raw.filter(
    (item) => item.str.trim() !== "" && turnOfItem(item) !== turn && sizeOf(item) >= usual * STAMPED,
  );
  return { text: raw.filter((item) => !stamped.includes(item)), stamped };
}

function sizeOf({ transform }: RawItem): number {
  const [a = 0, b = 0] = transform;
  return Math.hypot(a, b);
}

/** The size that most letters are set in; endless where there are none. */
function usualSize(raw: readonly RawItem[]): number {
  const letters = new Map<number, number>();
  for (const item of raw) {
    const size = Math.round(sizeOf(item) * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + item.str.trim().length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? Number.POSITIVE_INFINITY;
}
