import type { CheerioAPI } from "cheerio/slim";
import type { Block } from "../../draft.ts";
import { NOTED } from "./blocks.ts";
import type { Content } from "./content.ts";

/**
 * What a page says about an abbreviation when one points at it, as a note where it first stands; left out when the text
 * says it too.
 */
export function abbreviationNotes($: CheerioAPI, content: Content["content"]): readonly Block[] {
  const text = content.text().replace(/\s+/g, " ").toLowerCase();
  const seen = new Set<string>();
  const out: Block[] = [];
  content.find("abbr[title], acronym[title], dfn[title]").each((_, element) => {
    const one = $(element);
    const [short, long] = [one.text(), one.attr("title") ?? ""].map((each) => each.replace(/\s+/g, " ").trim());
    if (short === undefined || long === undefined || !/^[\p{L}\p{N}][\p{L}\p{N}/-]{0,20}$/u.test(short)) return;
    if (long.length <= short.length || long.length > 200 || seen.has(short) || text.includes(long.toLowerCase()))
      return;
    seen.add(short);
    const label = `${out.length + 1}`;
    one.attr(NOTED, label);
    out.push({ kind: "footnote", label, paragraphs: [[{ text: `${long} (${short})` }]] });
  });
  return out;
}
