/** The headline as it stands in a message: a sentence, or a list or table where it names several things one by one. */
import type { KnownBlock } from "@slack/types";
import type { Block, InterfaceWords, Span, TableBlock, View } from "../../src/index.ts";
import { enumerationIn } from "../shared/enumeration.ts";
import { bullets, paragraph, type Size, table } from "./blocks.ts";
import { richText, runs, section } from "./rich.ts";

export interface Headline {
  readonly blocks: readonly KnownBlock[];
  /** what it has told already, and need not be drawn again */
  readonly told: Block | null;
}

export interface Page {
  /** later pages only remind of what was listed on the first */
  readonly first: boolean;
  /** Slack takes tables here */
  readonly tables: boolean;
}

/** At the end of a list the stop of its sentence would stand alone behind a number. */
const LAST_STOP = /(?<=\[\d+\])[.。]\s*$/u;
const NUMBER = /\[\d+\](?=[.。]?\s*$)/u;

/**
 * Draws the headline. What it enumerates as many of as the first table has rows is the same told twice: where Slack takes a
 * table that alone is drawn, with the numbers of the proofs, elsewhere the list.
 */
export function headlineOf(view: View, { first, tables }: Page, size: Size, words: InterfaceWords): Headline {
  const spans = view.blocks.find((block) => block.kind === "headline")?.spans ?? [];
  const listed = enumerationIn(spans);
  if (listed === null) return { blocks: paragraph(spans, size.headline, size, words), told: null };
  const { lead, items } = listed;
  if (!first && lead.length > 0) return { blocks: richText([section(runs(reminding(lead), size.spans))]), told: null };
  const same = view.blocks.find((block) => block.kind === "table");
  const told = same?.rows.length === items.length ? same : null;
  const opening = richText([section(runs(lead, size.spans))]);
  if (told !== null && tables && first) {
    const caption = lead.length === 0 ? told.caption : null;
    return { blocks: [...opening, ...table({ ...numbered(told, items), caption }, size, words)], told };
  }
  return { blocks: [...opening, ...bullets(null, items.map(withoutStop), size, words)], told };
}

/** The table with the number of each row's proof behind its last cell. */
function numbered(block: TableBlock, items: readonly (readonly Span[])[]): TableBlock {
  const rows = block.rows.map((row, at) => {
    const number = NUMBER.exec(items[at]?.map((span) => span.text).join("") ?? "")?.[0];
    return number === undefined ? row : [...row.slice(0, -1), `${row.at(-1) ?? ""} ${number}`.trim()];
  });
  return { ...block, rows };
}

/** "5 contributions …" */
function reminding(lead: readonly Span[]): readonly Span[] {
  return lead.map((span, at) =>
    at < lead.length - 1 ? span : { ...span, text: span.text.replace(/\s*[:：]$/u, " …") },
  );
}

function withoutStop(item: readonly Span[]): readonly Span[] {
  return item.map((span, at) => (at < item.length - 1 ? span : { ...span, text: span.text.replace(LAST_STOP, "") }));
}
