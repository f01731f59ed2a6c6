import type { Span } from "../domain/view.ts";

/** Private-use signs that enclose what matters in a worded sentence, until it is parted into spans. */
const OPEN = "\uE000";
const CLOSE = "\uE001";
const MARKS = /[\uE000\uE001]/g;

/** Marks a value within a sentence as what matters in it. */
export function strong(value: string): string {
  return `${OPEN}${value.replace(MARKS, "")}${CLOSE}`;
}

/** The sentence without marks. */
export function plain(text: string): string {
  return text.replace(MARKS, "");
}

/** The marked stretches of a sentence. */
export function strongIn(text: string): readonly string[] {
  return toSpans(text).flatMap((span) => (span.strong === true ? [span.text] : []));
}

/** The sentence as spans, the marked stretches strong. */
export function toSpans(text: string): readonly Span[] {
  return text
    .split(/(\uE000[^\uE000\uE001]*\uE001)/)
    .filter((part) => part !== "")
    .map((part) => (part.startsWith(OPEN) ? { text: plain(part), strong: true } : { text: plain(part) }))
    .filter((span) => span.text !== "");
}

/** Parts a verbatim text into spans at the given stretches. */
export function highlight(text: string, stretches: readonly (readonly [number, number])[]): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const [start, end] of stretches) {
    if (start > at) spans.push({ text: text.slice(at, start) });
    if (end > start) spans.push({ text: text.slice(Math.max(start, at), end), strong: true });
    at = Math.max(at, end);
  }
  if (at < text.length) spans.push({ text: text.slice(at) });
  return spans;
}
