import { cellText } from "../../cells.ts";
import type { Block, Cell } from "../../draft.ts";
import { attribute, child, elements, isOn, type XmlElement } from "../office/xml.ts";
import { guessHeader } from "../table-header.ts";
import type { Context } from "./context.ts";
import { leave } from "./leave.ts";
import { isUnfilled } from "./runs.ts";

/** A cell that spans rows is repeated in each of them up to this length, so that every row says what it is about. */
const REPEATED_UP_TO = 150;

/**
 * Reads a table. A frame (one cell in each row) becomes what stands in it.
 * @param readBody reads what stands in a cell, tables within it too
 */
export function readTable(
  table: XmlElement,
  context: Context,
  readBody: (cell: XmlElement, context: Context) => Block[],
): Block[] {
  const rows: Cell[][] = [];
  const headers: boolean[] = [];
  const frame: Block[] = [];
  let isFrame = true;
  let above: Cell[] = [];
  for (const row of tableRows(table, context)) {
    const properties = child(row, "w:trPr");
    if (child(properties, "w:del") !== undefined) {
      context.state.tracked = true;
      leave(context, "deleted", row);
      continue;
    }
    if (child(properties, "w:ins") !== undefined) context.state.tracked = true;
    const cells: Cell[] = blankCells(Number(attribute(child(properties, "w:gridBefore"), "val") ?? 0));
    let filled = 0;
    for (const cell of tableCells(row, context)) {
      const merge = child(cell, "w:tcPr", "w:vMerge");
      const span = Math.min(64, Math.max(1, Number(attribute(child(cell, "w:tcPr", "w:gridSpan"), "val") ?? 1)));
      if (merge !== undefined && attribute(merge, "val") !== "restart") {
        leave(context, "hidden", cell);
        cells.push(repeated(above[cells.length] ?? []), ...blankCells(span - 1));
        continue;
      }
      const blocks = readBody(cell, { ...context, inCell: true });
      if (blocks.some((block) => block.kind !== "page")) filled += 1;
      frame.push(...blocks);
      cells.push(blocks, ...blankCells(span - 1));
    }
    if (filled > 1) isFrame = false;
    rows.push(cells);
    headers.push(isOn(child(properties, "w:tblHeader")));
    above = cells;
  }
  if (isFrame) return frame;
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows
    .map((row) => [...row, ...blankCells(width - row.length)])
    .filter((row) => row.some((cell) => cell.length > 0));
  const used = Array.from({ length: width }, (_, at) => full.some((row) => (row[at] ?? []).length > 0));
  const trimmed = full.map((row) => row.filter((_, at) => used[at] === true));
  const pages = frame.filter((block) => block.kind === "page");
  return [{ kind: "table", header: headers[0] === true || guessHeader(trimmed), rows: trimmed }, ...pages];
}

function tableRows(table: XmlElement, context: Context): readonly XmlElement[] {
  return elements(table).flatMap((node) => {
    if (node.name === "w:tr") return [node];
    if (node.name === "w:del" || node.name === "w:moveFrom") {
      context.state.tracked = true;
      leave(context, "deleted", node);
      return [];
    }
    return WRAPPERS.has(node.name) ? tableRows(node, context) : [];
  });
}

/** A cell that is a control as a whole stays a cell while nobody has filled it. */
function tableCells(row: XmlElement, context: Context): readonly XmlElement[] {
  return elements(row).flatMap((node) => {
    if (node.name === "w:tc") return [node];
    if (!WRAPPERS.has(node.name)) return [];
    const cells = tableCells(node, context);
    if (!isUnfilled(node)) return cells;
    leave(context, "placeholder", node);
    return cells.map((cell) => ({ ...cell, children: elements(cell, "w:tcPr") }));
  });
}

const WRAPPERS: ReadonlySet<string> = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"]);

function blankCells(count: number): Cell[] {
  return Array.from({ length: Math.max(0, Math.min(64, count)) }, () => []);
}

function repeated(cell: Cell): Cell {
  return cellText(cell).length <= REPEATED_UP_TO ? cell : [];
}
