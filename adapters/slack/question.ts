/** What a person typed into Slack, as plain text. */

/** Longer texts are asked by their beginning; the desk itself says so when even that is too long. */
const LONGEST = 8_000;

const UNESCAPES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/**
 * Turns Slack's notation back into what the person saw: the bot's own mention goes, links and mentions become their
 * labels, escapes become characters.
 * @param me the bot's user id
 */
export function questionText(text: string, me: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/<([^<>\n]*)>/g, (_whole, inner: string) => label(inner, me))
    .replace(/&(?:amp|lt|gt);/g, (found) => UNESCAPES[found] ?? found)
    .replace(/[ \t\u00A0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

function label(inner: string, me: string): string {
  const bar = inner.indexOf("|");
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const named = bar < 0 ? null : inner.slice(bar + 1);
  if (target.startsWith("@")) return target === `@${me}` ? " " : (named ?? " ");
  if (target.startsWith("#")) return named === null || named === "" ? " " : `#${named}`;
  if (target.startsWith("!date^")) return named ?? " ";
  if (target.startsWith("!")) return named ?? " ";
  return named ?? target.replace(/^(?:mailto|tel):/, "");
}
