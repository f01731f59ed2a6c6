/**
 * Rich text: the one notation of Slack in which text is data. Nothing in it is parsed, so a document cannot ping, link or
 * format, and what a quote shows is the document's own characters.
 */
import type { ContextBlock, KnownBlock, RichTextBlock, RichTextElement, RichTextSection } from "@slack/types";
import type { Span } from "../../src/index.ts";
import { plain, safeUrl } from "./escape.ts";

/** A run of text, left out when nothing is to be seen of it. */
export function run(
  text: string,
  style: { readonly bold?: boolean; readonly italic?: boolean } = {},
): RichTextElement[] {
  const clean = plain(text);
  if (clean === "") return [];
  const marked = { ...(style.bold ? { bold: true } : {}), ...(style.italic ? { italic: true } : {}) };
  return [{ type: "text", text: clean, ...(Object.keys(marked).length > 0 ? { style: marked } : {}) }];
}

/** Spans with the strong ones bold; from the `most`th on nothing is bold, since each change of style costs space. */
export function runs(spans: readonly Span[], most = Number.POSITIVE_INFINITY): RichTextElement[] {
  const head = spans.slice(0, most).flatMap((span) => run(span.text, { bold: span.strong === true }));
  const rest = spans.slice(most).map((span) => span.text);
  return [...head, ...run(rest.join(""))];
}

/** A bold text, linked where the address may be linked to. */
export function title(text: string, url: string | null): RichTextElement[] {
  const address = safeUrl(url);
  const clean = plain(text);
  if (address === null || clean.trim() === "") return run(text, { bold: true });
  return [{ type: "link", url: address, text: clean, style: { bold: true } }];
}

export function section(elements: readonly RichTextElement[]): RichTextSection {
  return { type: "rich_text_section", elements: [...elements] };
}

/** A block of the parts that hold something; none when none does. */
export function richText(parts: readonly RichTextBlock["elements"][number][]): RichTextBlock[] {
  const elements = parts.filter((part) => part.elements.length > 0);
  return elements.length === 0 ? [] : [{ type: "rich_text", elements }];
}

/** A bulleted list, under its title when it has one. */
export function list(heading: string | null, items: readonly (readonly RichTextElement[])[]): KnownBlock[] {
  const filled = items.filter((item) => item.length > 0).map(section);
  return richText([
    section(heading === null ? [] : run(heading, { bold: true })),
    { type: "rich_text_list", style: "bullet", elements: filled },
  ]);
}

/** Small grey lines under each other. */
export function small(lines: readonly string[], limit: number): ContextBlock[] {
  const elements = lines
    .map((line) => plain(line).trim())
    .filter((line) => line !== "")
    .slice(0, MOST_SMALL)
    .map((text) => ({ type: "plain_text" as const, text: text.slice(0, limit), emoji: false }));
  return elements.length === 0 ? [] : [{ type: "context", elements }];
}

const MOST_SMALL = 10;
