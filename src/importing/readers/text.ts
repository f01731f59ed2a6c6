import { decodeText } from "../decode.ts";
import type { Block, Cell, Draft, Inline } from "../draft.ts";
import { fieldKey, isCapitals, opensAnnex, splitField } from "../labels.ts";
import { alignedTable } from "./aligned-table.ts";
import { guessHeader } from "./table-header.ts";
import { inlineMarks, listMark, metIn, withoutDebris } from "./text-lines.ts";

/**
 * Reads plain text as Word and converters save it: a paragraph a line or lines broken at a margin, table cells behind
 * a tab, rows and tables ended by an empty line, lists with any mark, page breaks as form feeds.
 */
export function readText(bytes: Uint8Array): Draft {
  const { text, doubt } = decodeText(bytes);
  return {
    format: "text",
    blocks: textBlocks(text),
    properties: {},
    warnings: doubt === null ? [] : [doubt],
    trackedChanges: false,
    met: metIn(text),
  };
}

/** The blocks of a text that is already decoded. */
export function textBlocks(text: string): readonly Block[] {
  const lines = withoutDebris(text).replace(/\r\n?/g, "\n").split("\n");
  const out: Block[] = [];
  let page = 1;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.includes("\f")) {
      if (out.length === 0 && page === 1) out.push({ kind: "page", number: 1 });
      else if (page === 1) out.unshift({ kind: "page", number: 1 });
      page += 1;
      out.push({ kind: "page", number: page });
      lines[at] = line.replace(/\f/g, "");
      continue;
    }
    if (line.trim() === "") {
      at += 1;
      continue;
    }
    if (isIndented(lines, at)) {
      const end = lines.findIndex((other, index) => index > at && !opensCell(other));
      const stop = end < 0 ? lines.length : end;
      out.push(...chunkBlocks(lines.slice(at, stop)));
      at = stop;
      continue;
    }
    const table = tableAt(lines, at) ?? alignedTable(lines, at);
    if (table !== null) {
      out.push({ kind: "table", header: guessHeader(table.rows), rows: table.rows });
      at = table.end;
      continue;
    }
    let end = at;
    while (
      end < lines.length &&
      (lines[end] ?? "").trim() !== "" &&
      (end === at || (!isIndented(lines, end) && (tableAt(lines, end) ?? alignedTable(lines, end)) === null))
    ) {
      end += 1;
    }
    out.push(...chunkBlocks(lines.slice(at, end)));
    at = end;
  }
  return out;
}

/**
 * A table as converters lay it out: each cell begins with a tab, an empty line ends the row, two empty lines the table.
 * One empty line within the last cell of a row stands for an empty paragraph there.
 */
function tableAt(lines: readonly string[], at: number): { rows: Cell[][]; end: number } | null {
  if (!opensCell(lines[at])) return null;
  const rows: string[][][] = [];
  let row: string[][] = [];
  let end = at;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? "";
    if (line.trim() === "") {
      const next = lines.findIndex((other, index) => index > end && other.trim() !== "");
      if (next < 0) break;
      if (opensCell(lines[next])) {
        rows.push(row);
        row = [];
        end = next - 1;
      } else if (next - end > 1 || opensSection(lines[next] ?? "")) break;
      continue;
    }
    if (opensCell(line)) row.push([line]);
    else row.at(-1)?.push(line);
  }
  rows.push(row);
  const width = Math.max(...rows.map((cells) => cells.length));
  if (width < 2 || rows.some((cells) => cells.length === 0)) return null;
  return {
    end,
    rows: rows.map((cells) => Array.from({ length: width }, (_, n) => chunkBlocks(cells[n] ?? []))),
  };
}

/** Lines set in below each other are no row of cells: a person with numbers, or points under what introduces them. */
function isIndented(lines: readonly string[], at: number): boolean {
  if (!opensCell(lines[at])) return false;
  const end = lines.findIndex((line, index) => index > at && !opensCell(line));
  const block = lines.slice(at, end < 0 ? lines.length : end).map((line) => line.trim());
  const numbers = block.slice(1).some((line) => NUMBERS.has(splitField(line)?.key ?? "other"));
  if (numbers) return true;
  const goesOn = end >= 0 && (lines[end] ?? "").trim() === "" && opensCell(lines[end + 1]);
  const introduced = /\S\s*[:：]\s*$/u.test(lines[at - 1] ?? "") && !opensCell(lines[at - 1]);
  const continued = end >= 0 && (lines[end] ?? "").trim() !== "";
  return introduced && !goesOn && (!continued || /[:：]\s*$/u.test(lines[end] ?? ""));
}

