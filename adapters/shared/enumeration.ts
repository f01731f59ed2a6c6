/** Finds what a headline enumerates, so that it can be drawn as a list rather than as one long sentence. */
import type { Span } from "../../src/index.ts";

/** "5 contributions:" and what follows it, each with the number of its proof. */
export interface Enumeration {
  /** empty where sentences follow each other without one */
  readonly lead: readonly Span[];
  readonly items: readonly (readonly Span[])[];
}

/** What stands between two things that are named, each with the number of its proof. */
const BETWEEN = /(?<=\[\d+\])(?:; | · )/gu;
/** "5 contributions:" */
const LEAD = /^[^“«"„]{1,100}?[:：]\s*/u;
/** Between sentences, each with its proof; fewer than three read well one after another. */
const SENTENCES = /(?<=[.。] \[\d+\]) (?=\S)/gu;
const SENTENCES_FROM = 3;

/** The things that a headline names after what they are; null where it is a sentence like any other. */
export function enumerationIn(spans: readonly Span[]): Enumeration | null {
  const text = spans.map((span) => span.text).join("");
  const named = [...text.matchAll(BETWEEN)];
  const sentences = [...text.matchAll(SENTENCES)];
  const lead = named.length > 0 ? (LEAD.exec(text)?.[0] ?? "") : "";
  if (lead === "" && sentences.length < SENTENCES_FROM - 1) return null;
  const breaks = lead === "" ? sentences : named;
  const starts = [lead.length, ...breaks.map((each) => each.index + each[0].length)];
  const ends = [...breaks.map((each) => each.index), text.length];
  return {
    lead: partOf(spans, 0, lead.trimEnd().length),
    items: starts.map((start, at) =>
      partOf(spans, start, ends[at] ?? text.length).map((span) => ({ ...span, text: span.text.replace(/\s+/g, " ") })),
    ),
  };
}

/** The spans between two places of their text, in UTF-16 units, with their marks. */
export function partOf(spans: readonly Span[], from: number, to: number): readonly Span[] {
  let at = 0;
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += span.text.length;
    return text === "" ? [] : [{ ...span, text }];
  });
}
