import type { LeftOut } from "../../account/left-out.ts";
import type { Block, Draft } from "../../draft.ts";
import { Refusal } from "../../refusal.ts";
import { withDateApart } from "../running.ts";
import { type CMaps, cMapOptions } from "./cmaps.ts";
import { pagesToBlocks } from "./flow.ts";
import { type Page, withoutRunningLines } from "./running-lines.ts";
import type { Segment } from "./segments.ts";
import { type Pdf, readPage, type Sheet, toPages } from "./sheets.ts";
import { isXfaShell } from "./xfa.ts";

const PAGE_LIMIT = 3000;

/**
 * Reads the text layer of a PDF: paragraphs put together from lines, columns in order, tables by their alignment, running
 * headers and page numbers taken out, words joined that a line end broke.
 * @param cMaps what Chinese and Japanese fonts need that name their encoding and do not bring it along
 * @throws Refusal for a scan (with the numbers of its pages), a password, a damaged file
 */
export async function readPdf(bytes: Uint8Array, cMaps: CMaps): Promise<Draft> {
  const { getDocumentProxy } = await import("unpdf");
  const options = { verbosity: 0, isEvalSupported: false, stopAtErrors: false, ...cMapOptions(cMaps) };
  const pdf = await getDocumentProxy(new Uint8Array(bytes), options).catch((error: unknown) => {
    throw refusalOf(error);
  });
  try {
    if (pdf.numPages > PAGE_LIMIT) throw new Refusal({ code: "too-many-parts", what: "pages", limit: PAGE_LIMIT });
    const sheets: Sheet[] = [];
    const empty: number[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await readPage(pdf, number);
      if (page === null || page.items.every(({ text }) => text.trim() === "")) {
        if (await holdsPicture(pdf, number)) empty.push(number);
      }
      sheets.push(page ?? { number, items: [], rules: [], size: { width: 600, height: 800 }, source: [], left: [] });
    }
    const { pages, left: stripped } = toPages(sheets);
    const texts = pages.flatMap((page) =>
      [...page.segments, ...page.ruled.flatMap(({ cells }) => cells.flat())].map(({ text }) => text),
    );
    if (texts.join("").length < 10 || isGarbled(texts.join(" "))) {
      if (empty.length > 0) throw new Refusal({ code: "scan", pages: empty, of: pdf.numPages });
      throw new Refusal({ code: "no-text" });
    }
    const { title, isXfa } = await metadataOf(pdf);
    if (isXfaShell(texts.join(" "), isXfa, pdf.numPages)) throw new Refusal({ code: "xfa" });
    if (empty.length * 2 > pdf.numPages && empty.length > 1)
      throw new Refusal({ code: "scan", pages: empty, of: pdf.numPages });
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
        left: [
          ...stripped,
          ...left,
          ...empty.map((): LeftOut => ({ reason: "picture", text: "" })),
          ...unreadable(pages),
        ],
      },
    };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refusalOf(error);
  } finally {
    await pdf.destroy();
  }
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

async function metadataOf(pdf: Pdf): Promise<{ readonly title: string | null; readonly isXfa: boolean }> {
  const metadata = await pdf.getMetadata().catch(() => null);
  const info: object = metadata?.info ?? {};
  const title = "Title" in info && typeof info.Title === "string" ? info.Title.trim() : "";
  const isNone = title === "" || /\.(?:docx?|pptx?|pdf|indd)$/i.test(title);
  return {
    title: isNone ? null : title.replace(/^Microsoft (?:Word|PowerPoint) - /, ""),
    isXfa: "IsXFAPresent" in info && info.IsXFAPresent === true,
  };
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
