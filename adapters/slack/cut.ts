/** Shortens text to what Slack takes, at the end of a sentence where there is one. */
import type { Span } from "../../src/index.ts";
import { partOf } from "../shared/spans.ts";
import { escapeText } from "./escape.ts";

/** A sentence that ends this early (as a part of the limit) leaves too little: better cut at a word. */
const EARLY = 0.4;
const SENTENCE_END = /[.!?…](?=["”’»)\]]*\s)|[。！？؟]|\n/g;

/** Where to end a text that is too long: after a sentence, else after a word, else between two characters. */
function endWithin(text: string, limit: number): number {
  const head = text.slice(0, limit);
  let sentence = 0;
  for (const match of head.matchAll(SENTENCE_END)) sentence = match.index + 1;
  if (sentence >= limit * EARLY) return sentence;
  const word = head.search(/\s\S*$/);
  if (word >= limit * EARLY) return word;
  const splits = /[\uD800-\uDBFF]$/.test(head);
  return splits ? limit - 1 : limit;
}

/** The text itself, or its beginning of at most `limit` characters, ending in "…". */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, endWithin(text, limit - 1)).trimEnd()}…`;
}

/** An escaped text of at most `limit` characters, cut before it is escaped so that no escape is cut in two. */
export function escapedWithin(text: string, limit: number): string {
  const escaped = escapeText(text);
  if (escaped.length <= limit) return escaped;
  return escapedWithin(
    cutText(text, Math.min(text.length - 1, Math.floor((text.length * limit) / escaped.length))),
    limit,
  );
}

/** Spans cut like a text; `cut` tells whether anything is missing at either end. */
export interface CutSpans {
  readonly spans: readonly Span[];
  readonly cut: boolean;
}

/**
 * At most `limit` characters around what matters: when the first strong words would fall off the end, the part that
 * holds them is shown instead of the beginning.
 */
export function cutSpans(spans: readonly Span[], limit: number): CutSpans {
  const text = spans.map((span) => span.text).join("");
  if (text.length <= limit) return { spans, cut: false };
  const start = startNear(spans, text, limit);
  const end = start + endWithin(text.slice(start), Math.min(limit, text.length - start));
  const before: readonly Span[] = start > 0 ? [{ text: "… " }] : [];
  const after: readonly Span[] = end < text.length ? [{ text: " …" }] : [];
  return { spans: [...before, ...partOf(spans, start, end), ...after], cut: true };
}

/** The beginning of the sentence (or word) from which the first strong words fit. */
function startNear(spans: readonly Span[], text: string, limit: number): number {
  let at = 0;
  for (const span of spans) {
    if (span.strong) break;
    at += span.text.length;
  }
  if (at >= text.length || at < limit * EARLY) return 0;
  const from = Math.max(0, at - Math.floor(limit * EARLY));
  const before = text.slice(from, at);
  const sentences = [...before.matchAll(SENTENCE_END)];
  const sentence = sentences[0];
  if (sentence !== undefined)
    return from + sentence.index + 1 + (/^\s*/.exec(before.slice(sentence.index + 1))?.[0].length ?? 0);
  const word = before.search(/\s\S/);
  return word < 0 ? from + (/^[\uDC00-\uDFFF]/.test(text.slice(from)) ? 1 : 0) : from + word + 1;
}
