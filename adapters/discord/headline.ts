/** The headline as it stands on a page: a sentence, or a list where it names several things one after another. */
import type { Span } from "../../src/index.ts";
import { markdown, partOf, shorten } from "./markdown.ts";

/** What stands between two things that are named, each with the number of its proof. */
const BETWEEN = /(?<=\[\d+\])(?:; | · )/gu;
const MORE = "- …";
/** "5 contributions:" */
const LEAD = /^[^“«"„]{1,100}?[:：]\s*/u;
/** Between sentences, each with its proof; fewer than three read well one after another. */
const SENTENCES = /(?<=[.。] \[\d+\]) (?=\S)/gu;
const SENTENCES_FROM = 3;

export interface Headline {
  readonly text: string;
  /** some of it is not there */
  readonly cut: boolean;
  /** how later pages remind of it */
  readonly reminder: string;
}

/**
 * Draws a headline.
 * @param limit characters that it may take; @param reminder those that its reminder may take
 * @param elsewhere true when what it lists is drawn below it as well, so that a list that is too long need not begin here
 */
export function headlineOf(
  spans: readonly Span[],
  { limit, reminder, elsewhere }: { readonly limit: number; readonly reminder: number; readonly elsewhere: boolean },
): Headline {
  const listed = listIn(spans);
  if (listed === null) return { ...shorten(spans, limit), reminder: shorten(spans, reminder).text };
  const { lead, items } = listed;
  const lines = items.map((item) => `- ${markdown(item)}`);
  const draw = (some: readonly string[]) => (lead === "" ? some : [lead, ...some]).join("\n");
  const remind = lead === "" ? shorten(spans, reminder).text : lead;
  if (draw(lines).length <= limit) return { text: draw(lines), cut: false, reminder: remind };
  if (elsewhere && lead !== "") return { text: lead, cut: true, reminder: remind };
  const fitting = lines.filter((_, at) => draw([...lines.slice(0, at + 1), MORE]).length <= limit);
  return { text: draw([...fitting, MORE]), cut: true, reminder: remind };
}

/** The things that a headline names after what they are; null where it is a sentence like any other. */
function listIn(
  spans: readonly Span[],
): { readonly lead: string; readonly items: readonly (readonly Span[])[] } | null {
  const text = spans.map((span) => span.text).join("");
  const named = [...text.matchAll(BETWEEN)];
  const sentences = [...text.matchAll(SENTENCES)];
  const lead = named.length > 0 ? (LEAD.exec(text)?.[0] ?? "") : "";
  if (lead === "" && sentences.length < SENTENCES_FROM - 1) return null;
  const breaks = lead === "" ? sentences : named;
  const starts = [lead.length, ...breaks.map((each) => each.index + each[0].length)];
  const ends = [...breaks.map((each) => each.index), text.length];
  return {
    lead: markdown(partOf(spans, 0, lead.length)).trimEnd(),
    items: starts.map((start, at) =>
      partOf(spans, start, ends[at] ?? text.length).map((span) => ({ ...span, text: span.text.replace(/\s+/g, " ") })),
    ),
  };
}
