/** Whether a claim says of a cell what the cell says. */
import { type DateSpan, firstDay, lastDay, overlaps } from "../domain/partial-date.ts";
import { nameWords } from "../library/look-ups.ts";
import { findDates } from "../text/dates.ts";
import type { Cell, Row } from "./rows.ts";
import type { Said } from "./said.ts";

/** `silent`: the claim says nothing of such a value, or the row has none. */
export type Comparison = "same" | "differs" | "silent";

/** Compares a column of a row with a claim, by its type. */
export function compare(row: Row, column: string, said: Said): Comparison {
  const cell = row.cells.get(column);
  if (cell === undefined) return "silent";
  switch (cell.type) {
    case "person":
      return of(said.people, (name) => isNamed(name, cell.normals));
    case "role":
      return cell.normals.length === 0
        ? worded(cell.text, said)
        : of(said.roles, (role) => cell.normals.includes(role));
    case "body":
      return body(cell, said);
    case "country":
      return cell.normals.length === 0
        ? worded(cell.text, said)
        : of(said.countries, (code) => cell.normals.includes(code));
    case "symbol":
      return of(said.symbols, (symbol) => cell.normals.includes(symbol));
    case "email":
      return of(said.emails, (email) => cell.normals.includes(email));
    case "telephone":
      return of(said.telephones, (number) => cell.normals.includes(number));
    case "days":
      return days(cell, row, said);
    case "place":
      return place(cell, row, said);
    case "organisation":
      return worded(cell.text, said);
    case "acronym":
      return said.acronyms.includes(cell.text.toLowerCase()) ? "same" : "silent";
    case "words":
      return shareSaid(cell, said) >= MOSTLY ? "same" : "silent";
  }
}

/** So much of a title has to be said for it to be the one that is meant. */
const MOSTLY = 0.6;

/** What part of the words of a cell the claim says, 0 to 1. */
export function shareSaid({ normals }: Cell, { terms }: Said): number {
  return normals.length === 0 ? 0 : normals.filter((term) => terms.has(term)).length / normals.length;
}

function of<T>(values: readonly T[], matches: (value: T) => boolean): Comparison {
  if (values.length === 0) return "silent";
  return values.some(matches) ? "same" : "differs";
}

/** A surname, or two words of a name, name somebody. */
function isNamed(name: readonly string[], held: readonly string[]): boolean {
  const common = name.filter((word) => held.includes(word)).length;
  return common > 0 && (common >= 2 || name.length === 1 || held.length === 1);
}

/** What has no concept of its own is met by its words. */
function worded(text: string, said: Said): Comparison {
  const words = nameWords(text);
  return words.length > 0 && words.every((word) => said.text.includes(` ${word} `)) ? "same" : "silent";
}

function body({ normals, text }: Cell, said: Said): Comparison {
  const { groups, bodies } = said;
  const own = normals.filter((each) => !each.startsWith("body."));
  if (own.length === 0 && worded(text.split("\n")[1] ?? "", said) === "same") return "same";
  const byGroup = own.length === 0 ? "silent" : of(groups, (group) => own.includes(group));
  if (byGroup !== "silent") return byGroup;
  const concepts = normals.filter((each) => each.startsWith("body."));
  return concepts.length === 0 ? "silent" : of(bodies, (each) => concepts.includes(each));
}

/** Every day of a claim counts, those apart that the name of the event holds: "Telecom World 2015". */
function days({ span }: Cell, { cells }: Row, said: Said): Comparison {
  const titled = [...cells.values()].filter(({ type }) => type === "words").flatMap(({ text }) => findDates(text));
  const told = said.days.filter((each) => !titled.some(({ start, end }) => start === each.start && end === each.end));
  if (span === null || told.length === 0) return "silent";
  return told.every((each) => isSame(each, span)) ? "same" : "differs";
}

function place(cell: Cell, { text }: Row, said: Said): Comparison {
  const words = cell.text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
  if (words.some((word) => said.text.includes(` ${word} `))) return "same";
  if (cell.normals.length > 0 && said.countries.length > 0)
    return said.countries.some((code) => cell.normals.includes(code)) ? "same" : "differs";
  return said.places.some((name) => !text.includes(name)) ? "differs" : "silent";
}

/** Days of which one lies within the other, or a month that they touch: "May 2023" says 22 May 2023. */
function isSame(a: DateSpan, b: DateSpan | null): boolean {
  if (b === null) return false;
  const within = (x: DateSpan, y: DateSpan) =>
    firstDay(x.start) >= firstDay(y.start) && lastDay(x.end) <= lastDay(y.end);
  const coarse = a.start === a.end && a.start.length < "2023-05-22".length;
  return within(a, b) || within(b, a) || (coarse && overlaps(a, b));
}
