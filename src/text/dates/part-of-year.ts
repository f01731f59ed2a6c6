/** Which part of a year a question means: "end of 2021", "early 2022", "2021年底". */
import type { DateSpan } from "../../domain/partial-date.ts";
import { once } from "../once.ts";

/** The first and last month of a part of the year, and how six languages call it, before the year and behind it. */
const PARTS: readonly (readonly [first: string, last: string, before: string, behind: string])[] = [
  [
    "01",
    "03",
    "(?:beginning|start)(?: of)?|early|debut(?: de)?|(?:principios|comienzos|inicios) de|начал[аеу]|بداية|مطلع",
    "初",
  ],
  ["05", "08", "middle of|mid|milieu(?: de)?|mi|mediados de|середин[аеуы]|منتصف", "中"],
  [
    "10",
    "12",
    "(?:end|close)(?: of)?|late|fin(?: de)?|(?:fines|finales|final) de|конец|конц[аеу]|نهاية|أواخر",
    "底|末",
  ],
];

const patterns = once(() =>
  PARTS.map(([first, last, before, behind]) => ({
    first,
    last,
    before: new RegExp(`(?<!\\p{L})(?:${before})(?: the year| l'annee| el año| года| عام| سنة)?[\\s-]+$`, "u"),
    behind: new RegExp(`^年?(?:${behind})`, "u"),
  })),
);

/** A part of a year, with how many characters around the year name it. */
export interface PartOfYear {
  readonly span: DateSpan;
  readonly before: number;
  readonly behind: number;
}

/**
 * @param year `YYYY`
 * @param before what stands before the year, folded
 * @param behind what stands behind it
 * @returns the part of the year that the words around it name, null where they name none
 */
export function partOfYear(year: string, before: string, behind: string): PartOfYear | null {
  for (const part of patterns()) {
    const words = part.before.exec(before)?.[0].length ?? 0;
    const tail = part.behind.exec(behind)?.[0].length ?? 0;
    if (words === 0 && tail === 0) continue;
    return { span: { start: `${year}-${part.first}`, end: `${year}-${part.last}` }, before: words, behind: tail };
  }
  return null;
}
