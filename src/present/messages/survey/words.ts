/** What the pages that show the corpus say in their own words, in one language. */
import type { EventFact, Fact } from "../../../domain/fact.ts";
import type { ChangeKind, DayStatus } from "../../../domain/survey.ts";

/** Dates come worded, names and quotes as they stand in the documents. */
export interface SurveyWords {
  /** names the choice of a page, for those who hear it */
  readonly pages: string;
  readonly ask: string;
  readonly documents: string;
  readonly people: string;
  readonly contributions: string;
  readonly meetings: string;
  readonly news: string;
  /** what one thing is that was read of a passage */
  readonly kinds: Readonly<Record<Fact["kind"], string>>;
  readonly status: Readonly<Record<EventFact["status"], string>>;
  /** leads to a passage */
  readonly proof: string;
  readonly csv: string;
  readonly calendar: string;
  readonly feed: string;

  /** names the field in which words of passages are looked for */
  readonly search: string;
  readonly show: string;
  readonly showAll: string;
  readonly any: string;
  readonly since: string;
  readonly until: string;
  readonly language: string;
  documentsShown(shown: number, of: number): string;
  passagesShown(shown: number, of: number): string;

  readonly aboutPeople: string;
  readonly named: string;
  readonly afterwards: string;
  /** no later list of this post leaves the person out */
  readonly stillNamed: string;
  notNamed(date: string | null): string;

  readonly aboutContributions: string;
  readonly noCountry: string;
  counted(contributions: number): string;

  readonly aboutMeetings: string;
  readonly toCome: string;
  readonly past: string;
  readonly nothingToCome: string;
  readonly today: string;
  /** whether something has taken place */
  readonly state: string;
  readonly day: Readonly<Record<DayStatus, string>>;

  readonly aboutNews: string;
  readonly sinceWhen: string;
  newSince(date: string): string;
  readonly nothingNew: string;
  noSuchTime(text: string): string;
  changesOf(group: string): string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly changed: Readonly<Record<ChangeKind, string>>;
  readonly noChange: string;
}
