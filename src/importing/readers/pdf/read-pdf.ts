import type { Block, Draft } from "../../draft.ts";
import { plain } from "../../draft.ts";
import { Refusal } from "../../refusal.ts";
import { isAddress } from "../text-lines.ts";
import { inReadingOrder } from "./columns.ts";
import { type LinkBox, type RawItem, toItems } from "./items.ts";
import { toBlocks, toNotes, type Usual } from "./paragraphs.ts";
import { type Page, withoutRunningLines } from "./running-lines.ts";
import { type Segment, toSegments } from "./segments.ts";

const PAGE_LIMIT = 3000;

/**
 * Reads the text layer of a PDF: paragraphs put together from lines, columns in order, tables by their alignment, running
 * headers and page numbers taken out, words joined that a line end broke.
 * @throws Refusal for a scan (with the numbers of its pages), a password, a damaged file
 */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  const { getDocumentProxy } = await import("unpdf");
  const options = { verbosity: 0, isEvalSupported: false, stopAtErrors: false };
  const pdf = await getDocumentProxy(new Uint8Array(bytes), options).catch((error: unknown) => {
    throw refusalOf(error);
  });
  try {
    if (pdf.numPages > PAGE_LIMIT) throw new Refusal({ code: "too-many-parts", what: "pages", limit: PAGE_LIMIT });
    const pages: Page[] = [];
    const empty: number[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await readPage(pdf, number);
      if (page === null || page.segments.length === 0) {
        if (await holdsPicture(pdf, number)) empty.push(number);
      }
      pages.push(page ?? { number, height: 800, segments: [] });
    }
    const texts = pages.flatMap((page) => page.segments.map((segment) => segment.text));
    if (texts.join("").length < 10 || isGarbled(texts.join(" "))) {
      if (empty.length > 0) throw new Refusal({ code: "scan", pages: empty, of: pdf.numPages });
      throw new Refusal({ code: "no-text" });
    }
    if (empty.length * 2 > pdf.numPages && empty.length > 1)
      throw new Refusal({ code: "scan", pages: empty, of: pdf.numPages });
    const title = await titleOf(pdf);
    const warnings = empty.length > 0 ? [`pages that are pictures without text are left out: ${empty.join(", ")}`] : [];
    return {
      format: "pdf",
      blocks: pagesToBlocks(withoutRunningLines(pages)),
      properties: title === null ? {} : { title },
      warnings,
      trackedChanges: false,
    };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refusalOf(error);
  } finally {
    await pdf.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof import("unpdf").getDocumentProxy>>;

async function readPage(pdf: Pdf, number: number): Promise<Page | null> {
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
  const raw = content.items.flatMap((item): RawItem[] =>
    "str" in item ? [{ ...item, transform: item.transform.map(Number) }] : [],
  );
  const view = page.view.map(Number);
  page.cleanup();
  return { number, height: (view[3] ?? 0) - (view[1] ?? 0), segments: toSegments(toItems(raw, view, links)) };
}

/** True when a page without text shows pictures, as a scanned one does; an empty page shows none. */
async function holdsPicture(pdf: Pdf, number: number): Promise<boolean> {
  try {
    const { getResolvedPDFJS } = await import("unpdf");
    const { OPS } = await getResolvedPDFJS();
    const page = await pdf.getPage(number);
    const { fnArray } = await page.getOperatorList();
    const paints = new Set([
      OPS.paintImageXObject,
      OPS.paintInlineImageXObject,
      OPS.paintImageMaskXObject,
      OPS.paintImageXObjectRepeat,
    ]);
    return fnArray.some((operator: number) => paints.has(operator));
  } catch {
    return true;
  }
}

async function titleOf(pdf: Pdf): Promise<string | null> {
  const metadata = await pdf.getMetadata().catch(() => null);
  const info: object = metadata?.info ?? {};
  const title = "Title" in info && typeof info.Title === "string" ? info.Title.trim() : "";
  return title === "" || /\.(?:docx?|pptx?|pdf|indd)$/i.test(title)
    ? null
    : title.replace(/^Microsoft (?:Word|PowerPoint) - /, "");
}

function pagesToBlocks(pages: readonly Page[]): readonly Block[] {
  const usual = usualOf(pages.flatMap((page) => page.segments));
  const out: Block[] = [];
  let notes: readonly Block[] = [];
  for (const page of pages) {
    const { text, small } = withoutFootnotes(page, usual);
    const blocks = inReadingOrder(text).flatMap((column) => toBlocks(column, usual));
    const boundary: Block[] = pages.length > 1 ? [{ kind: "page", number: page.number }] : [];
    const [first, ...rest] = blocks;
    const last = out.at(-1);
    if (first !== undefined && last !== undefined && runsOn(last, first)) {
      out[out.length - 1] = joined(last, first, usual);
      out.push(...notes, ...boundary, ...rest);
    } else out.push(...notes, ...boundary, ...blocks);
    notes = toNotes(small, usual);
  }
  return [...out, ...notes];
}

/** Small print at the foot of a page stands apart, so that a sentence may go on over it to the next page. */
function withoutFootnotes(page: Page, usual: Usual): { text: readonly Segment[]; small: readonly Segment[] } {
  const isSmall = (segment: Segment) => segment.size <= usual.size * 0.92;
  const body = page.segments.findLastIndex((segment) => !isSmall(segment) && segment.text.length > 3);
  const foot = page.segments.slice(body + 1);
  const [first] = foot;
  if (first === undefined || body < 0 || first.y < page.height * 0.4 || !/^[\d*†‡]{1,3}/u.test(first.text))
    return { text: page.segments, small: [] };
  return { text: page.segments.slice(0, body + 1), small: foot };
}

/** A sentence that a page break cut in two. */
function runsOn(last: Block, first: Block): boolean {
  if ((last.kind !== "paragraph" && last.kind !== "item") || first.kind !== "paragraph") return false;
  const [before, after] = [plain(last.inline), plain(first.inline)];
  return (
    before.length > 40 &&
    !/[.!?:;。！？؟]["”’»)\]]?$/u.test(before) &&
    /^[\p{Ll}\p{Script=Han}\p{Script=Arabic}(]/u.test(after)
  );
}

function joined(last: Block, first: Block, usual: Usual): Block {
  if ((last.kind !== "paragraph" && last.kind !== "item") || first.kind !== "paragraph") return last;
  const before = plain(last.inline);
  const broken = /(\p{L}+)-$/u.exec(before);
  const word = /^(\p{Ll}+)/u.exec(plain(first.inline))?.[1] ?? "";
  if (broken?.[1] !== undefined && !usual.words.has(`${broken[1]}-${word}`.toLowerCase())) {
    const cut = last.inline.map((run, at) =>
      at === last.inline.length - 1 ? { ...run, text: run.text.replace(/-$/, "") } : run,
    );
    return { ...last, inline: [...cut, ...first.inline] };
  }
  return { ...last, inline: [...last.inline, { text: broken ? "" : " " }, ...first.inline] };
}

function usualOf(segments: readonly Segment[]): Usual {
  const most = <T>(values: ReadonlyMap<T, number>, otherwise: T): T =>
    [...values].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? otherwise;
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const leadings = new Map<number, number>();
  const words = new Set<string>();
  const flows = new Map<string, number>();
  segments.forEach((segment, at) => {
    const size = Math.round(segment.size * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + segment.text.length);
    fonts.set(segment.font, (fonts.get(segment.font) ?? 0) + segment.text.length);
    const before = segments[at - 1];
    const gap = before === undefined ? 0 : (segment.y - before.y) / segment.size;
    if (gap > 0.8 && gap < 2.5)
      leadings.set(Math.round(gap * 20) / 20, (leadings.get(Math.round(gap * 20) / 20) ?? 0) + segment.text.length);
    for (const match of segment.text.matchAll(/\p{L}+-\p{Ll}+/gu)) words.add(match[0].toLowerCase());
  });
  const letters = [...fonts.values()].reduce((sum, count) => sum + count, 0);
  const common = new Map([...fonts].filter(([font, count]) => count >= letters * 0.08 || font === most(fonts, "")));
  // One typeface may come as several fonts, each with some of its letters: lines that run on into each other tell.
  for (const [at, segment] of segments.entries()) {
    const before = segments[at - 1];
    if (before === undefined || before.font === segment.font || common.has(before.font) === common.has(segment.font))
      continue;
    const runsOver = /[\p{L},]$/u.test(before.text) && /^\p{Ll}/u.test(segment.text) && before.text.length > 40;
    if (runsOver && segment.y - before.y < segment.size * 1.6) {
      const odd = common.has(before.font) ? segment.font : before.font;
      flows.set(odd, (flows.get(odd) ?? 0) + 1);
    }
  }
  for (const [font, count] of flows) if (count >= 2) common.set(font, count);
  return { size: most(sizes, 10), fonts: new Set(common.keys()), leading: tightest(leadings), words };
}

/** The leading below which an eighth of the text is set: lines of a paragraph are closer than what stands between them. */
function tightest(leadings: ReadonlyMap<number, number>): number {
  const sorted = [...leadings].toSorted((a, b) => a[0] - b[0]);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  let seen = 0;
  for (const [leading, count] of sorted) {
    seen += count;
    if (seen >= total / 8) return leading;
  }
  return 1.2;
}

/** Fonts without a way back to letters give signs of the private use area or replacement signs. */
function isGarbled(text: string): boolean {
  const odd = text.match(/[\ufffd\ue000-\uf8ff\u0000-\u0008]/gu)?.length ?? 0;
  return odd * 3 > text.length;
}

function refusalOf(error: unknown): Refusal {
  const name = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/password/i.test(name)) return new Refusal({ code: "encrypted", kind: "a PDF" });
  return new Refusal({ code: "broken", detail: "its PDF structure cannot be read" }, { cause: error });
}
