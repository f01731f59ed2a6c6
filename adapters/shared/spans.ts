/** Spans taken apart, with their marks. */
import type { Span } from "../../src/index.ts";

/** The spans between two places of their text, in UTF-16 units. */
export function partOf(spans: readonly Span[], from: number, to: number): readonly Span[] {
  let at = 0;
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += span.text.length;
    return text === "" ? [] : [{ ...span, text }];
  });
}

/** The text alone. */
export function textOf(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}
