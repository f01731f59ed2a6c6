import type { LeftOut } from "../../account/left-out.ts";
import type { Block, Draft } from "../../draft.ts";
import { plain } from "../../draft.ts";
import { Refusal } from "../../refusal.ts";
import { withDateApart } from "../running.ts";
import { isAddress } from "../text-lines.ts";
import { isSideways, type LinkBox, type RawItem, toItems } from "./items.ts";
import { joined, runsOn } from "./join.ts";
import { readMarks } from "./marks.ts";
import { pageBlocks } from "./page-blocks.ts";
import { continuedTable } from "./page-breaks.ts";
import { opensNote, toNotes } from "./paragraphs.ts";
import { partRuled, ruledPiece } from "./ruled-tables.ts";
import { type Page, withoutRunningLines } from "./running-lines.ts";
import { type Segment, toSegments } from "./segments.ts";
import { type Usual, usualOf } from "./usual.ts";

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
      if (page === null || (page.segments.length === 0 && page.ruled.length === 0)) {
        if (await holdsPicture(pdf, number)) empty.push(number);
      }
      pages.push(page ?? { number, height: 800, segments: [], ruled: [], source: [] });
    }
    const texts = pages.flatMap((page) =>
      [...page.segments, ...page.ruled.flatMap(({ cells }) => cells.flat())].map(({ text }) => text),
    );
    if (texts.join("").length < 10 || isGarbled(texts.join(" "))) {
      if (empty.length > 0) throw new Refusal({ code: "scan", pages: empty, of: pdf.numPages });
      throw new Refusal({ code: "no-text" });
    }
    if (empty.length * 2 > pdf.numPages && empty.length > 1)
      throw new Refusal({ code: "scan", pages: empty, of: pdf.numPages });
    const title = await titleOf(pdf);
    const warnings = empty.length > 0 ? [`pages that are pictures without text are left out: ${empty.join(", ")}`] : [];
    const { blocks, left } = blocksOf(pages);
    return {
      format: "pdf",
      blocks,
      properties: title === null ? {} : { title },
      warnings,
      trackedChanges: false,
      met: {
        source: pages.flatMap((page) => page.source),
        left: [...left, ...empty.map((): LeftOut => ({ reason: "picture", text: "" })), ...unreadable(pages)],
      },
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
  const { getResolvedPDFJS } = await import("unpdf");
  const { OPS } = await getResolvedPDFJS();
  const { bold, rules } = await readMarks(page, [...new Set(raw.map((item) => item.fontName))], OPS);
  page.cleanup();
  const size = { width: (view[2] ?? 0) - (view[0] ?? 0), height: (view[3] ?? 0) - (view[1] ?? 0) };
  const { rest, ruled } = partRuled(toItems(raw, view, links, bold), isSideways(raw) ? [] : rules, size);
  const source = raw.map((item) => item.str);
  return { number, height: size.height, segments: toSegments(rest), ruled, source };
}

