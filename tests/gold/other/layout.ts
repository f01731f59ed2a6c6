/** What an invented original consists of, whatever format it is written in; and short hands to write one down. */

/** Text of a run: `**bold**` and `[text](address)` are understood, a line feed starts a new paragraph (in cells) or line. */
export type Inline = string;

/** A table cell; `columns` and `rows` say how many it spans. */
export type Cell = Inline | { readonly text: Inline; readonly columns?: number; readonly rows?: number };

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: Inline }
  | { readonly kind: "paragraph"; readonly text: Inline; readonly align: "left" | "center" | "right" }
  | { readonly kind: "numbered"; readonly items: readonly Inline[]; readonly start: number }
  | { readonly kind: "bullets"; readonly items: readonly Inline[]; readonly level: 0 | 1 }
  | {
      readonly kind: "table";
      readonly rows: readonly (readonly Cell[])[];
      readonly bordered: boolean;
      readonly widths: readonly number[];
    }
  | { readonly kind: "break" };

/** A document of running text, written as .docx or .pdf. */
export interface TextLayout {
  readonly id: string;
  readonly format: "docx" | "pdf";
  readonly title: string;
  /** ISO day put into the file's properties */
  readonly date: string;
  /** running header and footer of each page */
  readonly header: string;
  readonly footer: string;
  readonly blocks: readonly Block[];
}

interface Slide {
  readonly title: string;
  /** lines below the title; a leading `- ` makes a bullet, two more blanks a second level */
  readonly lines?: readonly string[];
  readonly table?: readonly (readonly string[])[];
  readonly notes?: string;
}

/** A slide deck, written as .pptx. */
export interface DeckLayout {
  readonly id: string;
  readonly format: "pptx";
  readonly title: string;
  readonly date: string;
  readonly slides: readonly Slide[];
}

export type Layout = TextLayout | DeckLayout;

/** A heading of level 1 to 3. */
export function h(level: 1 | 2 | 3, text: Inline): Block {
  return { kind: "heading", level, text };
}

/** A paragraph. */
export function p(text: Inline, align: "left" | "center" | "right" = "left"): Block {
  return { kind: "paragraph", text, align };
}

/** Paragraphs numbered by the word processor: `1.`, `2.`, … from `start`. */
export function n(items: readonly Inline[], start = 1): Block {
  return { kind: "numbered", items, start };
}

/** A bulleted list. */
export function b(items: readonly Inline[], level: 0 | 1 = 0): Block {
  return { kind: "bullets", items, level };
}

/** A table with lines around its cells; widths are parts of the text width. */
export function t(widths: readonly number[], rows: readonly (readonly Cell[])[]): Block {
  return { kind: "table", rows, bordered: true, widths };
}

/** A table that only lays out what stands beside each other. */
export function grid(widths: readonly number[], rows: readonly (readonly Cell[])[]): Block {
  return { kind: "table", rows, bordered: false, widths };
}

/** A new page. */
export const pageBreak: Block = { kind: "break" };

/** A cell's text and how many columns and rows it spans. */
export function spanOfCell(cell: Cell): { text: Inline; columns: number; rows: number } {
  if (typeof cell === "string") return { text: cell, columns: 1, rows: 1 };
  return { text: cell.text, columns: cell.columns ?? 1, rows: cell.rows ?? 1 };
}

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly url: string | null;
}

/** Parts a text into runs at `**` and `[text](address)`. */
export function runsOf(text: Inline): readonly Run[] {
  const runs: Run[] = [];
  let bold = false;
  for (const part of text.split("**")) {
    let last = 0;
    for (const match of part.matchAll(/\[([^\]]+)\]\(([^)\s]+)\)/g)) {
      const before = part.slice(last, match.index);
      if (before !== "") runs.push({ text: before, bold, url: null });
      runs.push({ text: match[1] ?? "", bold, url: match[2] ?? null });
      last = match.index + match[0].length;
    }
    const rest = part.slice(last);
    if (rest !== "") runs.push({ text: rest, bold, url: null });
    bold = !bold;
  }
  return runs;
}

/** A text without the marks of `Inline`. */
export function plain(text: Inline): string {
  return runsOf(text)
    .map((run) => run.text)
    .join("");
}
