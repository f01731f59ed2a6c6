import { cellParts, cellText } from "../cells.ts";
import { type Cell, isBlank } from "../draft.ts";
import { fieldKey } from "../labels.ts";
import { holdsContact, isDateLine } from "../lines.ts";

/**
 * Whether the first row of a table that does not say so names its columns: short words in every cell, without numbers
 * and addresses, above rows that say more.
 */
export function guessHeader(rows: readonly (readonly Cell[])[]): boolean {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0 || first.length < 2) return false;
  const names = first.map(cellText);
  if (isBoldRow(first) && !rest.every(isBoldRow) && !names.some((name) => holdsContact(name))) return true;
  if (names.filter((name) => name === "").length > (first.length > 2 ? 1 : 0)) return false;
  if (names.some((name) => name.length > 60 || holdsContact(name) || isDateLine(name) || /[.:：]$/u.test(name)))
    return false;
  if (names.some((name) => /^[\d\s.,/%()-]+$/.test(name) && !/^(?:19|20)\d\d$/.test(name))) return false;
  if (new Set(names).size < names.length && first.length > 1) return false;
  if (names.filter((name) => fieldKey(name) !== null).length >= 2) return true;
  const columns = names.map((name, at) =>
    rest
      .map((row) => cellText(row[at] ?? []))
      .filter((text) => text !== "")
      .map((text) => differs(name, text)),
  );
  const telling = columns.filter(
    (column) => column.length > 0 && column.filter(Boolean).length * 2 > column.length,
  ).length;
  return telling * 2 >= first.length;
}

/** A row of at least two words or more, all of them bold. */
function isBoldRow(row: readonly Cell[]): boolean {
  const filled = row.flatMap(cellParts).filter((part) => !isBlank(part));
  return filled.length >= 2 && filled.every((part) => part.every((run) => run.bold === true || run.text.trim() === ""));
}

/** A cell that is no name of a column: longer, several lines, or with a number where the name has none. */
function differs(name: string, text: string): boolean {
  return (
    text.length > name.length * 1.5 ||
    text.includes("\n") ||
    (/\d/.test(text) && !/\d/.test(name)) ||
    holdsContact(text)
  );
}
