import type { Block } from "../../draft.ts";
import { isDateLine } from "../../lines.ts";
import { formsIn } from "./forms.ts";
import { joined, runsOn } from "./join.ts";
import { type Edges, toBlocks } from "./paragraphs.ts";
import type { Piece } from "./pieces.ts";
import { cellOf, namesDocument, tableOf } from "./tables.ts";
import type { Usual } from "./usual.ts";
import { zoneAt } from "./zones.ts";

/** The blocks of a page (or of one of its columns), from top to bottom, columns one after the other. */
export function pageBlocks(pieces: readonly Piece[], usual: Usual): readonly Block[] {
  const sorted = pieces.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const edges: Edges = {
    left: Math.min(...sorted.map((piece) => piece.x)),
    right: Math.max(...sorted.map((piece) => piece.right)),
  };
  const out: Block[] = [];
  let flow: Piece[] = [];
  const flush = () => {
    if (flow.length > 0) append(out, toBlocks(flow, edges, usual), usual);
    flow = [];
  };
  const forms = formsIn(sorted, usual);
  for (let at = 0; at < sorted.length; ) {
    const piece = sorted[at];
    if (piece === undefined) break;
    const form = forms.find(({ start }) => start === at);
    if (form !== undefined) {
      flush();
      out.push(form.table);
      at = form.end;
      continue;
    }
    const stop = forms.find(({ start }) => start > at)?.start ?? sorted.length;
    const zone = zoneAt(sorted.slice(0, stop), at);
    if (piece.box !== undefined && zone === null) {
      flush();
      out.push(...piece.box.blocks);
      at += 1;
      continue;
    }
    if (zone === null) {
      flow.push(piece);
      at += 1;
      continue;
    }
    const part = sorted.slice(at, zone.end);
    const table = tableOf(part, usual, sorted[at - 1] ?? null);
    if (table !== null) {
      flush();
      out.push(table.table);
      at += table.count;
      continue;
    }
    const columns = withNumbers(zone.columns);
    if (columns.length < 2) {
      flow.push(...part);
      at = zone.end;
      continue;
    }
    if (out.length === 0 && flow.length === 0 && isLetterhead(columns)) {
      for (const [index, column] of columns.entries()) {
        const next = columns[index + 1]?.map((each) => each.x) ?? [edges.right + 60];
        const left = Math.min(...column.map((each) => each.x));
        out.push(...cellOf(column, [left, Math.min(...next) - 10], usual));
      }
      at = zone.end;
      continue;
    }
    const rtl = part.filter((each) => each.rtl).length * 2 > part.length;
    const ordered = rtl ? columns.toReversed() : columns;
    const [first = [], ...rest] = ordered;
    const lead = leadOf(flow, first);
    flow = flow.slice(0, flow.length - lead.length);
    flush();
    for (const column of [[...lead, ...first], ...rest]) append(out, pageBlocks(column, usual), usual);
    at = zone.end;
  }
  flush();
  return out;
}

/** Blocks side by side above everything else: who on one side, symbol and date on the other. */
function isLetterhead(columns: readonly (readonly Piece[])[]): boolean {
  const lines = columns.flat();
  return (
    lines.every((line) => line.box === undefined && line.text.length <= 90) &&
    columns.every((column) => column.length <= 8) &&
    lines.some((line) => isDateLine(line.text) || namesDocument(line))
  );
}

/** Lines right above a column that run on into it. */
function leadOf(flow: readonly Piece[], column: readonly Piece[]): readonly Piece[] {
  const [first] = column;
  const last = flow.at(-1);
  if (first === undefined || last === undefined || last.box !== undefined) return [];
  const right = Math.max(...column.map((piece) => piece.right));
  let from = flow.length;
  let below: Piece = first;
  for (let at = flow.length - 1; at >= 0; at -= 1) {
    const line = flow[at];
    if (line === undefined || line.box !== undefined) break;
    const near = below.y - line.y <= line.size * 1.6 && Math.abs(line.size - below.size) < 1;
    if (!near || line.right > right + 4 || line.bold !== below.bold) break;
    from = at;
    below = line;
  }
  return flow.slice(from);
}

/** A column of numbers or bullets belongs to the column beside it. */
function withNumbers(columns: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const out: (readonly Piece[])[] = [];
  let numbers: readonly Piece[] = [];
  for (const column of columns) {
    if (
      column.length > 0 &&
      column.every((piece) => /^\(?(?:[\dA-Za-z]{1,3}(?:\.\d{1,3})*[.)]?|[•–▪·*-])$/.test(piece.text))
    ) {
      numbers = [...numbers, ...column];
      continue;
    }
    out.push([...numbers, ...column]);
    numbers = [];
  }
  const last = out.at(-1);
  if (numbers.length > 0 && last !== undefined) out[out.length - 1] = [...last, ...numbers];
  else if (numbers.length > 0) out.push(numbers);
  return out;
}

/** Adds blocks to those before, joining a sentence that goes on from one column to the next. */
function append(out: Block[], blocks: readonly Block[], usual: Usual): void {
  const [first, ...rest] = blocks;
  const last = out.at(-1);
  if (first !== undefined && last !== undefined && runsOn(last, first)) {
    out[out.length - 1] = joined(last, first, usual);
    out.push(...rest);
  } else out.push(...blocks);
}
