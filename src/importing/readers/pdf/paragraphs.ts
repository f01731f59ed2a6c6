import type { Block, Run } from "../../draft.ts";
import { plain } from "../../draft.ts";
import { slice, tidy } from "../../inline.ts";
import { fieldKey, splitField } from "../../labels.ts";
import { endsSentence, isTitleLine } from "../../lines.ts";
import { listMark } from "../text-lines.ts";
import { joinTo } from "./line-ends.ts";
import type { Segment } from "./segments.ts";
import { toRows } from "./tables.ts";
import type { Usual } from "./usual.ts";

/** Left and right edge of a column. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Joins the lines of one column (or one page without columns) to paragraphs, list items and headings. */
export function toBlocks(segments: readonly Segment[], edges: Edges, usual: Usual): readonly Block[] {
  const out: Block[] = [];
  let open: Segment[] = [];
  const flush = () => {
    if (open.length > 0) out.push(paragraph(open, edges, usual));
    open = [];
  };
  for (const row of toRows(segments)) {
    for (const segment of withNumber(row)) {
      const last = open.at(-1);
      if (last !== undefined && !continues(open, last, segment, edges, usual)) flush();
      open.push(segment);
    }
  }
  flush();
  return out;
}

/** The notes at the foot of a page, each from its number to the next. */
export function toNotes(segments: readonly Segment[], usual: Usual): readonly Block[] {
  const notes: Segment[][] = [];
  for (const row of toRows(segments)) {
    for (const segment of withNumber(row)) {
      if (notes.length === 0 || opensNote(segment.text)) notes.push([segment]);
      else notes.at(-1)?.push(segment);
    }
  }
  return notes.map((lines) => {
    const runs: Run[] = [];
    for (const line of lines) {
      const own: Run[] = line.runs.map((run) => ({ ...run }));
      joinTo(runs, own, false, usual);
      runs.push(...own);
    }
    return { kind: "paragraph", inline: tidy(runs) };
  });
}

/** True for the first line of a note at the foot of a page: it begins with its number or sign. */
export function opensNote(line: string): boolean {
  return /^(?:\d{1,3}|[*†‡]+)(?:\s|(?=\p{Lu}))/u.test(line);
}

/** A number set apart before its line belongs to it: `1` … `Introduction`. */
function withNumber(row: readonly Segment[]): readonly Segment[] {
  const [number, line, ...rest] = row;
  if (number === undefined || line === undefined || !/^\(?[\dA-Z]{1,3}(?:\.\d{1,3})*[.)]?$/.test(number.text))
    return row;
  return [
    {
      ...line,
      x: number.x,
      text: `${number.text} ${line.text}`,
      runs: [...number.runs, { text: " ", bold: number.bold && line.bold }, ...line.runs],
    },
    ...rest,
  ];
}

