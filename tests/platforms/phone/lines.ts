/** How long a message is on a telephone: lines of 42 characters, what is folded counted as its outside. */
import type { KnownBlock, RichTextBlock, RichTextElement } from "@slack/types";
import { ComponentType } from "discord.js";
import type { MessagePayload, Part } from "../../../adapters/discord/limits.ts";
import { readMarkdown } from "../discord/discord-markdown.ts";

const LINE = 42;
/** What a button takes beside its label. */
const BUTTON = 4;
/** Who says it. */
const NAME = 1;

/** Lines that a telephone shows of a chat at once. */
export const SCREEN = 24;

/** Lines of a text; one that is empty takes none. */
export function linesOf(text: string, width = LINE): number {
  if (text === "") return 0;
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / width)), 0);
}

/** Buttons stand beside each other as long as there is room. */
function rowsOf(labels: readonly string[]): number {
  let rows = 0;
  let left = 0;
  for (const label of labels) {
    const width = [...label].length + BUTTON;
    if (width > left) {
      rows += Math.max(1, Math.ceil(width / LINE));
      left = LINE;
    }
    left -= width;
  }
  return rows;
}

/** A Slack message, modal or page as it stands before anything is opened. */
export function slackLines(blocks: readonly KnownBlock[]): number {
  return NAME + blocks.reduce((sum, block) => sum + blockLines(block), 0);
}

function blockLines(block: KnownBlock): number {
  switch (block.type) {
    case "rich_text":
      return block.elements.reduce((sum, part) => sum + partLines(part), 0);
    case "container":
      return linesOf(block.title?.text ?? "") + linesOf(block.subtitle?.text ?? "");
    case "context":
      return block.elements.reduce((sum, each) => sum + ("text" in each ? linesOf(each.text) : 1), 0);
    case "section":
      return linesOf(block.text?.text ?? "") + (block.accessory === undefined ? 0 : 1);
    case "header":
      return linesOf(block.text.text);
    case "actions":
      return rowsOf(block.elements.map((each) => ("text" in each ? each.text.text : "select")));
    case "data_table": {
      const [header = [], ...rows] = block.rows.map((row) => row.map((cell) => ("text" in cell ? cell.text : "")));
      const page = block.page_size ?? 5;
      const shown = [header, ...rows.slice(0, page)].map((row) => linesOf(row.join(" ")));
      return linesOf(block.caption) + shown.reduce((sum, lines) => sum + lines, 0) + (rows.length > page ? 1 : 0);
    }
    case "table":
      return block.rows.reduce(
        (sum, row) => sum + linesOf(row.map((cell) => ("text" in cell ? cell.text : "")).join(" ")),
        0,
      );
    default:
      return 1;
  }
}

function partLines(part: RichTextBlock["elements"][number]): number {
  if (part.type === "rich_text_list")
    return part.elements.reduce((sum, item) => sum + linesOf(`• ${wordsOf(item.elements)}`), 0);
  return linesOf(wordsOf(part.elements), part.type === "rich_text_quote" ? LINE - 2 : LINE);
}

function wordsOf(elements: readonly RichTextElement[]): string {
  return elements.map((each) => ("text" in each && each.text !== undefined ? each.text : "@somebody")).join("");
}

/** What a Discord message is made of, taken out of its frame. */
export function partsOf({ components }: MessagePayload): readonly Part[] {
  return components.flatMap((part): readonly Part[] =>
    part.type === ComponentType.Container ? part.components : [part],
  );
}

/** A Discord message. */
export function discordLines(message: MessagePayload): number {
  return (
    NAME +
    partsOf(message).reduce((sum, part) => {
      if ("content" in part) return sum + linesOf(readMarkdown(part.content).text);
      return sum + ("components" in part ? rowsOf(part.components.map(({ label }) => label)) : 1);
    }, 0)
  );
}
