/** What a program is told of the corpus: documents, passages and facts as plain rows, each with where it is proved. */
import type { Citation } from "./answer.ts";
import type { DocumentMeta, PassageKind } from "./document.ts";
import type { PartialDate } from "./partial-date.ts";

/** The kinds of fact, by the names that `corpus/<id>.facts.yaml` gives them. */
export const RELATIONS = ["roles", "contributions", "events", "deadlines", "terms", "documents"] as const;

export type Relation = (typeof RELATIONS)[number];

/** A document at a glance. */
export interface DocumentRecord extends Omit<DocumentMeta, "source"> {
  /** id of the document that took its place */
  readonly replacedBy: string | null;
  /** how many passages it has, sections and whole lists apart */
  readonly passages: number;
  /** where it can be read: on the desk's pages, or else where it was published */
  readonly url: string | null;
}

/** A whole document. */
export interface DocumentText extends DocumentRecord {
  /** its blocks in reading order, which make up the document */
  readonly text: readonly PassageRecord[];
}

export interface PassageRecord {
  /** its id */
  readonly passage: string;
  readonly kind: PassageKind;
  /** where a person finds it, in words */
  readonly locator: string;
  /** headings and labels above it, outermost first */
  readonly headings: readonly string[];
  /** verbatim */
  readonly text: string;
  readonly url: string | null;
}

/** A fact with its proof; a value that the document does not state is null. */
export interface FactRecord {
  readonly relation: Relation;
  readonly values: Readonly<Record<string, string | null>>;
  readonly citation: Citation;
}

/** Some of all that fits. */
export interface Listed<T> {
  /** how many there are in all */
  readonly total: number;
  readonly items: readonly T[];
}

/** Which stretch of a list is wanted. */
export interface Stretch {
  /** how many to leave out at the beginning */
  readonly offset: number;
  readonly limit: number;
}

/** What documents must meet; what is absent is not asked. */
export interface DocumentFilter extends Stretch {
  /** as its front matter says, letter case apart */
  readonly type?: string;
  readonly language?: string;
  /** dated in or after it */
  readonly since?: PartialDate;
  /** dated in or before it */
  readonly until?: PartialDate;
  /** words, each of which stands in the title, the symbol, the sender or the meeting */
  readonly words?: string;
}

export interface FactFilter extends Stretch {
  /** id of the document that states it */
  readonly document?: string;
  /** words, each of which stands in one of the values */
  readonly words?: string;
}
