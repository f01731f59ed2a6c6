/** What the corpus holds at a glance, worded in one language: documents, posts, contributions, meetings, and what is new. */
import type { Language } from "./language.ts";
import type { PartialDate } from "./partial-date.ts";
import type { Span } from "./view.ts";

/** A passage that proves something. */
export interface Evidence {
  /** id of the document */
  readonly document: string;
  readonly passage: string;
  /** of the passage on the desk's pages, relative to their root */
  readonly address: string;
  /** "liaison statement · 22 May 2023 · Contact" */
  readonly source: string;
  /** verbatim, white space apart */
  readonly quote: readonly Span[];
}

/** Which documents are wanted; what is absent or empty is any. */
export interface ShelfFilter {
  readonly type?: string;
  /** dated on this day or later */
  readonly since?: PartialDate;
  /** dated on this day or earlier */
  readonly until?: PartialDate;
  readonly meeting?: string;
  /** a part of the symbol */
  readonly symbol?: string;
  readonly sender?: string;
  readonly language?: string;
  /** words that a passage shall hold */
  readonly words?: string;
}

/** The documents that meet a filter, newest first. */
export interface Shelf {
  readonly documents: readonly ShelfLine[];
  /** how many documents there are in all */
  readonly total: number;
  readonly choices: Readonly<Record<"type" | "meeting" | "sender" | "language", readonly Choice[]>>;
  /** passages of these documents that hold the words, best first; null: no words were looked for */
  readonly passages: readonly FoundPassage[] | null;
  /** how many passages hold any of the words */
  readonly passagesFound: number;
}

/** One value that a filter may take. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** A document in a list. */
export interface ShelfLine {
  readonly id: string;
  readonly title: string;
  /** of the document */
  readonly language: Language;
  readonly type: string;
  readonly symbol: string | null;
  readonly date: PartialDate | null;
  /** "22 May 2023", with how it is known; "undated" */
  readonly dated: string;
  readonly sender: string | null;
  readonly meeting: string | null;
  /** title of the document that took its place */
  readonly supersededBy: { readonly document: string; readonly title: string } | null;
}

/** A passage that holds words that were looked for. */
export interface FoundPassage extends Evidence {
  readonly title: string;
  /** of the document */
  readonly language: Language;
}

/** A post and all who are stated to have held it, the last first. */
export interface Post {
  readonly title: string;
  readonly tenures: readonly Tenure[];
}

/** Somebody who held a post, as far as the documents state it. */
export interface Tenure {
  readonly person: string;
  readonly country: string | null;
  /** the first and the last day of the dates on which documents name the person in this post; null: undated */
  readonly first: string | null;
  readonly last: string | null;
  /** each document that does, oldest first, with its date worded */
  readonly named: readonly DatedEvidence[];
  /** the next document that lists this post, without the person; null: there is none */
  readonly ended: DatedEvidence | null;
}

export interface DatedEvidence extends Evidence {
  /** the first and the last day that the document's date may mean */
  readonly day: string | null;
  readonly lastDay: string | null;
  readonly dated: string;
}

/** The contributions of one country, or of those that belong to none. */
export interface CountryShare {
  /** ISO 3166-1 alpha-2; null: an organisation, or a country that is not known */
  readonly code: string | null;
  readonly name: string;
  readonly contributions: readonly ContributionShown[];
}

export interface ContributionShown extends Evidence {
  readonly symbol: string | null;
  /** as the document has it */
  readonly from: string | null;
  readonly title: string;
  readonly meeting: string | null;
  readonly dated: string;
}

/** Whether a day is to come, and what the documents say of one that has passed. */
export type DayStatus = "to-come" | "held" | "unconfirmed" | "due" | "passed" | "issued";

/** Something on the time axis. */
export interface CalendarDay extends Evidence {
  readonly kind: "meeting" | "deadline" | "document";
  readonly title: string;
  readonly body: string | null;
  readonly place: string | null;
  readonly start: PartialDate;
  readonly end: PartialDate;
  /** the days, worded */
  readonly dated: string;
  readonly status: DayStatus;
  /** no day of it lies before the day of asking */
  readonly ahead: boolean;
}

/**
 * `came`, `left`: one of several in a post · `replaced`: the only one · `changed`: the same person, with another address,
 * say · `moved`: another date of the same thing · `added`: what only the newer one names
 */
export type ChangeKind = "came" | "left" | "replaced" | "changed" | "moved" | "added";

/** One thing that two statements of one group say differently. */
export interface Difference {
  readonly kind: ChangeKind;
  readonly about: "role" | "event" | "deadline" | "contribution";
  /** the post, deadline, meeting or list that is spoken of */
  readonly subject: string;
  /** what each says, worded; null: nothing */
  readonly before: string | null;
  readonly after: string | null;
  /** what proves it, on each side */
  readonly older: readonly Evidence[];
  readonly newer: readonly Evidence[];
}

/** What changed between two statements of one group. */
export interface Comparison {
  readonly group: string;
  readonly older: ShelfLine;
  readonly newer: ShelfLine;
  readonly changes: readonly Difference[];
}

/** What is new since a day. */
export interface News {
  /** the day; null: all that there is */
  readonly since: PartialDate | null;
  /** the same, worded */
  readonly sinceDated: string | null;
  /** what was asked for is neither a date nor a meeting that the documents name */
  readonly unknown: boolean;
  readonly documents: readonly ShelfLine[];
  readonly comparisons: readonly Comparison[];
}
