/** The blocks of a `View`, each drawn for Slack within a given size. */
import type { KnownBlock, RawTextElement } from "@slack/types";
import { type Block, type InterfaceWords, type Span, sourceOf, type TableBlock } from "../../src/index.ts";
import { textOf } from "../shared/spans.ts";
import { telephoneLines } from "../shared/telephone.ts";
import { cutSpans, cutText } from "./cut.ts";
import { plain } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { list, richText, run, runs, section, small } from "./rich.ts";

/** How much of each thing is shown; tried from generous to frugal until the whole fits. */
export interface Size {
  readonly headline: number;
  readonly note: number;
  readonly notes: number;
  readonly quote: number;
  readonly title: number;
  /** items of a list, rows of a table */
  readonly items: number;
  readonly item: number;
  /** changes of style within one text */
  readonly spans: number;
}

/** What fits whatever there is. */
export const SMALLEST: Size = {
  headline: 200,
  note: 80,
  notes: 2,
  quote: 80,
  title: 60,
  items: 4,
  item: 30,
  spans: 3,
};

/** From what reads well to what always fits. */
export const SIZES: readonly Size[] = [
  { headline: 1_500, note: 500, notes: 8, quote: 3_000, title: 250, items: 60, item: 400, spans: 40 },
  { headline: 1_500, note: 500, notes: 8, quote: 900, title: 250, items: 60, item: 400, spans: 40 },
  { headline: 1_000, note: 400, notes: 6, quote: 500, title: 200, items: 40, item: 200, spans: 20 },
  { headline: 700, note: 250, notes: 4, quote: 300, title: 150, items: 20, item: 120, spans: 10 },
  { headline: 400, note: 150, notes: 3, quote: 150, title: 100, items: 8, item: 60, spans: 6 },
  SMALLEST,
];

/** No cell is shown beyond this; cutting first spares cleaning what nobody sees. */
const LONGEST_CELL = 1_000;

/** Lines of a telephone that the rows of a table on show may take, and how many rows these are at most. */
const TABLE_LINES = 10;
const PAGE_OF_TABLE = 5;
/** The header and one row; where even these are too long the whole message is, and is drawn in a smaller size. */
const LEAST_ROWS = 2;

/** A paragraph of spans; where it had to be cut it says so. */
export function paragraph(spans: readonly Span[], limit: number, size: Size, words: InterfaceWords): KnownBlock[] {
  const shown = cutSpans(spans, limit);
  return richText([
    section([...runs(shown.spans, size.spans), ...(shown.cut ? run(` ${words.cut}`, { italic: true }) : [])]),
  ]);
}

/** A bulleted list, with a word when not all of it is shown. */
export function bullets(
  heading: string | null,
  items: readonly (readonly Span[])[],
  size: Size,
  words: InterfaceWords,
): KnownBlock[] {
  const shown = items.slice(0, size.items).map((item) => runs(cutSpans(item, size.item).spans, size.spans));
  const cut = items.length > size.items || items.some((item) => lengthOf(item) > size.item);
  const head = heading === null ? null : cutText(heading, size.title);
  return [...list(head, shown), ...(cut ? small([words.cut], LIMITS.paragraph) : [])];
}

/** The cells of a table that Slack takes, header first; null where none is to be seen. */
function cellsOf(block: TableBlock, size: Size): { readonly cells: RawTextElement[][]; readonly cut: boolean } | null {
  const columns = Math.min(LIMITS.tableColumns, size.items, columnsOf(block));
  if (columns === 0) return null;
  const rows = [block.header, ...block.rows.map((row, at) => numbered(row, block.numbers?.[at]))];
  const cell = (text: string | undefined): RawTextElement => {
    const clean = plain((text ?? "").slice(0, LONGEST_CELL)).trim();
    return { type: "raw_text", text: clean === "" ? "–" : cutText(clean, size.item) };
  };
  const drawn = rows
    .slice(0, Math.min(LIMITS.tableRows, size.items + 1))
    .map((row) => Array.from({ length: columns }, (_, index) => cell(row[index])));
  let left: number = LIMITS.tableText;
  const cells = drawn.filter((row, at) => {
    left -= row.reduce((sum, { text }) => sum + text.length, 0);
    return left >= 0 || at < LEAST_ROWS;
  });
  const cut =
    cells.length < rows.length || columns < columnsOf(block) || rows.flat().some((text) => text.length > size.item);
  return { cells, cut };
}

