/** How much room a text takes in a terminal, where a Chinese character is two columns wide and an accent none. */

/** East Asian wide and full-width characters (Unicode Standard Annex 11) and emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** Marks that sit on the character before them, joiners and directional marks. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

const PRINTABLE_ASCII = /^[\x20-\x7E]*$/;

/** Columns that a single character (code point) takes: 0, 1 or 2. */
export function characterWidth(character: string): number {
  if (PRINTABLE_ASCII.test(character)) return 1;
  return NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}

/** Columns that a text without line breaks takes. */
export function textWidth(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text with blanks behind it up to a width. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/**
 * The text without what would steer the terminal: control characters go (they could move the cursor or hide words), a
 * tab becomes a blank, line breaks stay.
 */
export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\t\u2028\u2029]/g, " ")
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, "");
}
