/** What a view enumerates as lines of Markdown, each thing one of them: a telephone is too narrow for columns. */
import { type Block, type Span, type View, withoutRepeats } from "../../src/index.ts";
import { telephoneLines } from "../shared/telephone.ts";
import { cutPlain, markdown, shorten } from "./markdown.ts";

const TITLE = 160;
/** Characters of one line; the whole is in the proof. */
const ITEM = 400;

/** Lines that belong together. */
export interface Listing {
  /** Markdown; "" for none */
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A part of a listing, from `from` on, of so many lines in all. */
export interface Shown extends Listing {
  readonly from: number;
  readonly of: number;
}

/**
 * All lists of a view: what the headline names, tables as a line a row, lists.
 * @param said what the headline says already: a table that tells nothing else would only push the proofs away
 * @param mark stands before each line; it directs what is Arabic
 */
export function listingsOf(view: View, said: string, mark: string): readonly Listing[] {
  return withoutRepeats(view).flatMap((block) => {
    const listing = listingOf(block, said, mark);
    return listing === null || listing.lines.length === 0 ? [] : [listing];
  });
}

function listingOf(block: Block, said: string, mark: string): Listing | null {
  switch (block.kind) {
    case "headline":
      return { heading: "", lines: block.items.map((each) => `- ${mark}${line(each)}`) };
    case "list":
      return { heading: headingOf(block.title, mark), lines: block.items.map((each) => `- ${mark}${line(each)}`) };
    case "table": {
      const cells = block.rows.flat().map(flat);
      if (cells.length > 0 && cells.every((cell) => said.includes(cell))) return null;
      const lines = block.rows.map((row, at) => rowLine(row, block.numbers?.[at], mark));
      return { heading: headingOf(block.caption, mark), lines };
    }
    default:
      return null;
  }
}

/** The first cell bold, the number of the proof last. */
function rowLine([first = "", ...rest]: readonly string[], number: number | undefined, mark: string): string {
  const cells = rest.filter((cell) => cell.trim() !== "").map((text) => line([{ text }]));
  const told = [line([{ text: first, strong: true }]), ...cells].filter((cell) => cell !== "").join(" · ");
  return `- ${mark}${told}${number === undefined ? "" : ` ${markdown([{ text: `[${number}]` }])}`}`;
}

function headingOf(title: string | null, mark: string): string {
  const text = title === null ? "" : cutPlain(title, TITLE);
  return text === "" ? "" : mark + markdown([{ text, strong: true }]);
}

/** One item, which must not run over several lines. */
function line(spans: readonly Span[]): string {
  return shorten(
    spans.map((span) => ({ ...span, text: span.text.replace(/\s+/g, " ") })),
    ITEM,
  ).text;
}

/** The text with its white space as single blanks. */
export function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What a page has room for. */
export interface Room {
  /** lines of a telephone */
  readonly lines: number;
  readonly characters: number;
}

/**
 * Cuts lists into pages.
 * @param first the room on the first page, which may hold none; @param others that on all others
 * @returns at least one page
 */
export function pagedLists(listings: readonly Listing[], first: Room, others: Room): readonly (readonly Shown[])[] {
  const pages: Shown[][] = [[]];
  let left = first;
  for (const { heading, lines } of listings) {
    for (const [at, text] of lines.entries()) {
      const page = pages.at(-1) ?? [];
      const last = page.at(-1);
      const goesOn = at > 0 && last !== undefined;
      const added = goesOn || heading === "" ? text : `${heading}\n${text}`;
      const fits = telephoneLines(added) <= left.lines && added.length + 1 <= left.characters;
      if (!fits && (page.length > 0 || pages.length === 1)) {
        pages.push([{ heading, lines: [text], from: at, of: lines.length }]);
        left = less(others, `${heading}\n${text}`);
        continue;
      }
      if (goesOn) page[page.length - 1] = { ...last, lines: [...last.lines, text] };
      else page.push({ heading, lines: [text], from: at, of: lines.length });
      left = less(left, added);
    }
  }
  return pages;
}

function less({ lines, characters }: Room, text: string): Room {
  return { lines: lines - telephoneLines(text), characters: characters - text.length - 1 };
}
