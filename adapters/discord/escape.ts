/** Makes any text plain for Discord: nothing in it formats, links, mentions or pings. */

/** Control characters, byte order marks, and marks that turn the reading direction around or hide text. */
const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const LINK = /https?:\/\/[^\s<>|\\"`^{}[\]]+/gi;
/** A longer address takes the room of the words. */
const LONGEST_LINK = 400;
/** What ends a sentence or closes a bracket, rather than an address. */
const AFTER_LINK = /[.,;:!?'")*_~\u2019\u201d\u00bb]+$/u;

/** The text without what cannot be seen; line breaks become `\n`, tabs blanks. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(UNSEEN, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

/**
 * Escapes Discord's Markdown, masked links, mentions, timestamps and emoji names. Web addresses are put in angle
 * brackets: they can be followed, and no preview is drawn for them.
 * @param lineStart whether the text begins a line, where `#`, `-`, `>` and `1.` mean something
 */
export function escapeText(text: string, lineStart = true): string {
  const cleaned = clean(text);
  let escaped = "";
  let at = 0;
  for (const match of cleaned.matchAll(LINK)) {
    const address = match[0].replace(AFTER_LINK, "");
    escaped += escapeWords(cleaned.slice(at, match.index), lineStart && at === 0);
    escaped += `<${address}>`;
    at = match.index + address.length;
  }
  return escaped + escapeWords(cleaned.slice(at), lineStart && at === 0);
}

/** An address that may stand in a masked link, or null: only the web's own, and nothing that could end the link. */
export function safeLink(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return null;
  const address = href.replace(
    /[()<>\s|`\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
  return address.length <= LONGEST_LINK ? address : null;
}

/** Text inside a code block, which nothing but its own fence can end. */
export function codeText(text: string): string {
  return clean(text).replace(/`/g, "\u02cb");
}

function escapeWords(text: string, lineStart: boolean): string {
  return text
    .split("\n")
    .map((line, index) => (index > 0 || lineStart ? escapeLineStart(escapeInline(line)) : escapeInline(line)))
    .join("\n");
}

function escapeInline(line: string): string {
  return line
    .replace(/[\\*_~`|<[\]]/g, "\\$&")
    .replace(/@(?=everyone|here)/gi, "\\@")
    .replace(/:(?=[\w+-]+:)/g, "\\:");
}

function escapeLineStart(line: string): string {
  return line.replace(/^(\s*)([#>+-])/, "$1\\$2").replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}
