/** A view cut into pages that each fit one message: the answer first, short, then what it lists, then its proofs. */
import type { InterfaceWords, Span, View } from "../../src/index.ts";
import { textOf } from "../shared/spans.ts";
import { telephoneLines } from "../shared/telephone.ts";
import { escapeText } from "./escape.ts";
import { TEXT_LIMIT } from "./limits.ts";
import { flat, listingsOf, pagedLists, type Shown } from "./lists.ts";
import { cutPlain, shorten, small } from "./markdown.ts";
import { aboutOf, type ProofPiece, pagedProofs, proofPieces, snippetsOf } from "./proofs.ts";

/** Text of a page, below Discord's limit by what the labels of buttons may count. */
const PAGE = TEXT_LIMIT - 400;
const HEADLINE = 1000;
/** What stands of the headline on later pages. */
const REMINDER = 120;
const NOTES = 600;
const FOOTER = 250;
/** What is cited, under the answer. */
const ABOUT = 84;
/** Lines of a telephone that an answer takes with what it lists, and that a page of a list takes. */
const FRONT = 16;
const SCREEN = 20;

/** What stands between headline and footer. */
export type Piece = { readonly kind: "text"; readonly text: string } | ({ readonly kind: "citation" } & ProofPiece);

export interface Page {
  /** from 0 */
  readonly index: number;
  readonly headline: string;
  /** on the first page; "" where there are none */
  readonly notes: string;
  readonly pieces: readonly Piece[];
  readonly footer: string;
}

export interface Pages {
  /** at least one */
  readonly count: number;
  /** the first page with proofs; null where nothing is cited */
  readonly proofs: number | null;
  /** @param index from 0; beyond the last is the last */
  page(index: number): Page;
}

export interface PageOptions {
  /** no answer stands above the passages: the first page then shows a line or two of each */
  readonly lead?: boolean;
  /** false where no button turns pages: all lists then stand on the first */
  readonly turns?: boolean;
}

/**
 * Cuts a view into pages. The first holds the headline with the notes and what fits of its lists, and says what is cited; the
 * headline's beginning stands on the others.
 */
export function pagesOf(view: View, words: InterfaceWords, { lead = false, turns = true }: PageOptions = {}): Pages {
  const mark = view.direction === "rtl" ? "\u200f" : "";
  const said = headlineOf(view);
  const headline = said.length === 0 ? "" : mark + shorten(said, HEADLINE).text;
  const reminder = mark + shorten(said.length === 0 ? [{ text: view.fallback }] : said, REMINDER).text;
  const notes = notesOf(view, mark).join("\n");
  const footer = view.blocks.flatMap((block) => (block.kind === "footer" ? block.spans : []));
  const citations = view.blocks.filter((block) => block.kind === "citation");
  const snippets = lead ? snippetsOf(citations, mark) : [];
  const about = aboutOf(citations, ABOUT);
  const cited = about === "" ? "" : mark + small(escapeText(about));

  const taken = [headline, notes, ...snippets, cited].filter((text) => text !== "").join("\n");
  const lists = pagedLists(
    listingsOf(view, flat(textOf(said)), mark),
    { lines: turns ? Math.max(1, FRONT - telephoneLines(taken)) : PAGE, characters: PAGE - FOOTER - taken.length },
    { lines: SCREEN, characters: PAGE - FOOTER - reminder.length },
  );
  const room = PAGE - FOOTER - reminder.length;
  const proofs = pagedProofs(citations, room);
  const count = lists.length + proofs.length;
  return {
    count,
    proofs: proofs.length === 0 ? null : lists.length,
    page(wanted) {
      const index = Math.min(wanted, count - 1);
      const quoted = proofs[index - lists.length];
      const listed = (lists[index] ?? []).map((shown): Piece => ({ kind: "text", text: listText(shown, words) }));
      const front = index > 0 ? [] : [...snippets, cited].filter((text) => text !== "");
      return {
        index,
        headline: index === 0 ? headline : reminder,
        notes: index === 0 ? notes : "",
        pieces:
          quoted === undefined
            ? [...listed, ...front.map((text): Piece => ({ kind: "text", text }))]
            : proofPieces(quoted, words.cut, room).map((piece): Piece => ({ kind: "citation", ...piece })),
        footer: footerOf(footer, index, count),
      };
    },
  };
}

/** The lines of a list; where it goes on or went before, how many of them these are. */
function listText({ heading, lines, from, of }: Shown, words: InterfaceWords): string {
  const part = lines.length < of ? [small(escapeText(words.partOf(lines.length, of)))] : [];
  return [...(heading === "" || from > 0 ? [] : [heading]), ...lines, ...part].join("\n");
}

/** The sentence, or what stands above its items; a view without either says its fallback. */
function headlineOf(view: View): readonly Span[] {
  const block = view.blocks.find((each) => each.kind === "headline");
  if (block === undefined) return [{ text: view.fallback }];
  return block.lead.length === 0 && block.items.length === 0 ? [{ text: view.fallback }] : block.lead;
}

function notesOf(view: View, mark: string): readonly string[] {
  let left = NOTES;
  return view.blocks.flatMap((block) => {
    if (block.kind !== "note" || left < 80) return [];
    const { text } = shorten(block.spans, left);
    left -= text.length;
    return text.trim() === "" ? [] : [mark + text];
  });
}

function footerOf(spans: readonly Span[], index: number, count: number): string {
  const position = count > 1 ? `${index + 1}/${count}` : "";
  const text = cutPlain(flat(textOf(spans)), FOOTER / 2);
  const line = [escapeText(text), position].filter((part) => part !== "").join(" · ");
  return line === "" ? "" : small(line);
}