/** The number of a row's proof stands behind its last cell. */
function numbered(row: readonly string[], number: number | undefined): readonly string[] {
  return number === undefined ? row : [...row.slice(0, -1), `${row.at(-1) ?? ""} [${number}]`.trim()];
}

/** A table that people turn the pages of and sort; its caption is what screen readers call it. */
export function dataTable(block: TableBlock, size: Size, words: InterfaceWords): KnownBlock[] {
  const table = cellsOf(block, size);
  if (table === null || table.cells.length < LEAST_ROWS) return [];
  const caption = plain(cutText(block.caption, size.title)).trim();
  const { cells, cut } = table;
  return [
    { type: "data_table", caption: caption === "" ? "–" : caption, rows: cells, page_size: pageSize(cells) },
    ...(cut ? small([words.cut], LIMITS.paragraph) : []),
  ];
}

/** As many rows as a telephone has room for where they are as long as the longest. */
function pageSize([, ...rows]: readonly (readonly RawTextElement[])[]): number {
  const longest = Math.max(1, ...rows.map((row) => telephoneLines(row.map(({ text }) => text).join(" "))));
  return Math.max(1, Math.min(PAGE_OF_TABLE, Math.floor(TABLE_LINES / longest)));
}

/** Many or long items as a table of one, whose pages are turned; few of them as bullets. */
export function itemsTable(
  caption: string,
  items: readonly (readonly Span[])[],
  size: Size,
  words: InterfaceWords,
): KnownBlock[] {
  const lines = items.reduce((sum, item) => sum + telephoneLines(`• ${textOf(item)}`), 0);
  if (lines <= TABLE_LINES) return [];
  const rows = items.map((item, at) => [String(at + 1), textOf(item)]);
  return dataTable({ kind: "table", caption, header: ["№", caption], rows }, size, words);
}

/** The table that Slack has had for longer, under its caption. */
export function table(block: TableBlock, size: Size, words: InterfaceWords): KnownBlock[] {
  const table = cellsOf(block, size);
  if (table === null) return [];
  const { cells, cut } = table;
  return [
    ...richText([section(run(cutText(block.caption, size.title), { bold: true }))]),
    { type: "table", rows: cells, column_settings: (cells[0] ?? []).map(() => ({ is_wrapped: true })) },
    ...(cut ? small([words.cut], LIMITS.paragraph) : []),
  ];
}

/** A table where Slack takes none: a bullet a row, its cells parted by dots, the first bold. */
export function tableAsList(block: TableBlock, size: Size, words: InterfaceWords): KnownBlock[] {
  return bullets(block.caption, block.rows.slice(0, size.items + 1).map(rowAsSpans), size, words);
}

/** `SG2RGQ/20 · Nigeria · title` */
export function rowAsSpans(row: readonly string[]): readonly Span[] {
  const [first, ...rest] = row
    .map((cell) => plain(cell.slice(0, LONGEST_CELL)).replace(/\s+/g, " ").trim())
    .filter((cell) => cell !== "");
  return [{ text: first ?? "–", strong: true }, { text: rest.map((cell) => ` · ${cell}`).join("") }];
}

/** What a block says, without any marks: for notifications and for those who listen to Slack. */
export function asText(block: Block): string {
  switch (block.kind) {
    case "headline":
      return [
        ...(block.lead.length === 0 ? [] : [textOf(block.lead)]),
        ...block.items.map((each) => `• ${textOf(each)}`),
      ].join("\n");
    case "note":
    case "footer":
      return textOf(block.spans);
    case "citation":
      return `[${block.number}] ${block.title}, ${sourceOf(block)}: “${textOf(block.quote)}”`;
    case "table":
      return [
        block.caption,
        ...block.rows.slice(0, LIMITS.tableRows).map((row) => `• ${textOf(rowAsSpans(row))}`),
      ].join("\n");
    case "list":
      return [...(block.title === null ? [] : [block.title]), ...block.items.map((item) => `• ${textOf(item)}`)].join(
        "\n",
      );
    case "suggestions":
      return [block.title, ...block.questions.map((question) => `• ${question}`)].join("\n");
  }
}

function columnsOf(block: Pick<TableBlock, "header" | "rows">): number {
  return Math.max(block.header.length, ...block.rows.map((row) => row.length));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.text.length, 0);
}
