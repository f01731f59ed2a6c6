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
  /** the headline as one plain sentence, for notifications and screen readers */
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
  | { readonly kind: "headline"; readonly spans: readonly Span[] }
  | { readonly kind: "note"; readonly spans: readonly Span[] }
  | CitationBlock
  | TableBlock
  | { readonly kind: "list"; readonly title: string | null; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: "suggestions"; readonly title: string; readonly questions: readonly string[] }
  | { readonly kind: "footer"; readonly spans: readonly Span[] };

/** One cited passage: what it is, where it stands, and its words. */
export interface CitationBlock {
  readonly kind: "citation";
  readonly number: number;
  readonly title: string;
  readonly url: string | null;
  /** of the passage on the desk's own pages, its words marked; relative to their root */
  readonly address: string;
  /** document type, symbol, date and locator, worded and joined: "liaison statement · 22 May 2023 · Contact" */
  readonly source: string;
  readonly quote: readonly Span[];
  /** passage id, for "in context" and "for the minutes" */
  readonly passage: string;
}

export interface TableBlock {
  readonly kind: "table";
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
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
