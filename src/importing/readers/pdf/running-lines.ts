import type { LeftReason } from "../../../domain/account.ts";
import type { LeftOut } from "../../account/left-out.ts";
import { saysSomething } from "../running.ts";
import { type MarginLine, pageNumbers } from "./page-numbers.ts";
import type { Ruled } from "./ruled-tables.ts";
import type { Segment } from "./segments.ts";

/** A page of segments with its height. */
export interface Page {
  readonly number: number;
  readonly height: number;
  readonly segments: readonly Segment[];
  readonly ruled: readonly Ruled[];
  /** the pieces of text as the file gives them */
  readonly source: readonly string[];
}

/**
 * Takes out what runs along at the head and foot of the pages: the same words at the same height on several pages, and
 * page numbers with what stands beside them. A line that differs from its likes by a number stays unless that number
 * counts the pages. What says something that the text does not, an address or a symbol, is handed back apart, once.
 */
export function withoutRunningLines(pages: readonly Page[]): {
  readonly pages: readonly Page[];
  readonly top: readonly Segment[];
  readonly bottom: readonly Segment[];
  readonly left: readonly LeftOut[];
} {
  const seen = new Map<string, { page: number; y: number }[]>();
  const lines: MarginLine[] = [];
  for (const page of pages) {
    for (const segment of margins(page)) {
      const key = keyOf(segment, page);
      seen.set(key, [...(seen.get(key) ?? []), { page: page.number, y: segment.y }]);
      lines.push({ page: page.number, text: segment.text });
    }
  }
  const runs = (segment: Segment, page: Page) => {
    const level = (seen.get(keyOf(segment, page)) ?? []).filter(({ y }) => Math.abs(y - segment.y) < 6);
    const count = new Set(level.map((each) => each.page)).size;
    return count >= 2 && (pages.length <= 6 || count >= 3);
  };
  const isPageNumber = pageNumbers(lines, pages.length);
  const counts = (segment: Segment, page: Page) => isPageNumber({ page: page.number, text: segment.text });
  const kept: { segment: Segment; top: boolean }[] = [];
  const out: { segment: Segment; reason: LeftReason }[] = [];
  const stripped = pages.map((page) => {
    const margin = new Set(margins(page));
    const gone = (segment: Segment) =>
      margin.has(segment) && ((counts(segment, page) && !isLead(segment, page)) || runs(segment, page));
    for (const segment of page.segments.filter(gone)) {
      out.push({ segment, reason: counts(segment, page) ? "page number" : "running line" });
      if (kept.some((each) => shape(each.segment.text) === shape(segment.text)) || !saysSomething(segment.text))
        continue;
      kept.push({ segment, top: segment.y < page.height / 2 });
    }
    return { ...page, segments: page.segments.filter((segment) => !gone(segment)) };
  });
  const body = stripped
    .flatMap((page) => [...page.segments, ...page.ruled.flatMap(({ cells }) => cells.flat())])
    .map(({ text }) => text)
    .join("\n");
  // The symbol at the head of each page ends in the letter of its language: `2/71-E`.
  const telling = kept.filter(({ segment }) => !body.includes(segment.text.replace(/(?<=\d\)?)-[ACEFRS]$/, "")));
  return {
    pages: stripped,
    top: telling.filter(({ top }) => top).map(({ segment }) => segment),
    bottom: telling.filter(({ top }) => !top).map(({ segment }) => segment),
    left: out
      .filter(({ segment }) => !telling.some((each) => each.segment === segment))
      .map(({ segment, reason }) => ({ reason, text: segment.text })),
  };
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
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

/** A line but for its numbers: of lines that differ by the number of the page, one is handed back. */
function shape(text: string): string {
  return fold(text).replace(/\d+/g, "#");
}

/** True for the number of a paragraph or heading: its text stands right beside it. */
function isLead(segment: Segment, page: Page): boolean {
  return page.segments.some(
    (other) =>
      Math.abs(other.y - segment.y) < 2 && other.x >= segment.right && other.x - segment.right < segment.size * 4,
  );
}
