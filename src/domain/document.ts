import type { Account } from "./account.ts";
import type { Audience } from "./audience.ts";
import type { Language } from "./language.ts";
import type { PartialDate } from "./partial-date.ts";

/** What stands at the head of a document: the front matter of `corpus/<id>.md`. */
export interface DocumentMeta {
  /** kebab-case, equals the file name */
  readonly id: string;
  readonly title: string;
  /** liaison statement, circular, presentation, report, contribution, resolution, news, note, … */
  readonly type: string;
  /** official symbol, as `Circular BDT/DNS/DGS/112` */
  readonly symbol: string | null;
  readonly date: PartialDate | null;
  /** an inferred date stands nowhere in the document, and every answer says so */
  readonly dateBasis: "printed" | "inferred" | null;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly meeting: string | null;
  readonly language: Language;
  /** ids or symbols of the documents that this one supersedes */
  readonly replaces: readonly string[];
  /** who may be shown it */
  readonly audience: Audience;
  readonly source: { readonly file: string; readonly sha256: string; readonly url: string | null };
  /** what became of the text of the original; absent in documents of earlier versions and in those written by hand */
  readonly account?: Account;
}

/** A document of the corpus with its passages in reading order. */
export interface Document extends DocumentMeta {
  /**
   * The whole document as plain text: Markdown marks taken off save those of lists, blocks parted by an empty line,
   * table cells by a line break. Every passage is a slice of it, which is what makes each quote verbatim.
   */
  readonly text: string;
  readonly passages: readonly Passage[];
}

/**
 * - `heading`: a heading alone · `paragraph` · `item`: one list item · `row`: one table row, cells parted by line breaks
 * - `contact`: a block of short lines (name, role, telephone, e-mail) · `field`: a labelled line (`To: …`)
 * - `note`: speaker note or footnote
 * - `list`: the sentence that introduces a list, with the whole list
 * - `section`: a heading with everything below it, up to the next heading of its level
 */
export type PassageKind = "heading" | "paragraph" | "item" | "row" | "contact" | "field" | "note" | "list" | "section";

/** A part of a document that can be quoted. */
export interface Passage {
  /** `<document>#<section-slug>.<n>`, a section: `<document>#<section-slug>`; unchanged while the text is */
  readonly id: string;
  readonly document: string;
  readonly kind: PassageKind;
  readonly locator: Locator;
  /** headings and labels above it, outermost first */
  readonly headings: readonly string[];
  /** verbatim: `document.text.slice(start, end)` */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** table rows: the header of each column, and where each cell lies in `text` */
  readonly cells?: readonly Cell[];
  /** hyperlinks within the passage */
  readonly links?: readonly Link[];
  /** sections and lists: ids of the passages within, in reading order */
  readonly parts?: readonly string[];
}

export interface Cell {
  readonly header: string;
  readonly start: number;
  readonly end: number;
}

export interface Link {
  readonly text: string;
  readonly url: string;
}

/** Where a person finds a passage in the document; worded by `present/`. */
export interface Locator {
  readonly page?: number;
  readonly slide?: number;
  /** the nearest heading or label, shortened to what one looks for: `Annex 1`, `Contact` */
  readonly section?: string;
  /** the number printed before the paragraph, else its place on the page or in the section, from 1 */
  readonly paragraph?: string;
  /** the first line of a table row */
  readonly row?: string;
  /** place in its list, from 1 */
  readonly item?: number;
  readonly note?: boolean;
}
