import type { DateSpan, PartialDate } from "./partial-date.ts";

/** What every fact carries: the document that states it and the passage that proves it. */
interface Proven {
  readonly document: string;
  readonly passage: string;
}

/** Someone (or an office, when `person` is null) who holds a role. Values stand verbatim in the document. */
export interface RoleFact extends Proven {
  readonly kind: "role";
  readonly person: string | null;
  readonly role: string | null;
  readonly body: string | null;
  readonly organisation: string | null;
  readonly country: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
}

/** A contribution that a document lists or is. */
export interface ContributionFact extends Proven {
  readonly kind: "contribution";
  readonly symbol: string | null;
  readonly country: string | null;
  readonly source: string | null;
  readonly title: string;
  readonly summary: string | null;
  readonly meeting: string | null;
}

/** A meeting, conference, launch or other event. */
export interface EventFact extends Proven {
  readonly kind: "event";
  readonly title: string;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  /** the date as the document prints it */
  readonly printed: string | null;
  readonly place: string | null;
  readonly body: string | null;
  readonly status: "planned" | "held";
}

/** Something to be done by a date. */
export interface DeadlineFact extends Proven {
  readonly kind: "deadline";
  readonly what: string;
  readonly date: PartialDate;
  readonly printed: string | null;
}

/** An acronym with its expansion, or a term with its definition. */
export interface TermFact extends Proven {
  readonly kind: "term";
  readonly acronym: string | null;
  readonly expansion: string;
  readonly definition: string | null;
}

/** Another document that this one refers to. */
export interface ReferenceFact extends Proven {
  readonly kind: "reference";
  readonly symbol: string;
  readonly title: string | null;
}

export type Fact = RoleFact | ContributionFact | EventFact | DeadlineFact | TermFact | ReferenceFact;

/** The span of an event or deadline, or null where no date is known. */
export function spanOf(fact: EventFact | DeadlineFact): DateSpan | null {
  if (fact.kind === "deadline") return { start: fact.date, end: fact.date };
  const start = fact.start ?? fact.end;
  return start === null ? null : { start, end: fact.end ?? start };
}
