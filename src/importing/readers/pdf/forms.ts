import type { TableBlock } from "../../draft.ts";
import { fieldKey } from "../../labels.ts";
import type { Piece } from "./pieces.ts";
import { cellOf, merge, type Span, toRows } from "./tables.ts";
import type { Usual } from "./usual.ts";

/** A block of labels with their values beside them, as in the head of a liaison statement, from one piece to another. */
export interface Form {
  readonly start: number;
  readonly end: number;
  readonly table: TableBlock;
}

/** The forms among pieces that are sorted from top to bottom. */
export function formsIn(pieces: readonly Piece[], usual: Usual): readonly Form[] {
  const out: Form[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const form = formAt(pieces, at, usual);
    if (form === null) continue;
    out.push(form);
    at = form.end - 1;
  }
  return out;
}

/** Each label begins a row: its values stand beside it and below, up to the next label at the same margin. */
function formAt(pieces: readonly Piece[], at: number, usual: Usual): Form | null {
  const first = pieces[at];
  if (first === undefined || !isLabel(first)) return null;
  const boxed = pieces.findIndex((piece, index) => index >= at && piece.box !== undefined);
  const rows = toRows(pieces.slice(at, boxed < 0 ? pieces.length : boxed));
  const value = rows[0]?.[1];
  if (value === undefined || rows[0]?.[0] !== first || value.x < first.right + first.size * 0.5) return null;
  const bands: Piece[][] = [];
  let count = 0;
  let last = first.y;
  for (const row of rows) {
    const [lead] = row;
    if (lead === undefined || lead.y - last > lead.size * 4) break;
    const begins = Math.abs(lead.x - first.x) <= 3;
    const alike = Math.abs(lead.size - first.size) < 0.6 && lead.bold === first.bold;
    if (begins ? !isLabel(lead) || !alike || (row[1]?.x ?? value.x) < value.x - 3 : lead.x < value.x - 3) break;
    if (begins) bands.push([...row]);
    else bands.at(-1)?.push(...row);
    count += row.length;
    last = lead.y;
  }
  while ((bands.at(-1)?.length ?? 2) < 2) count -= bands.pop()?.length ?? 0;
  const aligned = bands.filter((band) => Math.abs((band[1]?.x ?? 0) - value.x) <= 3).length;
  const known = bands.filter(([label]) => fieldKey(label?.text ?? "") !== null).length;
  if ((bands.length < 2 && known < 1) || aligned * 2 < bands.length) return null;
  const right = Math.max(...pieces.map((piece) => piece.right));
  const cells = bands.map((band) => bandCells(band, [value.x, right], usual));
  const width = Math.max(2, ...cells.map((row) => row.length));
  const full = cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? []));
  return { start: at, end: at + count, table: { kind: "table", header: false, rows: full } };
}

function bandCells([label, ...rest]: readonly Piece[], [from, to]: Span, usual: Usual) {
  const spans = merge([[from, from + 1], ...rest.map((line): Span => [line.x, line.right])]);
  const columns = spans.map(([start, end], at) =>
    cellOf(
      rest.filter((line) => line.x >= start - 1 && line.x < end),
      [start, (spans[at + 1]?.[0] ?? to + 10) - 10],
      usual,
    ),
  );
  return [label === undefined ? [] : cellOf([label], [label.x, label.right], usual), ...columns];
}

function isLabel(piece: Piece): boolean {
  if (piece.box !== undefined || piece.text.length > 45) return false;
  return /\p{L}\)?\s?[:：]$/u.test(piece.text);
}
