import { holdsContact } from "../lines.ts";

/** True for a running header or footer that a reader might look for: it holds an address, a number to call or a symbol. */
export function saysSomething(text: string): boolean {
  if (text.length > 600) return false;
  return (
    holdsContact(text) || /\b(?:document|ref\.?|circular|symbol)\b[^\p{L}]*\S*\d/iu.test(text) || SYMBOL.test(text)
  );
}

/** A symbol of the UN family: capitals and numbers parted by slashes. */
const SYMBOL = /(?<![\p{L}\d/])\p{Lu}[\p{Lu}\d-]*(?:\/[\p{Lu}\d.()-]+)+(?![\p{L}/])/u;
