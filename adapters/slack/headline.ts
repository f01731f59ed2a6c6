/** The headline as it stands in a message: a sentence, or a list or table of what it names one by one. */
import type { KnownBlock } from "@slack/types";
import type { HeadlineBlock, InterfaceWords, TableBlock, View } from "../../src/index.ts";
import { textOf } from "../shared/spans.ts";
import { bullets, dataTable, itemsTable, paragraph, type Size, table } from "./blocks.ts";

/** Which blocks there are to draw with: those that fold and turn pages, those of old, or no tables at all. */
export type Tables = "data" | "plain" | "none";

const NONE: HeadlineBlock = { kind: "headline", lead: [], items: [] };

/** The headline of a view; an empty one where it has none. */
export function headlineIn(view: View): HeadlineBlock {
  return view.blocks.find((block) => block.kind === "headline") ?? NONE;
}

/**
 * Draws the headline. Where a table says the same as its items the table alone is drawn, with the numbers of the proofs; where
 * Slack takes no table, the items.
 * @param first later pages only remind of what was listed on the first
 */
export function headlineOf(
  view: View,
  { first, tables }: { readonly first: boolean; readonly tables: Tables },
  size: Size,
  words: InterfaceWords,
): readonly KnownBlock[] {
  const { lead, items } = headlineIn(view);
  if (items.length === 0) return paragraph(lead, size.headline, size, words);
  const opening = paragraph(lead, size.headline, size, words);
  if (!first) return opening.length > 0 ? opening : bullets(null, items.slice(0, 1), size, words);
  const same = view.blocks.find((block): block is TableBlock => block.kind === "table" && block.numbers !== undefined);
  const drawn = tableOf(same, textOf(lead) || view.fallback, items, tables, size, words);
  return [...opening, ...(drawn.length > 0 ? drawn : bullets(null, items, size, words))];
}

function tableOf(
  same: TableBlock | undefined,
  caption: string,
  items: HeadlineBlock["items"],
  tables: Tables,
  size: Size,
  words: InterfaceWords,
): readonly KnownBlock[] {
  if (tables === "none") return [];
  if (tables === "plain") return same === undefined ? [] : table(same, size, words);
  return same === undefined ? itemsTable(caption, items, size, words) : dataTable(same, size, words);
}
