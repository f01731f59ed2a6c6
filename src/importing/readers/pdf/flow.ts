import type { Block } from "../../draft.ts";
import { plain } from "../../draft.ts";
import { joined, runsOn } from "./join.ts";
import { pageBlocks } from "./page-blocks.ts";
import { continuedTable } from "./page-breaks.ts";
import { opensNote, toNotes } from "./paragraphs.ts";
import { ruledPiece } from "./ruled-tables.ts";
import type { Page } from "./running-lines.ts";
import type { Segment } from "./segments.ts";
import { type Usual, usualOf } from "./usual.ts";

/** The blocks of all pages: what runs on from one to the next is put together, notes follow the text of their page. */
export function pagesToBlocks(pages: readonly Page[]): readonly Block[] {
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
