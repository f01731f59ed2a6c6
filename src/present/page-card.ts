/** What a link to a document, or to a passage of it, shows in another program: what it is, how old, and its words. */
import type { Document, Passage } from "../domain/document.ts";
import type { PageCard } from "../domain/page.ts";
import { daysBetween, lastDay } from "../domain/partial-date.ts";
import { sourceOf } from "./blocks.ts";
import type { Messages } from "./messages/messages.ts";
import { aboutLine } from "./present.ts";

/** Programs that show such cards cut them at about this length. */
const LONGEST_QUOTE = 280;

/**
 * Makes the card of a page.
 * @param cited the passage that is linked; null: the document as a whole
 * @param today the day on which it is shown, `YYYY-MM-DD`
 */
export function pageCard(document: Document, cited: Passage | null, messages: Messages, today: string): PageCard {
  const days = document.date === null ? 0 : daysBetween(lastDay(document.date), today);
  const place = cited === null ? "" : messages.locator(cited.locator);
  const line = sourceOf({ about: aboutLine(document, messages), locator: place });
  const first = document.passages.find(({ kind, parts }) => kind === "paragraph" && parts === undefined);
  return {
    title: document.title,
    source: days > 0 ? `${line} · ${messages.old(messages.date(document.date ?? ""), messages.age(days))}` : line,
    quote: shortened((cited ?? first)?.text ?? ""),
  };
}

/** Whole words, with a sign that there are more. */
function shortened(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= LONGEST_QUOTE) return plain;
  const cut = plain.slice(0, LONGEST_QUOTE);
  const end = cut.lastIndexOf(" ");
  return `${end > LONGEST_QUOTE / 2 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, "")}…`;
}
