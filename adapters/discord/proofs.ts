/** Quoted passages as pieces of a message, citations of one document under one title. */
import type { CitationBlock } from "../../src/index.ts";
import { escapeText, safeLink } from "./escape.ts";
import { cutPlain, quoted, shorten, small } from "./markdown.ts";

const TITLE = 160;
const SOURCE = 220;
const PLACE = 120;
/** More on one page would each be too short; and each takes five of Discord's forty components. */
const ON_PAGE = 6;
/** As much of a quote has to fit on the page where it stands; the whole is shown in context. */
const QUOTE = 450;
/** What is shown of a passage where it stands on the first page: enough to see whether it is worth opening. */
const SNIPPET = 150;
const SNIPPETS = 3;

/** A passage as it stands on a page. */
export interface ProofPiece {
  readonly text: string;
  readonly passage: string;
  readonly number: number;
}

/**
 * Cuts citations into pages.
 * @param room characters of a page that passages may take
 */
export function pagedProofs(citations: readonly CitationBlock[], room: number): readonly (readonly CitationBlock[])[] {
  const pages: CitationBlock[][] = [];
  let left = 0;
  for (const citation of citations) {
    const page = pages.at(-1);
    const length = Math.min(room, drawn(citation, null, "", QUOTE, room).length);
    if (page === undefined || length > left || page.length >= ON_PAGE) {
      pages.push([citation]);
      left = room - length;
    } else {
      page.push(citation);
      left -= length;
    }
  }
  return pages;
}

/**
 * Draws the passages of a page, each quote as long as the others leave it room.
 * @param cut says that a quote was shortened
 */
export function proofPieces(citations: readonly CitationBlock[], cut: string, room: number): readonly ProofPiece[] {
  let left = room;
  return citations.map((citation, at) => {
    const share = Math.floor(left / (citations.length - at));
    const text = drawn(citation, citations[at - 1] ?? null, cut, share, share);
    left -= text.length;
    return { text, passage: citation.passage, number: citation.number };
  });
}

/** The beginning of each passage, or what was looked for in it, with its number. */
export function snippetsOf(citations: readonly CitationBlock[], mark: string): readonly string[] {
  return citations.slice(0, SNIPPETS).map(({ number, quote }) => {
    const flat = quote.map((span) => ({ ...span, text: span.text.replace(/\s+/g, " ") }));
    const { text } = shorten([{ text: "“" }, ...flat, { text: "”" }], SNIPPET);
    return `${mark}**[${number}]** ${text}`;
  });
}

/** What is cited, each document once: "liaison statement · 22 May 2023". */
export function aboutOf(citations: readonly CitationBlock[], limit: number): string {
  const abouts = new Set(citations.map(({ about }) => about.trim()).filter((about) => about !== ""));
  return cutPlain([...abouts].join("; "), limit);
}

/** @param quote how long the quote may be, as far as the whole stays within `room` */
function drawn(block: CitationBlock, before: CitationBlock | null, cut: string, quote: number, room: number): string {
  const same = before !== null && before.document === block.document && before.title === block.title;
  const place = cutPlain(block.locator, PLACE);
  const kind = cutPlain([block.about, place].filter((part) => part.trim() !== "").join(" · "), SOURCE);
  const lines = same
    ? [`**[${block.number}]** ${linked(place, block.url)}`]
    : [
        `**[${block.number}]** ${linked(cutPlain(block.title, TITLE), block.url)}`,
        ...(kind === "" ? [] : [small(escapeText(kind))]),
      ];
  const notice = small(escapeText(cut));
  const fitted = shorten(block.quote, Math.min(quote, room - lines.join("\n").length - notice.length - 2), quoted);
  return [...lines, ...(fitted.text === "" ? [] : [fitted.text]), ...(fitted.cut ? [notice] : [])].join("\n");
}

function linked(text: string, url: string | null): string {
  const address = safeLink(url);
  const escaped = escapeText(text, false);
  return address === null || escaped.trim() === "" ? escaped : `[${escaped}](<${address}>)`;
}
