import { type Inline, plain } from "../draft.ts";
import { slice, tidy } from "../inline.ts";
import { holdsContact, isDateLine } from "../lines.ts";

/** True for a running header or footer that a reader might look for: it holds an address, a number to call or a symbol. */
export function saysSomething(text: string): boolean {
  if (text.length > 600) return false;
  return (
    holdsContact(text) || /\b(?:document|ref\.?|circular|symbol)\b[^\p{L}]*\S*\d/iu.test(text) || SYMBOL.test(text)
  );
}

/** A symbol of the UN family: capitals and numbers parted by slashes. */
const SYMBOL = /(?<![\p{L}\d/])\p{Lu}[\p{Lu}\d-]*(?:\/[\p{Lu}\d.()-]+)+(?![\p{L}/])/u;

/** A running line that says a date behind something else, as `Document 2/77-E, 4 March 2024`, with the date on a line of its own. */
export function withDateApart(inline: Inline): Inline {
  const text = plain(inline);
  for (const { index, 0: gap } of text.matchAll(/(?<=[,;|•·–—-])\s+/gu)) {
    const end = index + gap.length;
    if (isDateLine(text.slice(end))) return tidy([...slice(inline, 0, index), { text: "\n" }, ...slice(inline, end)]);
  }
  return inline;
}
