import type { Outcome, Verdict } from "./answer.ts";
import type { DocumentMeta, Passage } from "./document.ts";
import type { PartialDate } from "./partial-date.ts";

/** A quoted part of a passage, `[start, end)` in its text, with the stretches of it that matter, in the same units. */
export interface Proof {
  readonly passage: Passage;
  readonly document: DocumentMeta;
  readonly start: number;
  readonly end: number;
  readonly highlights: readonly (readonly [number, number])[];
}

/** A verbatim text of a document that goes into the answer's own sentence, and which proof (from 0) shows it. */
export interface Proven<T = string> {
  readonly value: T;
  readonly proof: number;
}

/** The date of a document as an answer names it. */
export interface Dated {
  readonly date: PartialDate | null;
  readonly basis: "printed" | "inferred" | null;
}

/** Somebody in a role, as one document states it. */
export interface Holder {
  readonly person: string | null;
  readonly role: string | null;
  readonly body: string | null;
  readonly organisation: string | null;
  readonly country: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly dated: Dated;
  readonly proof: number;
}

/** `as-of`: a newer document speaks of the post too, so that nobody knows from here who holds it now. */
export type Tense = "present" | "past" | "as-of";

export interface ContributionLine {
  readonly symbol: string | null;
  readonly source: string | null;
  readonly title: string;
  readonly proof: number;
}

export interface EventLine {
  readonly title: string;
  readonly body: string | null;
  readonly printed: string | null;
  readonly place: string | null;
  /** announced by the document that tells of it, which cannot know whether it took place */
  readonly planned: boolean;
  readonly proof: number;
}

export type Slot =
  | "email"
  | "telephone"
  | "fax"
  | "address"
  | "country"
  | "organisation"
  | "role"
  | "contact"
  | "date"
  | "place"
  | "recipient"
  | "sender"
  | "signatory"
  | "link"
  | "money"
  | "number"
  | "title"
  | "symbol"
  | "partner";

/** A cell of a table of figures, with what stands before it and over it. */
export interface FigureCell {
  readonly label: string;
  readonly column: string | null;
  readonly value: string;
  readonly proof: number;
}

/** What is said, without the words of any language. */
export type Statement =
  | { readonly kind: "holders"; readonly holders: readonly Holder[]; readonly tense: Tense }
  | { readonly kind: "person"; readonly holders: readonly Holder[] }
  | { readonly kind: "contacts"; readonly holders: readonly Holder[]; readonly slots: readonly Slot[] }
  | { readonly kind: "owner"; readonly value: string; readonly holder: Holder }
  | { readonly kind: "then-and-now"; readonly sides: readonly (readonly Holder[])[] }
  | { readonly kind: "contribution"; readonly line: ContributionLine; readonly excerpt: Proven | null }
  | { readonly kind: "contributions"; readonly lines: readonly ContributionLine[]; readonly counted: boolean }
  | { readonly kind: "countries"; readonly lines: readonly ContributionLine[] }
  | { readonly kind: "event"; readonly event: EventLine }
  | { readonly kind: "events"; readonly events: readonly EventLine[] }
  | {
      readonly kind: "term";
      readonly acronym: string | null;
      readonly expansion: string;
      readonly definition: string | null;
      readonly proof: number;
    }
  | { readonly kind: "document"; readonly document: DocumentMeta; readonly excerpt: Proven | null }
  | { readonly kind: "documents"; readonly documents: readonly Proven<DocumentMeta>[] }
  | {
      readonly kind: "document-part";
      readonly document: DocumentMeta;
      readonly part: "date" | "recipient" | "sender" | "signatory" | "title" | "symbol" | "link";
      readonly values: readonly Proven[];
    }
  | { readonly kind: "excerpt"; readonly texts: readonly Proven[]; readonly from: DocumentMeta | null }
  /** what the documents say of claims that somebody made */
  | { readonly kind: "claims"; readonly claims: readonly Claim[] }
  | { readonly kind: "figures"; readonly cells: readonly FigureCell[] }
  | { readonly kind: "points"; readonly title: string; readonly points: readonly Proven[] }
  | { readonly kind: "nearest" }
  /** nothing was found that supports a text; the nearest passages are shown */
  | { readonly kind: "unsupported" }
  /** `instead`: who holds the post that was asked for, the failing word left out */
  | { readonly kind: "not-found"; readonly reason: Reason; readonly instead?: readonly Holder[] }
  | { readonly kind: "small-talk"; readonly talk: SmallTalk }
  | { readonly kind: "clarify"; readonly options: readonly string[] };

export type SmallTalk =
  | "greeting"
  | "thanks"
  | "bye"
  | "help"
  | "who-are-you"
  | "praise"
  | "insult"
  | "laugh"
  | "acknowledged";

