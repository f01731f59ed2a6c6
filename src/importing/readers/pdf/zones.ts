import type { Piece } from "./pieces.ts";
import { bottomOf, topOf } from "./pieces.ts";

/** Pieces that stand side by side, parted by blank strips that run all the way down. */
export interface Zone {
  /** index of the first piece behind the zone */
  readonly end: number;
  /** its pieces, a list for each column from left to right */
  readonly columns: readonly (readonly Piece[])[];
  /** the middle of each strip */
  readonly strips: readonly number[];
}

type Span = readonly [number, number];

/**
 * The zone that begins at a piece, or null when nothing stands beside it. Pieces are sorted from top to bottom. It ends
 * before the first piece that lies across its strips.
 */
export function zoneAt(pieces: readonly Piece[], at: number): Zone | null {
  const first = pieces[at];
  if (first === undefined || !hasNeighbour(pieces, at)) return null;
  const [from, to] = [Math.min(...pieces.map((piece) => piece.x)), Math.max(...pieces.map((piece) => piece.right))];
  let free: readonly Span[] = [[from - 1, to + 1]];
  let best: { readonly end: number; readonly strips: readonly Span[] } | null = null;
  for (let end = at; end < pieces.length; end += 1) {
    const piece = pieces[end];
    if (piece === undefined) break;
    free = without(free, [piece.x, piece.right]).filter(([a, b]) => b - a >= narrowest(piece));
    const inner = free.filter((span) => partsBoth(pieces.slice(at, end + 1), span));
    if (inner.length === 0 && (best !== null || free.length === 0)) break;
    if (inner.length > 0) best = { end: end + 1, strips: inner };
  }
  if (best === null) return null;
  const crossed = best.end < pieces.length;
  const whole = columnsOf(pieces.slice(at, best.end), best.strips);
  const end = at + kept(pieces.slice(at, best.end), whole, crossed);
  const inZone = pieces.slice(at, end);
  const strips = best.strips.filter((span) => partsBoth(inZone, span));
  if (strips.length === 0) return null;
  return { end, columns: columnsOf(inZone, strips), strips: strips.map(([a, b]) => (a + b) / 2) };
}

/** A strip must be wider than the blank between two words. */
function narrowest(piece: Piece): number {
  return Math.min(12, Math.max(5, piece.size * 0.7));
}

function without(spans: readonly Span[], [from, to]: Span): readonly Span[] {
  return spans.flatMap(([a, b]): Span[] => {
    if (to <= a || from >= b) return [[a, b]];
    const parts: Span[] = [
      [a, Math.min(b, from)],
      [Math.max(a, to), b],
    ];
    return parts.filter(([start, end]) => end > start);
  });
}

function partsBoth(pieces: readonly Piece[], [from, to]: Span): boolean {
  return pieces.some((piece) => piece.right <= from + 0.5) && pieces.some((piece) => piece.x >= to - 0.5);
}

function hasNeighbour(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece === undefined) return false;
  const [top, bottom] = [topOf(piece), bottomOf(piece)];
  return pieces.slice(at + 1, at + 40).some((other) => {
    const shared = Math.min(bottom, bottomOf(other)) - Math.max(top, topOf(other));
    if (shared < Math.min(bottom - top, bottomOf(other) - topOf(other)) * 0.3) return false;
    return other.x >= piece.right + narrowest(other) || other.right + narrowest(other) <= piece.x;
  });
}

function columnsOf(pieces: readonly Piece[], strips: readonly Span[]): readonly (readonly Piece[])[] {
  const walls = strips.map(([a, b]) => (a + b) / 2);
  const columns: Piece[][] = Array.from({ length: walls.length + 1 }, () => []);
  for (const piece of pieces) {
    const middle = (piece.x + piece.right) / 2;
    columns[walls.filter((wall) => wall < middle).length]?.push(piece);
  }
  return columns;
}

/**
 * How many pieces of a zone belong to it: what stands below the end of all columns but one may be the text that follows,
 * at the same margin.
 */
function kept(pieces: readonly Piece[], columns: readonly (readonly Piece[])[], crossed: boolean): number {
  const ends = columns.map((column) => Math.max(...column.map(bottomOf))).toSorted((a, b) => b - a);
  const shorter = ends[1] ?? 0;
  const tail = pieces.findIndex((piece) => topOf(piece) >= shorter - 1);
  if (tail < 0) return pieces.length;
  // The longest column and the next: a short one may be the last of three.
  const [longest = [], second = []] = columns.toSorted((a, b) => heightOf(b) - heightOf(a));
  const isBalanced = second.length >= 3 && heightOf(second) >= heightOf(longest) * 0.25;
  if (isBalanced) return pieces.length - following(pieces.slice(tail), pieces.slice(0, tail), crossed);
  for (let at = tail; at < pieces.length; at += 1) {
    const [before, piece] = [pieces[at - 1], pieces[at]];
    if (before !== undefined && piece !== undefined && !flows(before, piece)) return at;
  }
  return pieces.length;
}

function heightOf(column: readonly Piece[]): number {
  return Math.max(...column.map(bottomOf)) - Math.min(...column.map(topOf));
}

function flows(before: Piece, piece: Piece): boolean {
  const gap = topOf(piece) - bottomOf(before);
  return (
    gap < piece.size * 0.6 && !/[.!?:;]["”’»)\]]?$/u.test(before.text) && /^[\p{Ll}\p{Script=Han}]/u.test(piece.text)
  );
}

/** How many lines at the end are no part of the columns: the heading of what follows, or what stands far below. */
function following(tail: readonly Piece[], above: readonly Piece[], crossed: boolean): number {
  for (let at = tail.length - 1; at >= 0; at -= 1) {
    const piece = tail[at];
    const before = tail[at - 1] ?? above.at(-1);
    if (piece === undefined || before === undefined) return 0;
    const gap = topOf(piece) - Math.max(...[...above, ...tail.slice(0, at)].map(bottomOf));
    const isSetOff = (piece.bold && !before.bold) || piece.size > before.size * 1.06;
    if (crossed && tail.length - at <= 3 && gap > piece.size * 0.4 && (isSetOff || gap > piece.size * 2.2))
      return tail.length - at;
    if (gap > piece.size * 6) return tail.length - at;
  }
  return 0;
}
