/** A headline in words before it has its length: a sentence, or things named one by one, each in full and in brief. */
import { plain } from "./marks.ts";

/** One thing that a headline names. */
export interface Item {
  /** with everything that is told of it */
  readonly whole: string;
  /** what tells it from the others, in about so many characters */
  brief(room: number): string;
}

/** Texts hold marks (`marks.ts`) and the numbers of proofs. */
export interface Wording {
  /** a sentence, or what the items are; "" where they speak for themselves */
  readonly lead: string;
  readonly items: readonly Item[];
  /** what stands between two items where all are told in one sentence, and behind the last */
  readonly between: string;
  readonly end: string;
}

/** Where a list is filled into the words of a language, to see what stands before and after it. */
const PLACE = "\uE002";
/** Fewer sentences read well one after another. */
const SENTENCES_FROM = 3;

/** A sentence alone. */
export function sentence(lead: string): Wording {
  return { lead, items: [], between: "", end: "" };
}

/** Sentences that follow each other, one or two within so many characters; more are items. */
export function sentences(items: readonly Item[], room: number, between = " "): Wording {
  if (items.length >= SENTENCES_FROM) return { lead: "", items, between, end: "" };
  const whole = items.map((each) => each.whole).join(between);
  if (lengthOf(whole) <= room) return sentence(whole);
  return sentence(items.map((each) => each.brief(Math.floor(room / items.length))).join(between));
}

/**
 * Things that are told under what they are; a single one within so many characters.
 * @param fill puts the list into the words of the language: "5 contributions: …."
 */
export function listed(
  items: readonly Item[],
  between: string,
  fill: (list: string) => string,
  room = Number.POSITIVE_INFINITY,
): Wording {
  const [only, ...others] = items;
  if (only === undefined || others.length === 0) {
    const whole = fill(only?.whole ?? "");
    return sentence(lengthOf(whole) <= room ? whole : fill(only?.brief(room - lengthOf(fill(""))) ?? ""));
  }
  const [before = "", after = ""] = fill(PLACE).split(PLACE);
  return { lead: before.trimEnd(), items, between, end: after };
}

/** A thing that has but one form. */
export function item(whole: string, brief: (room: number) => string = () => whole): Item {
  return { whole, brief };
}

/** Length as it is seen, without marks, in UTF-16 units. */
export function lengthOf(text: string): number {
  return plain(text).length;
}

/** The same without the numbers of proofs. */
export function unnumbered({ lead, items, between, end }: Wording): Wording {
  return {
    lead: withoutNumbers(lead),
    items: items.map(({ whole, brief }) => ({
      whole: withoutNumbers(whole),
      brief: (room) => withoutNumbers(brief(room)),
    })),
    between,
    end,
  };
}

/** A text without the numbers of proofs. */
export function withoutNumbers(text: string): string {
  return text.replace(/ ?\[\d+\]/g, "");
}
