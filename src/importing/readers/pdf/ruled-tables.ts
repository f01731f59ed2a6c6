import { cellText } from "../../cells.ts";
import type { Cell } from "../../draft.ts";
import { guessHeader } from "../table-header.ts";
import { type Box, findGrids, type Grid } from "./grids.ts";
import type { Item } from "./items.ts";
import { isRightToLeft } from "./letters.ts";
import type { Rule } from "./marks.ts";
import { pageBlocks } from "./page-blocks.ts";
import { boxPiece, type Piece } from "./pieces.ts";
import { type Segment, toSegments } from "./segments.ts";
import { cellOf } from "./tables.ts";
import type { Usual } from "./usual.ts";

/** A ruled table or frame with the lines of text in each of its cells. */
export interface Ruled {
  readonly grid: Grid;
  /** in the order of `grid.cells` */
  readonly cells: readonly (readonly Segment[])[];
}

/** Parts what stands in ruled tables and frames from the rest of a page. */
export function partRuled(
  items: readonly Item[],
  rules: readonly Rule[],
  page: { readonly width: number; readonly height: number },
): { readonly rest: readonly Item[]; readonly ruled: readonly Ruled[] } {
  const found = findGrids(rules).filter(({ box }) => !isPageBorder(box, page));
  // A frame around a table is left to the table.
  const grids = found.filter(
    (grid) => grid.cells.length > 1 || !found.some((other) => other !== grid && holds(grid.box, other.box)),
  );
  const inside = grids.map((): Item[] => []);
  const rest: Item[] = [];
  for (const item of items) {
    const at = smallestAround(grids, item);
    if (at < 0) rest.push(item);
    else inside[at]?.push(item);
  }
  const ruled: Ruled[] = [];
  for (const [at, grid] of grids.entries()) {
    const own = inside[at] ?? [];
    if (own.every((item) => item.text.trim() === "")) continue;
    const parts = grid.cells.map((): Item[] => []);
    for (const item of own) {
      const cell = grid.cells.findIndex(({ box }) => contains(box, item));
      (parts[cell] ?? rest).push(item);
    }
    ruled.push({ grid, cells: parts.map(toSegments) });
  }
  return { rest, ruled };
}

/** A ruled table as one piece of its page; frames and boxes side by side are read one after the other. */
export function ruledPiece({ grid, cells }: Ruled, usual: Usual): Piece {
  const filled = cells.filter((lines) => lines.length > 0);
  const isDrawing = filled.length < grid.cells.length * 0.4;
  if (grid.rows < 2 || grid.columns < 2 || filled.length < 3 || isDrawing)
    return boxPiece(
      grid.box,
      filled.flatMap((lines) => pageBlocks(lines, usual)),
    );
  const made = cells.map((lines, at): Cell => {
    const box = grid.cells[at]?.box;
    return box === undefined ? [] : cellOf(lines, [box.x1 + PADDING, box.x2 - PADDING], usual);
  });
  const rtl = isRightToLeft(
    cells
      .flat()
      .map(({ text }) => text)
      .join(" "),
  );
  const rows = grid.places.map((row, y) =>
    row.map((cell, x): Cell => {
      const own = grid.cells[cell];
      const begins = rtl ? row[x + 1] !== cell : own?.column === x;
      return own === undefined || !begins || (own.row !== y && cellText(made[cell]).length > REPEATED_UP_TO)
        ? []
        : (made[cell] ?? []);
    }),
  );
  const used = (rows[0] ?? []).map((_, x) => rows.some((row) => (row[x] ?? []).length > 0));
  const full = rows
    .filter((row) => row.some((cell) => cell.length > 0))
    .map((row) => row.filter((_, x) => used[x] === true))
    .map((row) => (rtl ? row.toReversed() : row));
  return boxPiece(grid.box, [{ kind: "table", header: guessHeader(full), rows: full }]);
}

/** The blank between the line around a cell and its text. */
const PADDING = 3;

/** A cell that spans rows is repeated in each of them up to this length, so that every row says what it is about. */
const REPEATED_UP_TO = 150;

function isPageBorder(box: Box, page: { readonly width: number; readonly height: number }): boolean {
  return box.x2 - box.x1 > page.width * 0.9 && box.y2 - box.y1 > page.height * 0.9;
}

function holds(outer: Box, inner: Box): boolean {
  return outer.x1 <= inner.x1 + 1 && outer.y1 <= inner.y1 + 1 && outer.x2 >= inner.x2 - 1 && outer.y2 >= inner.y2 - 1;
}

function contains(box: Box, item: Item): boolean {
  const [x, y] = [item.x + Math.min(item.width, box.x2 - box.x1) / 2, item.y - item.size * 0.3];
  return x >= box.x1 && x < box.x2 && y >= box.y1 && y < box.y2;
}

function smallestAround(grids: readonly Grid[], item: Item): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, { box }] of grids.entries()) {
    const area = (box.x2 - box.x1) * (box.y2 - box.y1);
    if (contains(box, item) && area < least) [best, least] = [at, area];
  }
  return best;
}
