import type { LeftOut } from "../../account/left-out.ts";
import { isAddress } from "../text-lines.ts";
import { partWatermarks, turnOf } from "./direction.ts";
import { behindLabels, formItems, type Setting } from "./form-values.ts";
import { type Item, type LinkBox, toItems } from "./items.ts";
import { lineNumbers } from "./line-numbers.ts";
import { type Rule, readMarks } from "./marks.ts";
import type { RawItem } from "./raw-item.ts";
import { partRuled } from "./ruled-tables.ts";
import type { Page } from "./running-lines.ts";
import { toSegments } from "./segments.ts";

export type Pdf = Awaited<ReturnType<typeof import("unpdf").getDocumentProxy>>;

/** Reads what stands on a page; null for one that is damaged. */
export async function readPage(pdf: Pdf, number: number): Promise<Sheet | null> {
  const page = await pdf.getPage(number).catch(() => null);
  if (page === null) return null;
  const content = await page.getTextContent().catch(() => null);
  if (content === null) return null;
  const annotations: readonly { url?: unknown; rect?: unknown }[] = await page.getAnnotations().catch(() => []);
  const links = annotations.flatMap(({ url, rect }): LinkBox[] => {
    if (typeof url !== "string" || !isAddress(url) || !Array.isArray(rect) || rect.length !== 4) return [];
    const [x1, y1, x2, y2] = rect.map(Number);
    return [{ url, box: [x1 ?? 0, y1 ?? 0, x2 ?? 0, y2 ?? 0] }];
  });
  const given = content.items.flatMap((item): RawItem[] =>
    "str" in item ? [{ ...item, transform: item.transform.map(Number) }] : [],
  );
  const { text, stamped } = partWatermarks(given);
  const view = page.view.map(Number);
  const { getResolvedPDFJS } = await import("unpdf");
  const { OPS } = await getResolvedPDFJS();
  const { bold, rules, softEnds } = await readMarks(page, [...new Set(text.map((item) => item.fontName))], OPS);
  page.cleanup();
  const raw = text.map((item) => (endsSoftly(item.str, softEnds) ? { ...item, str: `${item.str}\u00ad` } : item));
  const printed = toItems(raw, view, links, bold);
  const filled = behindLabels(formItems(annotations, view, settingOf(printed)), printed, rules);
  const turn = turnOf(raw);
  const [width, height] = [(view[2] ?? 0) - (view[0] ?? 0), (view[3] ?? 0) - (view[1] ?? 0)];
  return {
    number,
    items: [...printed, ...filled],
    rules: turn === 0 ? rules : [],
    size: turn === 90 || turn === 270 ? { width: height, height: width } : { width, height },
    source: [...given.map((item) => item.str), ...filled.map((item) => item.text)],
    left: stamped.map((item): LeftOut => ({ reason: "watermark", text: item.str })),
  };
}

/** A page before its pieces of text are put together. */
export interface Sheet {
  readonly number: number;
  readonly items: readonly Item[];
  readonly rules: readonly Rule[];
  readonly size: { readonly width: number; readonly height: number };
  readonly source: readonly string[];
  readonly left: readonly LeftOut[];
}

function endsSoftly(text: string, ends: ReadonlySet<string>): boolean {
  return [...ends].some((end) => text.endsWith(end));
}

/** How most letters of a page are set. */
function settingOf(items: readonly Item[]): Setting {
  const letters = new Map<string, number>();
  for (const { size, font, text } of items) {
    const key = `${Math.round(size * 2) / 2} ${font}`;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  const [size = "10", font = ""] = [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0].split(" ") ?? [];
  return { size: Number(size), font };
}

/** The pages with their pieces put together to lines, and the numbers of lines taken out. */
export function toPages(sheets: readonly Sheet[]): {
  readonly pages: readonly Page[];
  readonly left: readonly LeftOut[];
} {
  const numbers = lineNumbers(sheets.map(({ items }) => items));
  const pages = sheets.map(({ number, items, rules, size, source }): Page => {
    const { rest, ruled } = partRuled(
      items.filter((item) => !numbers.has(item)),
      rules,
      size,
    );
    return { number, height: size.height, segments: toSegments(rest), ruled, source };
  });
  const counted = [...numbers].map((item): LeftOut => ({ reason: "line number", text: item.text }));
  return { pages, left: [...sheets.flatMap(({ left }) => left), ...counted] };
}
