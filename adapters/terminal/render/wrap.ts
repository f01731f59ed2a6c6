/** Breaks text into lines of a width, as ranges, so that what is marked in it stays marked. */
import { characterWidth } from "./width.ts";

/** `[start, end)` in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** Between two of these a line may break without a blank. */
const BREAKABLE = /[\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFD}]/u;

/** Punctuation that no line may start with. */
const CLOSING = /[、。，．：；！？）】》」』”’)\].,:;!?]/u;

/**
 * Lines of at most `width` columns (at least one character each). A line breaks at white space, which is left out, or
 * between Chinese characters; a longer word is broken where it must be; line breaks in the text stay.
 */
export function wrap(text: string, width: number): readonly Range[] {
  const lines: Range[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push(...wrapLine(text, start, start + line.length, Math.max(1, width)));
    start += line.length + 1;
  }
  return lines;
}

function wrapLine(text: string, from: number, to: number, width: number): readonly Range[] {
  const lines: Range[] = [];
  let start = from;
  let used = 0;
  /** end of the line and start of the next, if it were broken at the last chance */
  let chance: Range | null = null;
  let before = "";
  for (let at = from; at < to; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const blank = character === " ";
    if (blank && at > start) chance = before === " " && chance ? [chance[0], at + 1] : [at, at + 1];
    else if (before !== "" && at > start && mayBreak(before, character)) chance = [at, at];
    if (used + characterWidth(character) > width && at > start && !blank) {
      const [end, next] = chance ?? [at, at];
      lines.push([start, end]);
      start = next;
      at = Math.max(next, start);
      used = 0;
      chance = null;
      before = "";
      continue;
    }
    used += characterWidth(character);
    before = character;
    at += character.length;
  }
  lines.push([start, trimmedEnd(text, start, to)]);
  return lines;
}

function mayBreak(before: string, after: string): boolean {
  return before !== " " && !CLOSING.test(after) && (BREAKABLE.test(before) || BREAKABLE.test(after));
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text[last - 1] === " ") last--;
  return last;
}
