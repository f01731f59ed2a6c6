/** A table as lines of text: columns side by side where they fit, else one record below the other. */
import { padTo, plain, textWidth } from "./width.ts";
import { wrap } from "./wrap.ts";

const GAP = "  ";
/** A column narrower than this reads worse than a list of records. */
const NARROWEST = 10;

/** Lines of at most `width` columns; `head` paints the header row or the labels of records. */
export function tableLines(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  head: (text: string) => string,
): readonly string[] {
  const cells = rows.map((row) => header.map((_, column) => plain(row[column] ?? "").replace(/\n/g, " ")));
  const natural = header.map((title, column) =>
    Math.max(textWidth(plain(title)), ...cells.map((row) => textWidth(row[column] ?? ""))),
  );
  const widths = shareOut(natural, width - GAP.length * (header.length - 1));
  if (widths === null) return records(header, cells, width, head);
  const rule = widths.map((each) => "─".repeat(each)).join(GAP);
  return [...rowLines(header.map(plain), widths).map(head), rule, ...cells.flatMap((row) => rowLines(row, widths))];
}

/** Natural widths where they fit; else wide columns give way evenly. Null when a column would get too narrow. */
function shareOut(natural: readonly number[], room: number): readonly number[] | null {
  let limit = Math.max(...natural);
  const total = () => natural.reduce((sum, each) => sum + Math.min(each, limit), 0);
  while (total() > room && limit >= NARROWEST) limit--;
  return limit < NARROWEST && total() > room ? null : natural.map((each) => Math.min(each, limit));
}

function rowLines(row: readonly string[], widths: readonly number[]): readonly string[] {
  const columns = row.map((cell, column) => wrap(cell, widths[column] ?? 1).map(([from, to]) => cell.slice(from, to)));
  const height = Math.max(1, ...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, column) => padTo(lines[line] ?? "", widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

function records(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  head: (text: string) => string,
): readonly string[] {
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : [""]),
    ...header.flatMap((title, column) => {
      const value = row[column] ?? "";
      if (value === "") return [];
      const label = `${plain(title)}: `;
      const whole = label + value;
      return wrap(whole, width).map(([from, to]) =>
        from >= label.length
          ? whole.slice(from, to)
          : head(whole.slice(from, Math.min(to, label.length))) + whole.slice(label.length, to),
      );
    }),
  ]);
}
