/** The words of a passage as stretches: its label strong, its links live where they say where they lead. */
import type { Link, Passage } from "../domain/document.ts";
import type { PageSpan } from "../domain/page.ts";

/** A part of a passage as spans, which hold all of its characters in order. */
export function pageSpans({ links = [], kind, locator }: Passage, text: string): readonly PageSpan[] {
  const label = kind === "field" ? locator.section : undefined;
  if (label !== undefined && text.startsWith(label)) {
    const end = text.charAt(label.length) === ":" ? label.length + 1 : label.length;
    return [{ text: text.slice(0, end), strong: true }, ...linked(text.slice(end), links)];
  }
  return linked(text, links);
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