function continues(open: readonly Segment[], last: Segment, next: Segment, edges: Edges, usual: Usual): boolean {
  const gap = next.y - last.y;
  const em = Math.max(last.size, next.size);
  if (Math.abs(gap) < em * 0.4 || gap < 0) return false;
  if (Math.abs(last.size - next.size) > em * 0.12) return false;
  if (gap > em * Math.max(usual.leading * 1.24, 1.3)) return false;
  if (listMark(next.text, true) !== null && looksLikeNextItem(open, next)) return false;
  if (Math.min(last.size, next.size) > usual.size * 1.25 && gap <= em * 1.3) return true;
  const key = /^\p{Ll}/u.test(next.text) ? null : (splitField(next.text)?.key ?? fieldKey(next.text));
  const isNumber = key === "telephone" || key === "email";
  if (key !== null && !(isNumber && last.text.length <= 60 && !endsSentence(last.text))) return false;
  const flows = !/[.!?:;。！？：；]["”’»)\]]?$/u.test(last.text) && /^[\p{Ll}\p{Script=Han}]/u.test(next.text);
  if (isSetOff(last, usual) !== isSetOff(next, usual) && open.length <= 3 && isWhole(open, usual) && !flows)
    return false;
  const width = edges.right - edges.left;
  const [end, start] = last.rtl
    ? [last.x - edges.left, edges.right - next.right]
    : [edges.right - last.right, next.x - edges.left];
  const word = (/^\S+/u.exec(next.text)?.[0].length ?? 0) + 1;
  const needed = (word / Math.max(1, next.text.length)) * (next.right - next.x);
  const short = end > width * 0.2 && end > needed;
  const ends = /[.!?:;。！？：；؟؛]["”’»)\]]?$/u.test(last.text);
  if (short && ends) return false;
  // No line is ended before a word that it has room for, unless a paragraph ends there.
  const room = Math.max(...open.map((line) => line.right), next.right) - last.right;
  if (!last.rtl && ends && room > needed + em * 0.5) return false;
  if (short && next.right - next.x > width * 0.75 && /^[\p{Lu}\d]/u.test(next.text) && open.every(isShort))
    return false;
  // A first line set in from the margin begins a paragraph, unless its list hangs there.
  const [first] = open;
  const hanging = first !== undefined && open.length === 1 && listMark(first.text, true) !== null;
  const indent = next.x - last.x;
  if (!next.rtl && indent > em * 0.9 && !hanging && ends && start > em) return false;
  function isShort(line: Segment): boolean {
    return line.right - line.x < width * 0.5;
  }
  // Short lines below each other are lines of an address or a title, kept apart as lines of one block.
  return true;
}

/** A number at the beginning of a line begins an item, unless the sentence before it clearly goes on (`… of` / `2. …`). */
function looksLikeNextItem(open: readonly Segment[], next: Segment): boolean {
  const text = open.at(-1)?.text ?? "";
  const mark = listMark(next.text, true);
  if (mark === null) return false;
  const first = listMark(open[0]?.text ?? "", true);
  // A dash at the margin of a numbered paragraph is that of a sentence: `solutions` / `– such as these –`.
  const listed = first !== null && (first.marker === "-" || !/^[-–—−]/u.test(next.text));
  if (mark.marker === "-") return listed || /[.!?:;,。；]$/u.test(text) || text.length < 40;
  return /[.!?:;,。；]$|(?:\s(?:and|or|et|ou|y|o|и|или))$/u.test(text) || listed || text.length < 40;
}

/** True for a line that is bold where the text is not, or in a font of its own. */
function isSetOff(segment: Segment, usual: Usual): boolean {
  return segment.bold !== usual.bold || !usual.fonts.has(segment.font);
}

/** True when all lines so far are set alike. */
function isWhole(open: readonly Segment[], usual: Usual): boolean {
  const [first] = open;
  return first !== undefined && open.every((segment) => isSetOff(segment, usual) === isSetOff(first, usual));
}

function paragraph(lines: readonly Segment[], edges: Edges, usual: Usual): Block {
  const [first] = lines;
  const size = Math.max(...lines.map((line) => line.size));
  const address = isAddress(lines, edges);
  const runs: Run[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const own: Run[] = line.runs.map((run) => ({ ...run }));
    if (last !== undefined) joinTo(runs, own, address, usual);
    runs.push(...own);
  }
  const inline = tidy(runs);
  const text = plain(inline);
  const heading = headingLevel(text, size, lines, usual);
  if (heading !== null)
    return {
      kind: "heading",
      level: heading,
      inline: tidy(inline.map(({ bold: _, ...run }) => ({ ...run, text: run.text.replace(/\n/g, " ") }))),
    };
  const mark = listMark(text);
  if (mark !== null && (mark.marker === "-" || /^\d/.test(mark.marker))) {
    const depth = Math.min(3, Math.max(0, Math.round(((first?.x ?? edges.left) - edges.left) / 22)));
    return {
      kind: "item",
      depth: mark.marker === "-" ? depth : 0,
      marker: mark.marker,
      inline: tidy(slice(inline, mark.length)),
    };
  }
  return { kind: "paragraph", inline };
}

/** Short lines of which most end well before the margin were broken by their author. */
function isAddress(lines: readonly Segment[], { left, right }: Edges): boolean {
  if (lines.length < 2 || lines.length > 12 || lines.some((line) => line.text.length > 70 || /[.;]$/.test(line.text)))
    return false;
  const full = lines.filter((line) => line.right - line.x > (right - left) * 0.78).length;
  return full * 2 <= lines.length;
}

function headingLevel(text: string, size: number, lines: readonly Segment[], usual: Usual): number | null {
  if (text.length > 200 || lines.length > 4 || !/\p{L}{2}/u.test(text)) return null;
  const ratio = size / usual.size;
  const setOff = lines.every((line) => isSetOff(line, usual));
  if (/[.;,]$/u.test(text) && ratio < 1.3) return null;
  if (splitField(text) !== null || /@/.test(text)) return null;
  if (ratio >= 1.35) return 1;
  // On slides letters of many sizes stand about.
  if (usual.size >= 14 && ratio < 1.25) return null;
  if (ratio >= 1.12 || (setOff && ratio >= 1.06 && isTitleLine(text))) return 2;
  const numbered = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.|[A-H]\.)\s+\p{Lu}/u.test(text);
  return setOff && numbered && text.length <= 120
    ? 2 + Math.min(3, /^[\d.]+/.exec(text)?.[0].match(/\.\d/g)?.length ?? 0)
    : null;
}
