/** What every reader hands on: a document as a plain sequence of blocks, whatever format it came in. */
import type { Met } from "./account/left-out.ts";

/** A stretch of text in one dress. `text` may hold `\n` for a line break within its block. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** address of a hyperlink; absent for links that lead nowhere */
  readonly link?: string;
  /** label of the footnote that is called here; `text` is then empty */
  readonly footnote?: string;
}

export type Inline = readonly Run[];

/** What stands in one table cell. */
export type Cell = readonly Block[];

export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly inline: Inline }
  | { readonly kind: "paragraph"; readonly inline: Inline }
  | ItemBlock
  | TableBlock
  /** a labelled entry of a header block: `To:` with its values */
  | { readonly kind: "field"; readonly label: string; readonly values: readonly Inline[] }
  /** one person or office, a line each for name, role, telephone, e-mail */
  | { readonly kind: "contact"; readonly lines: readonly Inline[] }
  | { readonly kind: "page"; readonly number: number }
  | { readonly kind: "slide"; readonly number: number }
  | { readonly kind: "notes"; readonly blocks: readonly Block[] }
  /** words of somebody else: what a mail quotes, a pulled quote of a page */
  | {
      readonly kind: "quote";
      readonly blocks: readonly Block[];
      /** true for an earlier mail that this one answers: what it says is no statement of this document */
      readonly earlier?: boolean;
    }
  | { readonly kind: "footnote"; readonly label: string; readonly paragraphs: readonly Inline[] }
  | { readonly kind: "rule" };

export interface ItemBlock {
  readonly kind: "item";
  /** 0 for the outermost list */
  readonly depth: number;
  /** `-` for a bullet, else the number as printed (`3.`, `a)`, `3.1`) */
  readonly marker: string;
  readonly inline: Inline;
}

export interface TableBlock {
  readonly kind: "table";
  /** true when the first row holds the names of the columns */
  readonly header: boolean;
  /**
   * Every row has the same number of cells. A cell that spans columns stands in its first place, the others are empty; one
   * that spans rows is the same object in each of them.
   */
  readonly rows: readonly (readonly Cell[])[];
}

/** What a file says about itself apart from its text. */
export interface FileProperties {
  readonly title?: string;
  /** language tag as `fr-FR` */
  readonly language?: string;
  readonly url?: string;
  /** header fields of a mail */
  readonly mail?: { readonly from: string; readonly to: readonly string[]; readonly date: string };
}

export type Format = "docx" | "pptx" | "pdf" | "html" | "markdown" | "text" | "mail";

/** A document as read, before anything is concluded from it. */
export interface Draft {
  readonly format: Format;
  readonly blocks: readonly Block[];
  readonly properties: FileProperties;
  /** what the file held and the draft does not, for the person who reviews it */
  readonly warnings: readonly string[];
  /** true when the file held tracked changes; the blocks then are the text as accepted */
  readonly trackedChanges: boolean;
  /** the texts of the file, and what was left out of them */
  readonly met: Met;
}

/** The text of a run sequence without its dress. */
export function plain(inline: Inline): string {
  return inline.map((run) => run.text).join("");
}

/** True when there is nothing to read in it. */
export function isBlank(inline: Inline): boolean {
  return plain(inline).trim() === "" && !inline.some((run) => run.footnote !== undefined);
}

/** One undressed run. */
export function words(text: string): Inline {
  return text === "" ? [] : [{ text }];
}
