/** A view cut into pages that each fit one message. */
import type { Block, CitationBlock, Span, View } from "../../src/index.ts";
import { escapeText, safeLink } from "./escape.ts";
import { headlineOf } from "./headline.ts";
import { TEXT_LIMIT } from "./limits.ts";
import { cutPlain, markdown, quoted, shorten, small } from "./markdown.ts";

const CITATIONS_ON_PAGE = 3;
/** Text of a page, below Discord's limit by what the labels of buttons may count. */
const PAGE = TEXT_LIMIT - 400;
const HEADLINE = 1000;
/** What stands of the headline on later pages. */
const REMINDER = 200;
const NOTES = 800;
const FOOTER = 250;
const TITLE = 160;
const SOURCE = 220;
/** How long a quote may be where one, two or three share a page: nobody scrolls far; the whole is shown in context. */
const QUOTES = [PAGE, 1000, 450] as const;
/** Of a lead the quotes are all that is told: each takes what room the others leave it. */
const QUOTES_OF_LEAD = [PAGE, PAGE, PAGE] as const;
/** Rows and items are drawn together up to this much. */
const CHUNK = 1200;
const CHUNKS_ON_PAGE = 4;

/** What stands between headline and footer. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "citation"; readonly text: string; readonly passage: string; readonly number: number };

export interface Page {
  /** from 0 */
  readonly index: number;
  readonly headline: string;
  /** on the first page; "" where there are none */
  readonly notes: string;
  readonly pieces: readonly Piece[];
  readonly footer: string;
}

type Unit =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "citation"; readonly block: CitationBlock };

export interface Pages {
  /** at least one */
  readonly count: number;
  /** @param index from 0; beyond the last is the last */
  page(index: number): Page;
}

/**
 * Cuts a view into pages. The headline stands on the first with the notes, its beginning on the others; at most three
 * citations stand on any.
 * @param cut says that a text was shortened
 * @param lead true where no answer stands above the passages
 */
export function pagesOf(view: View, cut: string, lead = false): Pages {
  const quotes = lead ? QUOTES_OF_LEAD : QUOTES;
  const mark = view.direction === "rtl" ? "\u200f" : "";
  const drawn = headlineOf(spansOf(view, "headline"), {
    limit: HEADLINE,
    reminder: REMINDER,
    elsewhere: view.blocks.some((block) => block.kind === "table" || block.kind === "list"),
  });
  const [headline, reminder] = [mark + drawn.text, mark + drawn.reminder];
  const notes = notesOf(view, mark).join("\n");
  const footer = spansOf(view, "footer");
  const room = (page: number) => PAGE - FOOTER - (page === 0 ? headline.length + notes.length : reminder.length);
  const said = drawn.cut ? "" : textOf(spansOf(view, "headline"));
  const pages: Unit[][] = [[]];
  let left = room(0);
  for (const unit of view.blocks.flatMap((block) => (repeats(block, said) ? [] : unitsOf(block, mark)))) {
    const page = pages.at(-1) ?? [];
    const length = unit.kind === "text" ? unit.text.length : drawCitation(unit.block, cut, QUOTES[2], PAGE).length;
    const full = unit.kind === "citation" ? CITATIONS_ON_PAGE : CHUNKS_ON_PAGE;
    if (page.length > 0 && (length > left || page.filter((each) => each.kind === unit.kind).length >= full)) {
      pages.push([unit]);
      left = room(1) - length;
    } else {
      page.push(unit);
      left -= length;
    }
  }
  return {
    count: pages.length,
    page(wanted) {
      const index = Math.min(wanted, pages.length - 1);
      return {
        index,
        headline: index === 0 ? headline : reminder,
        notes: index === 0 ? notes : "",
        pieces: draw(pages[index] ?? [], cut, quotes, room(index)),
        footer: footerOf(footer, index, pages.length),
      };
    },
  };
}

/** True for a table whose every cell the headline says already: on a telephone it would only push the proofs away. */
function repeats(block: Block, said: string): boolean {
  const cells = block.kind === "table" ? block.rows.flat().map((cell) => flat(cell)) : [];
  return cells.length > 0 && cells.every((cell) => said.includes(cell));
}