/** Why there is no answer. */
export type Reason =
  /** nothing was asked */
  | { readonly kind: "empty" }
  | { readonly kind: "too-long"; readonly limit: number }
  /** "his e-mail?" with nobody spoken of before */
  | { readonly kind: "no-subject" }
  /** the climate conference, or another edition number after COP */
  | { readonly kind: "other-cop" }
  /** the corpus holds nothing about these words */
  | { readonly kind: "nothing-about"; readonly words: readonly string[] }
  /** a text of which the source was asked has no words */
  | { readonly kind: "no-words" }
  /** `from`: whence nobody holds it, where somebody else does */
  | { readonly kind: "no-holder"; readonly role: string; readonly body: string | null; readonly from: string | null }
  | { readonly kind: "no-contribution"; readonly country: string; readonly mentioned: boolean }
  | { readonly kind: "other-body"; readonly body: string }
  | { readonly kind: "unknown-document"; readonly symbol: string }
  | { readonly kind: "unknown-term"; readonly term: string }
  | { readonly kind: "unknown-person"; readonly person: string }
  | { readonly kind: "year-not-covered"; readonly year: string }
  | { readonly kind: "no-slot"; readonly slot: Slot; readonly of: string };

/** What is said beside the statement. */
export type Note =
  /** who or what came before */
  | { readonly kind: "before"; readonly holders: readonly Holder[] }
  | { readonly kind: "after"; readonly holders: readonly Holder[] }
  /** the stated date is over; `days` since its last day */
  | { readonly kind: "passed"; readonly days: number }
  | { readonly kind: "upcoming"; readonly days: number }
  /** the newest document on this is old */
  | { readonly kind: "age"; readonly date: PartialDate; readonly days: number }
  | { readonly kind: "undated"; readonly title: string }
  | { readonly kind: "inferred-date"; readonly title: string; readonly date: PartialDate }
  | { readonly kind: "superseded"; readonly title: string; readonly by: string; readonly date: PartialDate | null }
  | { readonly kind: "disagree"; readonly holders: readonly Holder[] }
  | { readonly kind: "also"; readonly holders: readonly Holder[] }
  | { readonly kind: "missing"; readonly slot: Slot; readonly of: string }
  /** beside a non-answer: the nearest that the documents do state */
  | { readonly kind: "nearest-holders"; readonly holders: readonly Holder[] }
  /** of several countries that were asked for, one by which no contribution is listed */
  | { readonly kind: "none-by"; readonly country: string }
  /** where somebody who was asked for is spoken of, without a fact that answers */
  | { readonly kind: "see"; readonly about: string; readonly proof: number }
  /** newer passages that speak of the same, of which nothing was read */
  | { readonly kind: "newer"; readonly proofs: readonly number[] }
  | { readonly kind: "nearest-text"; readonly text: string; readonly title: string }
  /** sentences of a text that no passage supports, while others are supported */
  | { readonly kind: "unsupported"; readonly texts: readonly string[] }
  /** a list of which only so many are told */
  | { readonly kind: "part-of-list"; readonly shown: number; readonly of: number }
  /** of a long text only so many sentences were looked for */
  | { readonly kind: "partly-read"; readonly sentences: number }
  | { readonly kind: "contributors"; readonly countries: readonly string[] }
  /** what the corpus does cover */
  | {
      readonly kind: "coverage";
      readonly documents: number;
      readonly oldest: PartialDate | null;
      readonly newest: PartialDate | null;
    }
  /** words of the question that were read as others */
  | { readonly kind: "mended"; readonly pairs: readonly (readonly [string, string])[] };

/** The answer before it is put into words. */
export interface Finding {
  readonly outcome: Outcome;
  readonly statement: Statement;
  readonly notes: readonly Note[];
  readonly proofs: readonly Proof[];
  readonly suggestions: readonly Suggestion[];
  /** of a question that can be answered by yes or no */
  readonly verdict?: Verdict;
  /** of a text whose source was asked: each of its sentences */
  readonly claims?: readonly Claim[];
}

/** What the documents say of a sentence that somebody wrote. */
export interface Claim {
  readonly text: string;
  readonly verdict: Verdict;
  /** which proofs (from 0) show it */
  readonly proofs: readonly number[];
}

/** A question to go on with, worded by `present/`. */
export type Suggestion =
  | { readonly kind: "who"; readonly role: string; readonly body: string | null }
  | { readonly kind: "country"; readonly country: string }
  | { readonly kind: "document"; readonly symbol: string }
  | { readonly kind: "about"; readonly topic: string }
  | { readonly kind: "next-meeting"; readonly body: string | null }
  | { readonly kind: "term"; readonly acronym: string };
