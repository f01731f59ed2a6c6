/** What keeps the words of documents and of people from steering Slack. */

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Makes a text literal where Slack reads markup: no mention, no link, no channel can be made of it. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);
}

/**
 * Takes out what no reader should meet in running text: control characters save line breaks and tabs, marks that turn
 * the direction of what follows (a file name can be disguised with them), and halves of characters.
 */
export function plain(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
}

/** The address when it is one that Slack may link to, else null: only the web, nothing that runs or reads. */
export function safeUrl(url: string | null): string | null {
  if (url === null || url.length > LONGEST_URL || !/^https?:\/\//i.test(url)) return null;
  // A bar parts address and label in Slack's own notation; neither it nor brackets may stand in an address unescaped.
  return URL.canParse(url) ? new URL(url).href.replace(/[|<>]/g, encodeURIComponent) : null;
}

const LONGEST_URL = 2_000;