function textOf(spans: readonly Span[]): string {
  return flat(spans.map((span) => span.text).join(""));
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Draws the units of a page, each quote as long as the others leave it room. */
function draw(units: readonly Unit[], cut: string, quotes: readonly number[], room: number): readonly Piece[] {
  const citations = units.filter((unit) => unit.kind === "citation").length;
  const quote = quotes[Math.min(citations, quotes.length) - 1] ?? PAGE;
  let left = room - units.reduce((sum, unit) => sum + (unit.kind === "text" ? unit.text.length : 0), 0);
  let waiting = citations;
  return units.map((unit): Piece => {
    if (unit.kind === "text") return unit;
    const text = drawCitation(unit.block, cut, quote, Math.floor(left / waiting));
    left -= text.length;
    waiting -= 1;
    return { kind: "citation", text, passage: unit.block.passage, number: unit.block.number };
  });
}

/** @param quote how long the quote may be, as far as the whole stays within `room` */
function drawCitation(block: CitationBlock, cut: string, quote: number, room: number): string {
  const title = escapeText(cutPlain(block.title, TITLE), false);
  const url = safeLink(block.url);
  const lines = [
    `**[${block.number}]** ${url === null ? title : `[${title}](<${url}>)`}`,
    ...(block.source.trim() === "" ? [] : [small(escapeText(cutPlain(block.source, SOURCE)))]),
  ];
  const notice = small(escapeText(cut));
  const fitted = shorten(block.quote, Math.min(quote, room - lines.join("\n").length - notice.length - 2), quoted);
  return [...lines, ...(fitted.text === "" ? [] : [fitted.text]), ...(fitted.cut ? [notice] : [])].join("\n");
}

function unitsOf(block: Block, mark: string): readonly Unit[] {
  switch (block.kind) {
    case "citation":
      return [{ kind: "citation", block }];
    case "table":
      return chunks(
        block.caption,
        block.rows.map(([first = "", ...rest]) => rowLine(first, rest, mark)),
        mark,
      );
    case "list":
      return chunks(
        block.title,
        block.items.map((item) => `- ${mark}${line(item)}`),
        mark,
      );
    default:
      return [];
  }
}

/** A telephone is too narrow for columns: each row is one item, its first cell bold. */
function rowLine(first: string, rest: readonly string[], mark: string): string {
  const cells = rest.filter((cell) => cell.trim() !== "").map((text) => line([{ text }]));
  return `- ${mark}${[line([{ text: first, strong: true }]), ...cells].filter((cell) => cell !== "").join(" · ")}`;
}

/** One item, which must not run over several lines. */
function line(spans: readonly Span[]): string {
  return shorten(
    spans.map((span) => ({ ...span, text: span.text.replace(/\s+/g, " ") })),
    CHUNK / 3,
  ).text;
}

function chunks(title: string | null, lines: readonly string[], mark: string): readonly Unit[] {
  const texts: string[] = [];
  for (const each of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + each.length < CHUNK) texts[texts.length - 1] = `${last}\n${each}`;
    else texts.push(each);
  }
  const heading =
    title === null || title.trim() === "" ? null : mark + markdown([{ text: cutPlain(title, TITLE), strong: true }]);
  return texts.map((text, index) => ({
    kind: "text",
    text: index === 0 && heading !== null ? `${heading}\n${text}` : text,
  }));
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

function spansOf(view: View, kind: "headline" | "footer"): readonly Span[] {
  const block = view.blocks.find((each) => each.kind === kind);
  if (block?.kind === kind) return block.spans;
  return kind === "headline" ? [{ text: view.fallback }] : [];
}

function footerOf(spans: readonly Span[], index: number, count: number): string {
  const position = count > 1 ? `${index + 1}/${count}` : "";
  const text = cutPlain(textOf(spans), FOOTER / 2);
  const line = [escapeText(text), position].filter((part) => part !== "").join(" · ");
  return line === "" ? "" : small(line);
}
