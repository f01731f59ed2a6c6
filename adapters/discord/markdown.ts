/** Spans of a view as Discord's Markdown, cut to what fits. */
import type { Span } from "../../src/index.ts";
import { partOf } from "../shared/spans.ts";
import { clean, escapeText } from "./escape.ts";

/** Where a text was cut. */
const ELLIPSIS = "…";
/** A cut is moved back to the end of a sentence when that keeps at least this part. */
const SENTENCE_KEEPS = 0.6;
const WORD_KEEPS = 0.8;

/** Marked parts bold, all else as it stands. */
export function markdown(spans: readonly Span[]): string {
  let out = "";
  for (const { text, strong } of runsOf(spans)) {
    const lineStart = out === "" || out.endsWith("\n");
    out += strong ? bold(text) : escapeText(text, lineStart);
  }
  return out;
}

/** As a block quote. Empty lines, which part the lines of a slide, would take the room of words. */
export function quoted(text: string): string {
  return text
    .split("\n")
    .filter((line, _, lines) => line.trim() !== "" || lines.length === 1)
    .map((line) => `> ${line}`)
    .join("\n");
}

/** Small grey text, one line. */
export function small(text: string): string {
  return `-# ${text.replace(/\s*\n\s*/g, " ")}`;
}

/** What fits, and whether that is less than everything. */
export interface Fitted {
  readonly text: string;
  readonly cut: boolean;
}

/**
 * The Markdown of spans in at most `limit` characters. What does not fit is cut at the end of a sentence or word; when
 * the first marked part lies beyond the cut, the text begins shortly before it.
 */
export function shorten(
  spans: readonly Span[],
  limit: number,
  draw: (text: string) => string = (text) => text,
): Fitted {
  const plain = spans.reduce((sum, span) => sum + span.text.length, 0);
  // Drawing only lengthens a text, invisible characters aside, so a far longer one need not be drawn to see that.
  const whole = plain < limit * 2 ? draw(markdown(spans)) : null;
  if (whole !== null && whole.length <= limit) return { text: whole, cut: false };
  const from = startOf(spans, limit);
  // By how much is told by drawing it alone: about as much as on the whole, or else the cut is tried shorter and shorter.
  const first = whole === null ? limit : Math.floor((limit * plain) / whole.length);
  for (let length = first; length > 0; length = Math.floor(length * 0.85)) {
    const text = draw(markdown(slice(spans, from, from + length)));
    if (text.length <= limit) return { text, cut: true };
  }
  return { text: "", cut: true };
}

/** A plain text cut to at most `limit` UTF-16 units, for labels. */
export function cutPlain(text: string, limit: number): string {
  const line = clean(text).replace(/\s+/g, " ").trim();
  if (line.length <= limit) return line;
  return `${line.slice(0, wholeCharacters(line, limit - 1)).trimEnd()}${ELLIPSIS}`;
}

function bold(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const inner = line.trim();
      if (inner === "") return line;
      const at = line.indexOf(inner);
      return `${line.slice(0, at)}**${escapeText(inner, false)}**${line.slice(at + inner.length)}`;
    })
    .join("\n");
}

/** Neighbours of one kind together: `**a****b**` would not be bold. Blanks between two marked parts are marked too. */
function runsOf(spans: readonly Span[]): readonly { readonly text: string; readonly strong: boolean }[] {
  const runs: { text: string; strong: boolean }[] = [];
  for (const span of spans) {
    const text = clean(span.text);
    const last = runs.at(-1);
    const strong = span.strong === true || (last?.strong === true && text.trim() === "" && !text.includes("\n"));
    if (text === "") continue;
    if (last && last.strong === strong) last.text += text;
    else runs.push({ text, strong });
  }
  return runs;
}

/** Where to begin so that the first marked part is seen. */
function startOf(spans: readonly Span[], limit: number): number {
  let at = 0;
  for (const span of spans) {
    if (span.strong) break;
    at += span.text.length;
  }
  const length = spans.reduce((sum, span) => sum + span.text.length, 0);
  return at >= length || at < limit * 0.6 ? 0 : at - Math.floor(limit * 0.2);
}

function slice(spans: readonly Span[], from: number, to: number): readonly Span[] {
  const text = spans.map((span) => span.text).join("");
  const start = from === 0 ? 0 : nextWord(text, from);
  const end = to >= text.length ? text.length : breakBefore(text, start, to);
  const before: Span[] = start > 0 ? [{ text: `${ELLIPSIS} ` }] : [];
  const after: Span[] = end < text.length ? [{ text: ` ${ELLIPSIS}` }] : [];
  return [...before, ...partOf(spans, start, end), ...after];
}

function nextWord(text: string, from: number): number {
  const blank = text.slice(from, from + 40).search(/\s/);
  return wholeCharacters(text, blank < 0 ? from : from + blank + 1);
}

function breakBefore(text: string, start: number, to: number): number {
  const part = text.slice(start, to);
  const sentence = Math.max(...[". ", ".\n", "! ", "? ", "。", "؟ "].map((mark) => part.lastIndexOf(mark) + 1));
  if (sentence > part.length * SENTENCE_KEEPS) return start + sentence;
  const word = Math.max(part.lastIndexOf(" "), part.lastIndexOf("\n"));
  return word > part.length * WORD_KEEPS ? start + word : wholeCharacters(text, to);
}

/** Not between the two halves of a character. */
function wholeCharacters(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xd800 && code <= 0xdbff ? at - 1 : at;
}
