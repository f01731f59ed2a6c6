/** The home page: who is who, who contributed, what there is to read, and a search field. */
import type { HomeView, KnownBlock } from "@slack/types";
import type { Block, InterfaceWords, Overview, View } from "../../src/index.ts";
import { asText, bullets, paragraph, SIZES, type Size, SMALLEST, tableAsList } from "./blocks.ts";
import { cutText } from "./cut.ts";
import { LIMITS } from "./limits.ts";
import { button } from "./render.ts";
import { small } from "./rich.ts";

const EXAMPLES = 5;
const LONGEST_EXAMPLE = 300;

/** Draws the page, within what Slack takes and anybody scrolls through. */
export function renderHome(overview: Overview, words: InterfaceWords): HomeView {
  for (const size of SIZES) {
    const blocks = compose(overview, words, size);
    if (blocks.length <= LIMITS.viewBlocks && JSON.stringify(blocks).length <= LIMITS.viewSize) {
      return { type: "home", blocks };
    }
  }
  // Whatever the views hold, the search field and the examples remain.
  return { type: "home", blocks: compose({ ...overview, ...EMPTY }, words, SMALLEST) };
}

const NOTHING: View = { language: "en", direction: "ltr", blocks: [], fallback: "", quiet: false };
const EMPTY = { people: NOTHING, contributions: NOTHING, documents: NOTHING } as const;

function compose(overview: Overview, words: InterfaceWords, size: Size): KnownBlock[] {
  const views = [overview.people, overview.contributions, overview.documents];
  const examples = [...new Set(overview.examples)]
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
    ...(examples.length === 0
      ? []
      : [
          {
            type: "actions" as const,
            elements: examples.map((question, index) => button(`suggest:${index}`, question, question)),
          },
        ]),
    ...views.flatMap((view): KnownBlock[] => {
      const captions = view.blocks.flatMap((block) => (block.kind === "table" ? [block.caption] : []));
      const blocks = view.blocks
        // A headline that the table below repeats, and the state of the corpus, need not be read three times.
        .filter((block) => !(block.kind === "headline" && captions.includes(asText(block))) && block.kind !== "footer")
        .flatMap((block) => draw(block, size, words));
      return blocks.length === 0 ? [] : [{ type: "divider" }, ...blocks];
    }),
    ...small(
      footerOf(overview.documents).map((line) => cutText(line, size.note)),
      LIMITS.paragraph,
    ),
  ];
}

function footerOf(view: View): readonly string[] {
  return view.blocks.flatMap((block) => (block.kind === "footer" ? [asText(block)] : []));
}

function draw(block: Block, size: Size, words: InterfaceWords): KnownBlock[] {
  switch (block.kind) {
    case "headline":
      return paragraph(
        block.lead.map((span) => ({ ...span, strong: true })),
        size.headline,
        size,
        words,
      );
    case "note":
      return small([cutText(asText(block), size.note)], LIMITS.paragraph);
    case "table":
      return tableAsList(block, size, words);
    case "list":
      return bullets(block.title, block.items, size, words);
    case "citation":
    case "suggestions":
    case "footer":
      return [];
  }
}
