import type { Slot } from "../domain/finding.ts";
import type { Language } from "../domain/language.ts";
import type { DateSpan } from "../domain/partial-date.ts";
import type { Token } from "../text/analyzer.ts";
import type { ConceptMatch } from "../text/concepts.ts";
import type { CountryMatch } from "../text/countries.ts";
import type { Identifier } from "../text/identifier.ts";

/** One way to say a word of the question, as index terms that must all be there. */
export interface Wording {
  readonly terms: readonly string[];
  /** 1 for the word itself, less for a synonym */
  readonly weight: number;
}

/** A content word of the question. */
export interface QueryTerm {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly wordings: readonly Wording[];
  /** how much it tells, 0 to 1: rare words much, common ones little, words that no document holds much */
  readonly weight: number;
  /** false when no wording of it stands anywhere in the corpus */
  readonly known: boolean;
  /** an everyday word, or one of another language that the glossary lacks: its absence alone says little */
  readonly soft: boolean;
  readonly kind: "word" | "identifier" | "number";
}

/** Somebody in the corpus whom the question names. */
export interface PersonMatch {
  /** as the corpus writes the name */
  readonly person: string;
  readonly start: number;
  readonly end: number;
}

/** What the question says of time. */
export interface QueryTime {
  readonly span: DateSpan | null;
  /** how the question relates to the span */
  readonly relation: "in" | "since" | "until" | "before" | "after" | "as-of" | null;
  readonly text: string | null;
  /** the span is when the document was written of which the question speaks: "the circular of 2021" */
  readonly ofDocument: boolean;
  readonly current: boolean;
  readonly previous: boolean;
  readonly next: boolean;
  readonly last: boolean;
  /** "who replaced …" */
  readonly successor: boolean;
}

/** A question as it was understood. */
export interface Query {
  readonly question: string;
  /** without mentions and surplus blanks; all offsets count in it */
  readonly text: string;
  readonly language: Language;
  readonly today: string;
  readonly concepts: readonly ConceptMatch[];
  readonly terms: readonly QueryTerm[];
  readonly countries: readonly CountryMatch[];
  readonly identifiers: readonly Identifier[];
  readonly people: readonly PersonMatch[];
  readonly roles: readonly string[];
  readonly slots: readonly Slot[];
  readonly time: QueryTime;
  /** stretches between quotation marks, to be found literally */
  readonly phrases: readonly string[];
  /** misspelt → what the corpus writes */
  readonly mended: readonly (readonly [string, string])[];
  /** what came from earlier questions of the thread */
  readonly carried: readonly string[];
  /** ids of the passages that the thread is about */
  readonly scope: readonly string[];
}

/** True when the question holds the concept. */
export function asks(query: Query, ...concepts: readonly string[]): boolean {
  return query.concepts.some((match) => concepts.includes(match.concept));
}

/** True when the question holds any concept of the family, e.g. `role`. */
export function asksFamily(query: Query, family: string): boolean {
  return query.concepts.some((match) => match.concept.startsWith(`${family}.`));
}

/** A stretch of the question. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words of a question that are looked for together, not yet weighed. */
export interface Group {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly wordings: readonly Wording[];
  readonly kind: Token["kind"];
  /** of a word in another language, how the glossary translates it */
  readonly english?: string;
}
