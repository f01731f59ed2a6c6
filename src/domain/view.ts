import type { DocumentMeta, PassageKind } from "./document.ts";
import type { Language } from "./language.ts";

/**
 * An answer worded in one language, as blocks that any platform can draw. Text is plain: a renderer escapes it for its
 * platform and trusts none of it, since it holds the words of documents and of whoever asked.
 */
export interface View {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  readonly blocks: readonly Block[];
  /** the headline without its numbers, as plain text of at most 150 characters: a notification shows no more */
  readonly fallback: string;
  /** true for a non-answer (`not-found`, `clarify`) that only the asker needs to see */
  readonly quiet: boolean;
}

/** A stretch of text; `strong` marks what matters in it: the answer within a headline, matched words within a quote. */
export interface Span {
  readonly text: string;
  readonly strong?: boolean;
}

export type Block =
  | HeadlineBlock
  | { readonly kind: "note"; readonly spans: readonly Span[] }
  | CitationBlock
  | TableBlock
  | { readonly kind: "list"; readonly title: string | null; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: "suggestions"; readonly title: string; readonly questions: readonly string[] }
  | { readonly kind: "footer"; readonly spans: readonly Span[] };

/** The answer itself: a sentence, or things named one by one. */
export interface HeadlineBlock {
  readonly kind: "headline";
  /** a sentence of at most 300 characters; above items what they are ("5 contributions:"), or nothing */
  readonly lead: readonly Span[];
  /** what is named, whole, each with the number of its proof; none where the lead says it all */
  readonly items: readonly (readonly Span[])[];
}

/** One cited passage: what it is, where it stands, and its words. */
export interface CitationBlock {
  readonly kind: "citation";
  readonly number: number;
  readonly title: string;
  readonly url: string | null;
  /** of the passage on the desk's own pages, its words marked; relative to their root */
  readonly address: string;
  /** id of the document: citations of one document stand under one title */
  readonly document: string;
  /** document type, symbol and date, worded and joined: "liaison statement · 22 May 2023" */
  readonly about: string;
  /** where in the document: "page 2, Contact" */
  readonly locator: string;
  readonly quote: readonly Span[];
  /** the headline gives the whole quote word for word, so that it need not stand beside it */
  readonly told: boolean;
  /** passage id, for "in context" and "for the minutes" */
  readonly passage: string;
}

export interface TableBlock {
  readonly kind: "table";
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** number of each row's proof, where rows are cited: such a table says no more than the items of the headline do */
  readonly numbers?: readonly number[];
}

/** A passage among its neighbours, for "in context". */
export interface ContextView {
  readonly language: Language;
  readonly document: DocumentMeta;
  readonly title: string;
  /** where the passage can be read in its document */
  readonly url: string | null;
  /** "Type: circular", "Date: 3 December 2021", … one line each */
  readonly facts: readonly string[];
  readonly passages: readonly {
    readonly locator: string;
    readonly kind: PassageKind;
    readonly text: string;
    readonly cited: boolean;
  }[];
}

/** A formal one-line citation with its quote, ready to copy into minutes. */
export interface MinutesView {
  readonly language: Language;
  readonly citation: string;
  readonly quote: string;
}
