import { saysSomething } from "../running.ts";
import type { Segment } from "./segments.ts";

/** A page of segments with its height. */
export interface Page {
  readonly number: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

/**
 * Takes out what runs along at the head and foot of the pages: the same words (numbers apart) at the same height on
 * several pages, and lone page numbers. What says something beyond a title, an address or a symbol, stays where it stands
 * first.
 */
export function withoutRunningLines(pages: readonly Page[]): readonly Page[] {
  const seen = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const segment of margins(page)) {
      const key = keyOf(segment, page);
      const where = seen.get(key) ?? new Set();
      where.add(page.number);
      seen.set(key, where);
    }
  }
  const body = pages
    .flatMap((page) =>
      page.segments.filter((segment) => !margins(page).includes(segment)).map((segment) => segment.text),
    )
    .join("\n");
  const kept = new Set<string>();
  return pages.map((page) => {
    const margin = new Set(margins(page));
    return {
      ...page,
      segments: page.segments.filter((segment) => {
        if (!margin.has(segment)) return true;
        if (isPageNumber(segment.text)) return false;
        const count = seen.get(keyOf(segment, page))?.size ?? 0;
        if (count < 2 || (pages.length > 6 && count < 3)) return true;
        const words = fold(segment.text);
        if (kept.has(words) || body.includes(segment.text) || !saysSomething(segment.text)) return false;
        kept.add(words);
        return true;
      }),
    };
  });
}

/** The lines that stand at the very top or bottom of a page, at most three each. */
function margins(page: Page): readonly Segment[] {
  const top = page.segments.filter((segment) => segment.y < page.height * 0.12);
  const bottom = page.segments.filter((segment) => segment.y > page.height * 0.88);
  return [...rows(top).slice(0, 3).flat(), ...rows(bottom).slice(-4).flat()];
}

function rows(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const out: Segment[][] = [];
  for (const segment of segments) {
    const last = out.at(-1)?.[0];
    if (last !== undefined && Math.abs(last.y - segment.y) < 3) out.at(-1)?.push(segment);
    else out.push([segment]);
  }
  return out;
}

/** The same words at the same height, on left and right pages alike. */
function keyOf(segment: Segment, page: Page): string {
  return `${segment.y < page.height / 2 ? "top" : "bottom"}|${fold(segment.text)}`;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+|(?<![\p{L}])[ivxl]{1,6}(?![\p{L}])/gu, "#")
    .replace(/\s+/g, " ")
    .trim();
}

function isPageNumber(text: string): boolean {
  return /^(?:[–—-]\s*)?(?:(?:page|p\.|стр\.|página|صفحة|第)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of|de|sur|из|من|页)\s*\d{0,4})?(?:\s*页)?(?:\s*[–—-])?$/iu.test(
    text.trim(),
  );
}
