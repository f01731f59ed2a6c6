import type { Verdict } from "../../domain/answer.ts";
import type { DocumentMeta, Locator } from "../../domain/document.ts";
import type { Reason, Slot, SmallTalk, Suggestion } from "../../domain/finding.ts";
import type { Language } from "../../domain/language.ts";
import type { PartialDate } from "../../domain/partial-date.ts";

/**
 * Everything the desk says in its own words, in one language. Values come ready: names and quotes verbatim from the
 * documents, dates already worded, citations as `[1]` at the end of the value they prove.
 */
export interface Messages {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";

  /** `22 May 2023`, `May 2023`, `2023` */
  date(date: PartialDate): string;
  /** a list in a sentence: "a, b and c" */
  and(items: readonly string[]): string;
  quoted(text: string): string;
  /** words of the documents that stand apart: role and body, "Co-Rapporteur for Question 3/2" */
  roleOf(role: string, body: string | null): string;
  /** ", as of 22 May 2023" or ", in an undated document" */
  asOf(date: string | null): string;

  isHolder(who: string, role: string, asOf: string): string;
  wasHolder(who: string, role: string, date: string | null): string;
  holders(role: string, asOf: string, people: string): string;
  contact(who: string, role: string | null, values: string, asOf: string): string;
  owner(value: string, who: string, role: string | null, asOf: string): string;
  thenAndNow(sides: readonly { date: string | null; people: string }[]): string;
  contribution(symbol: string | null, source: string | null, title: string): string;
  contributions(count: number, lines: string): string;
  countries(count: number, names: string): string;
  event(title: string, body: string | null, printed: string | null, place: string | null): string;
  /** the days of an event that is only known to be planned: "5 May 2023 (planned)" */
  planned(printed: string): string;
  term(acronym: string | null, expansion: string, definition: string | null): string;
  document(document: DocumentMeta, date: string | null): string;
  documents(count: number, lines: string): string;
  documentPart(part: string, document: DocumentMeta, values: string): string;
  /** an answer to a question that yes or no answers: "Yes: …" */
  answerTo(verdict: Verdict, answer: string): string;
  /** what the documents say of a claim, before its text: "Supported" */
  verdict(verdict: Verdict): string;
  excerpt(text: string, from: string | null): string;
  points(title: string, points: string): string;
  /** above passages that may answer: it claims nothing */
  nearest: string;
  /** above passages that come near a text which nothing supports */
  nothingSupports: string;
  clarify(options: string): string;
  smallTalk(talk: SmallTalk, example: string): string;
  notFound(reason: Reason): string;

  before(people: string): string;
  after(people: string): string;
  passed(age: string): string;
  upcoming(days: number): string;
  old(date: string, age: string): string;
  undated(title: string): string;
  inferredDate(title: string, date: string): string;
  superseded(title: string, by: string, date: string | null): string;
  disagree(people: string): string;
  also(people: string): string;
  missing(slot: string, of: string): string;
  nearestHolders(people: string): string;
  noneBy(country: string): string;
  see(about: string, at: string): string;
  /** newer documents speak of the same; `at` is where, as `[2]` */
  newer(at: string): string;
  nearestText(text: string, title: string): string;
  unsupported(texts: string): string;
  partOfList(shown: number, of: number): string;
  partlyRead(sentences: number): string;
  contributors(countries: string): string;
  coverage(documents: number, oldest: string | null, newest: string | null): string;
  mended(pairs: string): string;
  /** a span of days in words: "over three years", "5 months", "12 days" */
  age(days: number): string;

  slot(slot: Slot): string;
  documentType(type: string): string;
  locator(locator: Locator): string;
  suggestion(suggestion: Suggestion): string;

  readonly labels: {
    readonly suggestions: string;
    readonly undated: string;
    readonly inferred: string;
    readonly symbol: string;
    readonly type: string;
    readonly date: string;
    readonly from: string;
    readonly to: string;
    readonly meeting: string;
    readonly source: string;
    readonly replaces: string;
    readonly contribution: string;
    readonly country: string;
    readonly title: string;
    readonly people: string;
    readonly role: string;
    readonly body: string;
    readonly person: string;
    readonly contributions: string;
    readonly documents: string;
    readonly event: string;
    readonly place: string;
  };
  /** "5 documents, newest 22 May 2023 · version ba75…" */
  footer(documents: number, newest: string | null, version: string): string;
  /** one paragraph or example a line; `command` is what the platform calls the desk */
  help(command: string, documents: number, oldest: string | null, newest: string | null): readonly string[];
  readonly examples: readonly string[];
}