/** Texts in a font that has no way back to letters. */
function unreadable(pages: readonly Page[]): readonly LeftOut[] {
  const signs = /[\ufffd\ue000-\uf8ff]{3}/u;
  return pages.flatMap((page) =>
    page.source.filter((text) => signs.test(text)).map((): LeftOut => ({ reason: "unreadable", text: "" })),
  );
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

/** What headers and footers say beyond the text stands above and below it, as it does in Word files. */
function blocksOf(pages: readonly Page[]): { readonly blocks: readonly Block[]; readonly left: readonly LeftOut[] } {
  const { pages: bare, top, bottom, left } = withoutRunningLines(pages);
  const line = ({ text }: Segment): Block => ({ kind: "paragraph", inline: withDateApart([{ text }]) });
  const blocks = [
    ...top.map(line),
    ...pagesToBlocks(bare),
    ...(bottom.length > 0 ? [{ kind: "rule" } as const, ...bottom.map(line)] : []),
  ];
  return { blocks, left };
}

function pagesToBlocks(pages: readonly Page[]): readonly Block[] {
  const usual = usualOf(
    pages.flatMap((page) => [...page.segments, ...page.ruled.flatMap(({ cells }) => cells.flat())]),
  );
  const out: Block[] = [];
  let notes: readonly Block[] = [];
  for (const page of pages) {
    const { text, small } = withoutFootnotes(page, usual, isOpen(notes.at(-1)));
    const blocks = pageBlocks([...text, ...page.ruled.map((each) => ruledPiece(each, usual))], usual);
    const boundary: Block[] = pages.length > 1 ? [{ kind: "page", number: page.number }] : [];
    const [first, ...rest] = blocks;
    const last = out.at(-1);
    const table = continuedTable(last, first);
    if (first !== undefined && last !== undefined && (table !== null || runsOn(last, first))) {
      out[out.length - 1] = table ?? joined(last, first, usual);
      out.push(...notes, ...boundary, ...rest);
    } else out.push(...notes, ...boundary, ...blocks);
    const own = toNotes(small, usual);
    const [begun, ...others] = own;
    // A note that went on to this page is put together where its page ends.
    const note = notes.at(-1);
    if (begun !== undefined && note !== undefined && isOpen(note) && goesOn(begun)) {
      out[out.lastIndexOf(note)] = joined(note, begun, usual);
      notes = others;
    } else notes = own;
  }
  return withTitle([...out, ...notes]);
}

/** True for a note that ends in the middle of a sentence. */
function isOpen(note: Block | undefined): boolean {
  return note?.kind === "paragraph" && !/[.!?;:。！？؟)\]”"/]$|\S{30}$/u.test(plain(note.inline));
}

function goesOn(note: Block): boolean {
  return note.kind === "paragraph" && !opensNote(plain(note.inline));
}

/** The headings that a document opens with are its title when none is larger. */
function withTitle(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some((block) => block.kind === "heading" && block.level === 1)) return blocks;
  const first = blocks.findIndex((block) => block.kind === "heading");
  const end = blocks.findIndex((block, at) => at > first && block.kind !== "heading");
  return blocks.map((block, at) =>
    block.kind === "heading" &&
    block.level === 2 &&
    at >= first &&
    (end < 0 || at < end) &&
    !/^\d/.test(plain(block.inline))
      ? { ...block, level: 1 }
      : block,
  );
}

/**
 * Small print at the foot of a page stands apart, so that a sentence may go on over it to the next page.
 * @param open whether the last note of the page before goes on
 */
function withoutFootnotes(
  page: Page,
  usual: Usual,
  open: boolean,
): { text: readonly Segment[]; small: readonly Segment[] } {
  const { above, imprint } = withoutImprint(page);
  const isSmall = (segment: Segment) => segment.size <= usual.size * 0.92;
  const body = above.findLastIndex((segment) => !isSmall(segment) && segment.text.length > 3);
  const foot = above.slice(body + 1);
  const [first] = foot;
  const opens = first !== undefined && (/^[\d*†‡]{1,3}/u.test(first.text) || (open && /^\p{Ll}/u.test(first.text)));
  if (body < 0 || !opens || first.y < page.height * 0.4) return { text: above, small: imprint };
  return { text: above.slice(0, body + 1), small: [...foot, ...imprint] };
}

/** The number of a print job and the like at the very foot of a page, far below its text. */
function withoutImprint(page: Page): { above: readonly Segment[]; imprint: readonly Segment[] } {
  const foot = page.segments.findIndex(
    (segment, at) =>
      segment.y > page.height * 0.86 &&
      page.segments.slice(at).every(({ text }) => text.length <= 60 && !/[.;:,]$/u.test(text)) &&
      segment.y - (page.segments[at - 1]?.y ?? segment.y) > segment.size * 1.9,
  );
  if (foot < 0 || page.segments.length - foot > 4) return { above: page.segments, imprint: [] };
  return { above: page.segments.slice(0, foot), imprint: page.segments.slice(foot) };
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
