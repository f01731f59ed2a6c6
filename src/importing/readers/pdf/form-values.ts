import { z } from "zod";
import type { Item } from "./items.ts";
import type { Rule } from "./marks.ts";

/** A field of a form (AcroForm) as the library gives it. */
const FIELD = z.object({
  subtype: z.literal("Widget"),
  fieldType: z.string().nullish(),
  fieldValue: z.unknown(),
  rect: z.array(z.number()).length(4),
  checkBox: z.boolean().nullish(),
  radioButton: z.boolean().nullish(),
  exportValue: z.string().nullish(),
  buttonValue: z.string().nullish(),
  hidden: z.boolean().nullish(),
  password: z.boolean().nullish(),
  options: z.array(z.object({ exportValue: z.unknown(), displayValue: z.unknown() })).nullish(),
});

/** How letters of the page are set, for what a field holds is read as if it were printed there. */
export interface Setting {
  readonly size: number;
  readonly font: string;
}

/**
 * What the fields of a page are filled with, as pieces of text where the fields stand: texts, chosen entries, boxes that are
 * ticked (`☒ yes`) and that are not (`☐`).
 * @param view the page's box, y upwards
 */
export function formItems(
  annotations: readonly unknown[],
  view: readonly number[],
  { size, font }: Setting,
): readonly Item[] {
  const [left = 0, , , top = 0] = view;
  return annotations.flatMap((annotation, at): Item[] => {
    const field = FIELD.safeParse(annotation);
    if (!field.success || field.data.hidden === true || field.data.password === true) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = field.data.rect;
    const lines = heldBy(field.data)
      .split(/\r\n?|\n/)
      .filter((line) => line.trim() !== "");
    const middle = top - (Math.min(y1, y2) + Math.max(y1, y2)) / 2 + size * 0.35;
    const first = lines.length === 1 ? middle : top - Math.max(y1, y2) + size * 1.1;
    return lines.map((text, line) => ({
      text: text.trim(),
      x: Math.min(x1, x2) - left + 2,
      y: first + line * size * 1.2,
      width: Math.min(text.length * size * 0.5, Math.max(size, Math.abs(x2 - x1))),
      size,
      font,
      rtl: false,
      order: 1_000_000 + at,
    }));
  });
}

/**
 * Puts what fields hold right behind the words on their left, which they belong to; not over a line that is drawn between, which
 * parts the cells of a table, nor away from words on their right.
 */
export function behindLabels(
  filled: readonly Item[],
  printed: readonly Item[],
  rules: readonly Rule[],
): readonly Item[] {
  return filled.map((field) => {
    const beside = printed.filter((item) => item.text.trim() !== "" && Math.abs(item.y - field.y) < field.size * 0.7);
    const left = beside.filter((item) => item.x < field.x).toSorted((a, b) => b.x - a.x)[0];
    const end = field.x + field.width;
    const isLed = beside.some((item) => item.x >= field.x && item.x - end < field.size * 2);
    if (left === undefined || isLed) return field;
    const edge = left.x + left.width;
    const isParted = rules.some(
      ({ x1, x2, y1, y2 }) =>
        Math.abs(x1 - x2) < 1 && x1 >= edge - 1 && x1 <= field.x && y1 <= field.y && y2 >= field.y - field.size,
    );
    return isParted ? field : { ...field, x: edge + field.size * 0.35 };
  });
}

function heldBy({ fieldType, fieldValue, ...field }: z.infer<typeof FIELD>): string {
  if (fieldType === "Btn") {
    if (field.checkBox !== true && field.radioButton !== true) return "";
    const own = field.checkBox === true ? field.exportValue : field.buttonValue;
    const isTicked = typeof fieldValue === "string" && fieldValue !== "Off" && (own === fieldValue || own === null);
    return isTicked ? `☒ ${isWord(own) ? own : ""}`.trim() : "☐";
  }
  if (fieldType !== "Tx" && fieldType !== "Ch") return "";
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values
    .filter((value) => typeof value === "string")
    .map((value) => {
      const shown = field.options?.find((option) => option.exportValue === value)?.displayValue;
      return typeof shown === "string" ? shown : value;
    })
    .join(", ");
}

/** What a ticked box stands for, where its author gave it a word and not a number or a mere `On`. */
function isWord(value: string | null | undefined): value is string {
  return value !== null && value !== undefined && /\p{L}{2}/u.test(value) && value !== "On";
}
