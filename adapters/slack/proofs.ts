/** The proofs of an answer: folded below it, or open where a workspace takes no folding block. */
import type { ContainerBlock, KnownBlock, RichTextBlock } from "@slack/types";
import type { CitationBlock, InterfaceWords } from "../../src/index.ts";
import { byDocument, type ProofGroup } from "../shared/proofs.ts";
import type { Size } from "./blocks.ts";
import { cutSpans, cutText } from "./cut.ts";
import { plain } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { richText, run, runs, section, small, title } from "./rich.ts";

/** Documents named on a fold: what more there are stands in it. */
const NAMED = 84;
/** What stands open is scrolled past: a quote is this long at most, and shorter where there are many. */
const OPEN_QUOTE = 900;
const MANY = 3;
const SHORT_QUOTE = 300;
/** What is shown of a passage above the fold, where no answer stands there. */
const SNIPPET = 110;
const SNIPPETS = 3;

/**
 * All quotes in a block that opens by a tap, with what is cited and how old that is on its outside.
 * @param below small lines under the quotes
 */
export function folded(
  citations: readonly CitationBlock[],
  below: readonly string[],
  size: Size,
  words: InterfaceWords,
): KnownBlock[] {
  const groups = byDocument(citations);
  const inside = groups.flatMap((group) => groupOf(group, size, words, () => size.quote));
  if (inside.length === 0) return [];
  const abouts = cutText(plain([...new Set(groups.map(({ about }) => about.trim()))].join("; ")).trim(), NAMED);
  const container: ContainerBlock = {
    type: "container",
    title: { type: "plain_text", text: cutText(words.proofs(citations.length), LIMITS.containerTitle), emoji: false },
    ...(abouts === "" ? {} : { subtitle: { type: "plain_text", text: abouts, emoji: false } }),
    child_blocks: [...inside, ...small(below, LIMITS.paragraph)],
    is_collapsible: true,
    default_collapsed: true,
  };
  return [container];
}

/** The same without a fold; what the headline has said word for word is not quoted again. */
export function open(citations: readonly CitationBlock[], size: Size, words: InterfaceWords): KnownBlock[] {
  const most = Math.min(size.quote, citations.length > MANY ? SHORT_QUOTE : OPEN_QUOTE);
  return byDocument(citations).flatMap((group) => groupOf(group, size, words, (block) => (block.told ? 0 : most)));
}

/** Of each passage what shows whether it is worth opening, with its number. */
export function snippets(citations: readonly CitationBlock[], size: Size): KnownBlock[] {
  return richText(
    citations.slice(0, SNIPPETS).map((block) => {
      const flat = block.quote.map((span) => ({ ...span, text: span.text.replace(/\s+/g, " ") }));
      return section([
        ...run(`[${block.number}] “`),
        ...runs(cutSpans(flat, Math.min(SNIPPET, size.quote)).spans, size.spans),
        ...run("”"),
      ]);
    }),
  );
}

/** Title and kind of the document once, then each passage with its place. */
function groupOf(
  { title: heading, about, citations }: ProofGroup,
  size: Size,
  words: InterfaceWords,
  room: (block: CitationBlock) => number,
): RichTextBlock[] {
  const [first] = citations;
  const alone = citations.length === 1;
  const number = alone ? run(`[${first.number}] `) : [];
  const kind = [about, ...(alone ? [first.locator] : [])].map((part) => plain(part).trim());
  return richText([
    section([...number, ...title(cutText(heading, size.title), alone ? first.url : null)]),
    section(run(cutText(kind.filter((part) => part !== "").join(" · "), size.title))),
    ...citations.flatMap((block) => {
      const place = alone ? [] : [section([...run(`[${block.number}] `), ...placeOf(block, size)])];
      // White space is the one thing in which a quote may differ from its document: empty lines only make it long.
      const tight = block.quote.map((span) => ({ ...span, text: span.text.replace(/\n\s*\n/g, "\n") }));
      const limit = room(block);
      if (limit === 0) return place;
      const quote = cutSpans(tight, limit);
      return [
        ...place,
        { type: "rich_text_quote" as const, elements: runs(quote.spans, size.spans) },
        section(quote.cut ? run(words.cut, { italic: true }) : []),
      ];
    }),
  ]);
}

/** Where several passages of a document are cited, the place of each leads to it. */
function placeOf(block: CitationBlock, size: Size) {
  const place = cutText(plain(block.locator).trim(), size.title);
  return place === "" ? [] : title(place, block.url);
}
