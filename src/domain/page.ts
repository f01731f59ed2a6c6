import type { DocumentMeta } from "./document.ts";
import type { Language } from "./language.ts";

/** A whole document to be read, every passage with a name that a link can lead to. Text is plain, as in a `View`. */
export interface DocumentPage {
  /** of the words around the document; its own is `document.language` */
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  readonly document: DocumentMeta;
  /** the passage that is the title itself, where the document begins with it; it is none of `blocks` then */
  readonly titleAnchor: string | null;
  /** what is known of the document, in the order to be shown */
  readonly facts: readonly PageFact[];
  /** the headings, where there is more than one to choose from */
  readonly contents: readonly PageHeading[];
  readonly blocks: readonly PageBlock[];
  /** what was read of a passage, by its anchor */
  readonly statements: Readonly<Record<string, readonly PageStatement[]>>;
  /** the documents before and after it by date */
  readonly previous: PageNeighbour | null;
  readonly next: PageNeighbour | null;
  /** what a link to the page, or to a passage of it, shows elsewhere */
  readonly card: PageCard;
  readonly words: PageWords;
}

/** What a reader of a page came for. */
export interface PageReading {
  /** the day of reading, `YYYY-MM-DD` */
  readonly today: string;
  /** anchor of the passage that the link leads to */
  readonly at?: string;
  /** stretches `[start, end)` of that passage to be marked */
  readonly marks?: readonly (readonly [number, number])[];
}

/** A line of the contents; `level` counts from 1. */
export interface PageHeading {
  readonly anchor: string;
  readonly level: number;
  readonly text: string;
}

/** A fact that was read of a passage: "Post: Orhan Osmani · BDT Focal Point". */
export interface PageStatement {
  readonly label: string;
  readonly text: string;
}

/** Another document, with its title. */
export interface PageNeighbour {
  readonly document: string;
  readonly title: string;
}

/** Title and words of a link as other programs show it. */
export interface PageCard {
  readonly title: string;
  /** type, symbol, date, age and place */
  readonly source: string;
  /** the passage, or the beginning of the document, shortened */
  readonly quote: string;
}

/** "Replaces: …", each value by itself. */
export interface PageFact {
  readonly label: string;
  readonly values: readonly {
    readonly text: string;
    /** id of the document of the corpus that is meant */
    readonly document?: string;
  }[];
}

/** A stretch of a passage. */
export interface PageSpan {
  readonly text: string;
  readonly strong?: boolean;
  /** words of the quote that a link leads to */
  readonly mark?: boolean;
  /** an address of the web or of mail, of which the text is no other */
  readonly url?: string;
}

/** Where a page or slide of the original begins. */
export interface PagePlace {
  readonly text: string;
  /** the page number; null for a slide */
  readonly page: number | null;
}

/** `anchor` is the name of a passage within the page, see `anchorOf`. */
export type PageBlock =
  | { readonly kind: "place"; readonly place: PagePlace }
  | { readonly kind: "group"; readonly anchor: string; readonly blocks: readonly PageBlock[] }
  | { readonly kind: "heading"; readonly anchor: string; readonly level: number; readonly spans: readonly PageSpan[] }
  | {
      readonly kind: "text";
      readonly anchor: string;
      readonly form: "paragraph" | "contact" | "field" | "note";
      readonly spans: readonly PageSpan[];
    }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly PageItem[] }
  | { readonly kind: "table"; readonly rows: readonly PageRow[] };

export interface PageItem {
  /** the printed number; null in a list without numbers */
  readonly number: number | null;
  readonly blocks: readonly PageBlock[];
}

export interface PageRow {
  readonly anchor: string;
  readonly isHeader: boolean;
  /** a page or slide that begins with this row */
  readonly place: PagePlace | null;
  readonly cells: readonly (readonly PageSpan[])[];
}

/** Wordings that only the page needs. */
export interface PageWords {
  /** leads to the file that the document was read from */
  readonly openOriginal: string;
  readonly openPage: string;
  /** says what the page is */
  readonly about: string;
  readonly contents: string;
  readonly previous: string;
  readonly next: string;
  /** names what was read of a passage */
  readonly statements: string;
}
