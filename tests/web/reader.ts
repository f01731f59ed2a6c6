/** Reads the desk's pages as a browser does that runs no scripts: what stands at the place that a link leads to. */
import { type CheerioAPI, load } from "cheerio";
import { expect } from "vitest";

/** White space is the one thing in which a page may differ from its document. */
export const folded = (text: string) => text.replace(/\s+/g, " ").trim();

/** The parsed page, once it is seen that nothing in it runs or is fetched. */
export function readPage(html: string): CheerioAPI {
  const $ = load(html);
  const elements = $("*")
    .toArray()
    .filter((each) => "attribs" in each);
  const kinds = new Set(elements.map(({ tagName }) => tagName));
  for (const kind of ["script", "img", "iframe", "object", "form", "link", "base", "b"]) {
    expect(kinds, kind).not.toContain(kind);
  }
  for (const { attribs } of elements) {
    for (const name of Object.keys(attribs)) expect(name).not.toMatch(/^(?:on|style$|src$|srcset$)/);
  }
  return $;
}

/** The words at an anchor; fails when it is not there exactly once. */
export function textAt($: CheerioAPI, anchor: string): string {
  const found = $("[id]")
    .filter((_, { attribs }) => attribs.id === anchor)
    .clone();
  expect(found.length, anchor).toBe(1);
  // What was read of the text stands beside it and is none of it.
  found.find(".facts").remove();
  // Blocks stand apart, as they do for the eye.
  found.find("p, li, td, th, h1, h2, h3, h4, h5, h6, br").append("\n");
  return folded(found.text());
}
