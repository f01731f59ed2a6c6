/** The home page: a search field, examples, and who is who, who contributed and what there is to read, a few lines at a time. */
import type { Button, HomeView, KnownBlock } from "@slack/types";
import type { Block, InterfaceWords, Overview, Span, View } from "../../src/index.ts";
import { textOf } from "../shared/spans.ts";
import { telephoneLines } from "../shared/telephone.ts";
import { asText, bullets, rowAsSpans, SIZES, type Size } from "./blocks.ts";
import { cutText } from "./cut.ts";
import { LIMITS } from "./limits.ts";
import { button } from "./render.ts";
import { small } from "./rich.ts";

const EXAMPLES = 2;
const LONGEST_EXAMPLE = 300;
/** Lines of a telephone that what is listed may take. */
const LINES = 8;

/** The parts of the page, one of which is open. */
export const SECTIONS = ["people", "contributions", "documents"] as const;
export type Section = (typeof SECTIONS)[number];

/** Which part of the page is open, and which of its pages, from 0. */
export interface HomePlace {
  readonly section: Section;
  readonly page: number;
}

/** The page as Slack takes it. */
export type HomePage = HomeView & { readonly blocks: KnownBlock[] };

const FIRST_PLACE: HomePlace = { section: "people", page: 0 };

/** Draws the page, within what Slack takes and a telephone shows. */
export function renderHome(overview: Overview, words: InterfaceWords, place: HomePlace = FIRST_PLACE): HomePage {
  for (const size of SIZES) {
    const blocks = compose(overview, words, place, size);
    if (blocks.length <= LIMITS.viewBlocks && JSON.stringify(blocks).length <= LIMITS.viewSize) {
      return { type: "home", blocks };
    }
  }
  // Whatever the views hold, the search field and the examples remain.
  return { type: "home", blocks: top(overview, words) };
}

function compose(overview: Overview, words: InterfaceWords, { section, page }: HomePlace, size: Size): KnownBlock[] {
  const pages = pagesOf(overview[section], size);
  const at = Math.min(page, Math.max(0, pages.length - 1));
  const { language } = overview[section];
  const turn = (id: string, label: string, to: HomePlace) => button(id, label, JSON.stringify({ ...to, language }));
  const tabs = SECTIONS.flatMap((each): readonly Button[] => {
    const label = nameOf(overview[each]);
    if (label === "") return [];
    const tab = turn(`home:${each}`, label, { section: each, page: 0 });
    return [each === section ? { ...tab, style: "primary" } : tab];
  });
  const turns = [
    ...(at > 0 ? [turn("home:back", words.back, { section, page: at - 1 })] : []),
    ...(at < pages.length - 1 ? [turn("home:more", words.more, { section, page: at + 1 })] : []),
  ];
  const count = pages.length > 1 ? [`${at + 1}/${pages.length}`] : [];
  return [
    ...top(overview, words),
    ...(tabs.length === 0 ? [] : [{ type: "divider" as const }, { type: "actions" as const, elements: tabs }]),
    ...bullets(null, pages[at] ?? [], size, words),
    ...(turns.length === 0 ? [] : [{ type: "actions" as const, elements: turns }]),
    ...small(
      [[...count, ...footerOf(overview[section])].map((line) => cutText(line, size.note)).join(" · ")],
      LIMITS.paragraph,
    ),
  ];
}

function top({ examples }: Overview, words: InterfaceWords): KnownBlock[] {
  const offered = [...new Set(examples)]
    .filter((question) => question.trim() !== "" && question.length <= LONGEST_EXAMPLE)
    .slice(0, EXAMPLES);
  return [
    { type: "header", text: { type: "plain_text", text: "COP Desk", emoji: false } },
    {
      type: "section",
      text: { type: "plain_text", text: words.tryAsking, emoji: false },
      accessory: {
        type: "external_select",
        action_id: "search",
        placeholder: { type: "plain_text", text: cutText(words.search, LIMITS.placeholder), emoji: false },
        min_query_length: 1,
      },
    },
    ...(offered.length === 0
      ? []
      : [
          {
            type: "actions" as const,
            elements: offered.map((question, index) => button(`suggest:${index}`, question, question)),
          },
        ]),
  ];
}

/** What a part is called. */
function nameOf(view: View): string {
  const headline = view.blocks.find((block) => block.kind === "headline");
  const called = headline === undefined ? view.fallback : textOf(headline.lead);
  return called.trim();
}

/** What a part lists, as many lines at a time as a telephone has room for. */
function pagesOf(view: View, size: Size): readonly (readonly (readonly Span[])[])[] {
  const pages: (readonly Span[])[][] = [];
  let left = 0;
  for (const item of view.blocks.flatMap(itemsOf)) {
    const lines = telephoneLines(`• ${cutText(textOf(item), size.item)}`);
    const page = pages.at(-1);
    if (page === undefined || lines > left) {
      pages.push([item]);
      left = LINES - lines;
    } else {
      page.push(item);
      left -= lines;
    }
  }
  return pages;
}

function itemsOf(block: Block): readonly (readonly Span[])[] {
  switch (block.kind) {
    case "headline":
    case "list":
      return block.items;
    case "table":
      return block.rows.map(rowAsSpans);
    case "note":
      return [block.spans];
    default:
      return [];
  }
}

function footerOf(view: View): readonly string[] {
  return view.blocks.flatMap((block) => (block.kind === "footer" ? [asText(block)] : []));
}