const NUMBERS: ReadonlySet<string> = new Set(["telephone", "email"]);

/** A numbered paragraph or the name of a section, which no table goes on with. */
function opensSection(line: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3})*[.)]?\s+\p{Lu}/u.test(line) || isCapitals(line) || opensAnnex(line);
}

function opensCell(line: string | undefined): boolean {
  return line !== undefined && /^ ?\t\s*\S/.test(line) && !/^\s*\d{1,3}[.)]\t/.test(line);
}

/** The blocks of lines that no empty line parts. */
function chunkBlocks(lines: readonly string[]): Block[] {
  const out: Block[] = [];
  let short: Inline = [];
  const flush = () => {
    if (short.length > 0) out.push({ kind: "paragraph", inline: short });
    short = [];
  };
  for (const line of joinBroken(lines)) {
    const indent = /^[ \t]*/.exec(line)?.[0].replace(/\t/g, "    ").length ?? 0;
    const text = line.trim();
    const heading = /^(#{1,6})\s+(.*)$/.exec(text);
    const mark = heading ? null : listMark(text);
    if (isShortLine(text) && heading === null && mark === null) {
      short = short.length === 0 ? inlineMarks(text) : [...short, { text: "\n" }, ...inlineMarks(text)];
      continue;
    }
    flush();
    if (heading) {
      out.push({ kind: "heading", level: heading[1]?.length ?? 1, inline: inlineMarks(heading[2] ?? "") });
    } else if (mark) {
      const inline = inlineMarks(text.slice(mark.length));
      out.push({ kind: "item", depth: depthOf(indent), marker: mark.marker, inline });
    } else out.push({ kind: "paragraph", inline: inlineMarks(text) });
  }
  flush();
  return out;
}

/** Lines of an address, a signature, a title: they belong together and stay lines. */
function isShortLine(text: string): boolean {
  return (
    text.length <= 80 && !/[.!?;。！？؟]["”’»)\]]?$/u.test(text) && fieldKey(text) === null && splitField(text) === null
  );
}

function depthOf(indent: number): number {
  return indent < 2 ? 0 : indent < 6 ? 1 : 2;
}

/** Joins lines that were broken at a margin; every line that stays apart is a paragraph of its own. */
function joinBroken(lines: readonly string[]): string[] {
  const width = Math.max(...lines.map((line) => line.trim().length).filter((length) => length <= WIDEST), 0);
  const out: string[] = [];
  let before = "";
  for (const line of lines) {
    const last = out.at(-1);
    if (last !== undefined && continues(before.trim(), line.trim(), width)) {
      const hyphen = /\p{Ll}-$/u.test(last.trimEnd()) && /^\s*\p{Ll}/u.test(line);
      out[out.length - 1] = hyphen ? `${last.trimEnd()}${line.trim()}` : `${last.trimEnd()} ${line.trim()}`;
    } else out.push(line);
    before = line;
  }
  return out;
}

/** Lines shorter than this were ended by their writer, not by a margin; no margin is wider than the other. */
const NARROWEST = 60;
const WIDEST = 130;

function continues(last: string, next: string, width: number): boolean {
  if (listMark(next) !== null || splitField(next) !== null || fieldKey(next) !== null || /^#{1,6}\s/.test(next))
    return false;
  if (/^https?:\/\//.test(next)) return /(?:\bat|[:：])$/u.test(last);
  if (last.length < NARROWEST || last.length > WIDEST || isCapitals(last) || opensAnnex(last)) return false;
  const word = /^\S+/.exec(next)?.[0].length ?? 0;
  return last.length + 1 + word > width && !/[.!?:;。！？؟]["”’»)\]]?$/u.test(last);
}
