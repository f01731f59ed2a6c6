import type { Block } from "../../draft.ts";
import type { Segment } from "./segments.ts";

/** What is put into reading order on a page: a line of text, or a box that is read already (a ruled table, a frame). */
export interface Piece extends Segment {
  readonly box?: { readonly top: number; readonly bottom: number; readonly blocks: readonly Block[] };
}

/** The upper edge of a piece. */
export function topOf(piece: Piece): number {
  return piece.box?.top ?? piece.y - piece.size * 0.78;
}

/** The lower edge of a piece. */
export function bottomOf(piece: Piece): number {
  return piece.box?.bottom ?? piece.y + piece.size * 0.22;
}

/** A box as a piece that stands where the box begins. */
export function boxPiece(
  box: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number },
  blocks: readonly Block[],
): Piece {
  return {
    text: "",
    runs: [],
    x: box.x1,
    right: box.x2,
    y: box.y1 + 8,
    size: 10,
    font: "",
    bold: false,
    rtl: false,
    order: 0,
    box: { top: box.y1, bottom: box.y2, blocks },
  };
}
