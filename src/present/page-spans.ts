/** The words of a passage as stretches: its label strong, its links live where they say where they lead, a quote marked. */
import type { Link, Passage } from "../domain/document.ts";
import type { PageSpan } from "../domain/page.ts";

/** A stretch `[start, end)` of the document's text. */
export type Stretch = readonly [start: number, end: number];

/**
 * A part of a passage as spans, which hold all of its characters in order.
 * @param from where the part begins in the passage's text
 * @param marks stretches of the document's text to be marked, in order
 */
export function pageSpans(
  { links = [], kind, locator, start }: Passage,
  text: string,
  from = 0,
  marks: readonly Stretch[] = [],
): readonly PageSpan[] {
  const label = kind === "field" ? locator.section : undefined;
  const at = start + from;
  if (label !== undefined && text.startsWith(label)) {
    const end = text.charAt(label.length) === ":" ? label.length + 1 : label.length;
    return marked([{ text: text.slice(0, end), strong: true }, ...linked(text.slice(end), links)], at, marks);
  }
  return marked(linked(text, links), at, marks);
}

/** Parts spans where a mark begins or ends. */
function marked(spans: readonly PageSpan[], from: number, marks: readonly Stretch[]): readonly PageSpan[] {
  if (marks.length === 0) return spans;
  let at = from;
  return spans.flatMap((span) => {
    const [start, end] = [at, at + span.text.length];
    at = end;
    const inside = marks.filter((mark) => mark[0] < end && mark[1] > start);
    const edges = inside.flatMap((mark) => [Math.max(start, mark[0]), Math.min(end, mark[1])]);
    const cuts = [...new Set([start, ...edges, end])].toSorted((a, b) => a - b);
    return cuts.slice(1).map((to, place): PageSpan => {
      const begins = cuts[place] ?? start;
      const mark = inside.some((each) => each[0] <= begins && to <= each[1]);
      return { ...span, text: span.text.slice(begins - start, to - start), ...(mark ? { mark } : {}) };
    });
  });
}

function linked(text: string, links: readonly Link[]): readonly PageSpan[] {
  const spans: PageSpan[] = [];
  let at = 0;
  for (const link of links) {
    const start = link.text === "" ? -1 : text.indexOf(link.text, at);
    if (start < 0 || !isHonest(link)) continue;
    if (start > at) spans.push({ text: text.slice(at, start) });
    spans.push({ text: link.text, url: link.url });
    at = start + link.text.length;
  }
  if (at < text.length) spans.push({ text: text.slice(at) });
  return spans;
}

const ADDRESS = /^(?:https?:\/\/|mailto:)(?:[^/?#]*@)?([^/?#]+)/i;
/** What a reader takes for an address: `www.itu.int/cop`, `someone@itu.int`. */
const LOOKS_LIKE_ADDRESS = /^(?:https?:\/\/)?(?:\S*@)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?=[/?#:]|$)/iu;

/** Whether a link leads to the web or to mail, and to no other place than its text says when that is an address itself. */
function isHonest({ text, url }: Link): boolean {
  const target = ADDRESS.exec(url)?.[1]?.toLowerCase();
  if (target === undefined) return false;
  const shown = LOOKS_LIKE_ADDRESS.exec(text.trim())?.[1]?.toLowerCase();
  const bare = (host: string) => host.replace(/^www\./, "").replace(/:\d+$/, "");
  return shown === undefined || bare(shown) === bare(target);
}
