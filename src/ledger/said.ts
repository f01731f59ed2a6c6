/** What a claim says, by the type of the values: the form in which it is compared with rows. */
import type { DateSpan } from "../domain/partial-date.ts";

export interface Said {
  /** folded words of each person's name; of one that the corpus does not know as it is written */
  readonly people: readonly (readonly string[])[];
  /** role concepts, as `role.chair` */
  readonly roles: readonly string[];
  /** canonical symbols of Questions and groups */
  readonly groups: readonly string[];
  /** concepts of bodies that are told apart by name, as `body.bdt` */
  readonly bodies: readonly string[];
  /** ISO codes */
  readonly countries: readonly string[];
  /** canonical symbols of documents */
  readonly symbols: readonly string[];
  /** words of several capitals, in small letters: `cwg-cop` */
  readonly acronyms: readonly string[];
  readonly emails: readonly string[];
  readonly telephones: readonly string[];
  readonly days: readonly DateSpan[];
  /** index terms of all words, in every language of the corpus */
  readonly terms: ReadonlySet<string>;
  /** the text, folded, between blanks */
  readonly text: string;
  /** words with a capital that are neither a person nor a country nor any other value, in small letters */
  readonly names: readonly string[];
  /** those of them that a word of place stands before: "in Paris" */
  readonly places: readonly string[];
  readonly negated: boolean;
  /** it speaks of the past: "was", "in 2020" */
  readonly past: boolean;
  /** the day of asking, `YYYY-MM-DD`: what is later is not known yet */
  readonly today: string;
}
