/** Helpers that the wordings of several languages share; none knows a word of any language. */
import type { Locator } from "../../domain/document.ts";
import type { Language } from "../../domain/language.ts";
import type { PartialDate } from "../../domain/partial-date.ts";

/** A date in parts; `month` counts from 0, so that it picks a name from a list. */
export interface DateParts {
  readonly year: string;
  readonly month: number | null;
  readonly day: number | null;
}

/** Takes a partial ISO date apart. */
export function dateParts(date: PartialDate): DateParts {
  const [year = "", month, day] = date.split("-");
  return {
    year,
    month: month === undefined ? null : Number(month) - 1,
    day: day === undefined ? null : Number(day),
  };
}

/** A span of days in the largest unit of which it holds enough to say something: years from one on, months from two on. */
export interface Age {
  readonly unit: "years" | "months" | "days";
  readonly count: number;
}

/** How old something is that lies this many days back. */
export function ageOf(days: number): Age {
  const years = Math.floor(days / 365.25);
  if (years >= 1) return { unit: "years", count: years };
  const months = Math.floor(days / 30.44);
  return months >= 2 ? { unit: "months", count: months } : { unit: "days", count: days };
}

/** The word for a small number, figures for one that the list does not hold; `words` begins at zero. */
export function numberWord(count: number, words: readonly string[]): string {
  return words[count] || String(count);
}

/**
 * Chooses among the forms that a language has for counted things.
 * @returns a function from a count to the form of its plural category (CLDR), `other` where none is given for it
 */
export function pluralOf(
  language: Language,
): <T>(count: number, forms: { readonly other: T } & Partial<Readonly<Record<Intl.LDMLPluralRule, T>>>) => T {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}

/** Those that are there, joined. */
export function joined(parts: readonly (string | null)[], separator: string): string {
  return parts.filter((part) => part !== null && part !== "").join(separator);
}

/** "a, b and c", given the comma and the word before the last. */
export function series(items: readonly string[], comma: string, last: string): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(comma)}${last}${items.at(-1)}`;
}

/** With a capital at its head. */
export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The words of one language for the places in a document; each takes a value as printed. */
export interface LocatorWords {
  page(value: string): string;
  slide(value: string): string;
  row(value: string): string;
  paragraph(value: string): string;
  item(value: string): string;
  readonly note: string;
  /** what is not below any heading */
  readonly opening: string;
  readonly comma: string;
}

/** Where a passage stands, in the words of one language: "page 2, Contact, paragraph 3". */
export function wordLocator(locator: Locator, words: LocatorWords): string {
  const { page, slide, section, row, paragraph, item, note } = locator;
  const parts = [
    page === undefined ? null : words.page(String(page)),
    slide === undefined ? null : words.slide(String(slide)),
    slide === undefined ? (section ?? null) : null,
    row === undefined ? null : words.row(row),
    paragraph === undefined || row !== undefined ? null : words.paragraph(paragraph.replace(/[()]/g, "")),
    item === undefined ? null : words.item(String(item)),
    note ? words.note : null,
  ];
  return joined(parts, words.comma) || words.opening;
}
