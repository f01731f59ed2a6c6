import { cellText } from "../../cells.ts";
import type { Block, Cell, TableBlock } from "../../draft.ts";

/** A table that goes on at the top of the next page, put together with what stands before; null when it is another one. */
export function continuedTable(last: Block | undefined, first: Block | undefined): TableBlock | null {
  if (last?.kind !== "table" || first?.kind !== "table") return null;
  const [above, below] = [last.rows[0] ?? [], first.rows[0] ?? []];
  if (above.length !== below.length || above.length < 2) return null;
  const repeats = last.header && textOf(above) === textOf(below);
  if (!repeats && (first.header || !last.header)) return null;
  const [next, ...rest] = repeats ? first.rows.slice(1) : first.rows;
  if (next === undefined) return last;
  const before = last.rows.at(-1) ?? [];
  return runsOn(before, next)
    ? { ...last, rows: [...last.rows.slice(0, -1), before.map((cell, at) => joined(cell, next[at] ?? [])), ...rest] }
    : { ...last, rows: [...last.rows, next, ...rest] };
}

function textOf(row: readonly Cell[]): string {
  return row.map(cellText).join("\n");
}

/** A row that the page break cut: it begins in the middle of a sentence and names nothing in its first cell. */
function runsOn(before: readonly Cell[], next: readonly Cell[]): boolean {
  if (cellText(next[0]) !== "") return false;
  return next.some((cell, at) => {
    const above = cellText(before[at]);
    return above !== "" && !/[.!?:;)\]]$/u.test(above) && /^\p{Ll}/u.test(cellText(cell));
  });
}

function joined(above: Cell, below: Cell): Cell {
  const [last, first] = [above.at(-1), below[0]];
  if (last?.kind !== "paragraph" || first?.kind !== "paragraph") return [...above, ...below];
  return [
    ...above.slice(0, -1),
    { kind: "paragraph", inline: [...last.inline, { text: " " }, ...first.inline] },
    ...below.slice(1),
  ];
}
