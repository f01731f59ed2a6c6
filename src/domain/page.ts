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
  readonly blocks: readonly PageBlock[];
  readonly words: PageWords;
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
}
