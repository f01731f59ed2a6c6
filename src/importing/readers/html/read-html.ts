import { load } from "cheerio/slim";
import { textOf } from "../../cells.ts";
import { decodeText } from "../../decode.ts";
import type { Block, Draft, FileProperties } from "../../draft.ts";
import { plain } from "../../draft.ts";
import { Refusal } from "../../refusal.ts";
import type { XmlNode } from "../office/xml.ts";
import { isAddress } from "../text-lines.ts";
import { abbreviationNotes } from "./abbreviations.ts";
import { htmlBlocks } from "./blocks.ts";
import { mainContent } from "./content.ts";

/** Reads a saved web page: its text with headings, lists and tables, without navigation, banners and footers. */
export function readHtml(bytes: Uint8Array): Draft {
  const { text, doubt } = decodeText(bytes, charsetOf(bytes));
  const draft = htmlDraft(text);
  return doubt === null ? draft : { ...draft, warnings: [doubt, ...draft.warnings] };
}

/** The encoding that a page names itself. */
export function charsetOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

/**
 * The draft of a page that is already decoded.
 * @throws Refusal `script-page` for a page that a script would fill in a browser
 */
export function htmlDraft(html: string): Draft {
  const $ = load(html);
  const properties = propertiesOf($);
  const isBuilt = $("script").length > 0;
  const { blocks, met } = fragmentOf($);
  if (isBuilt && lettersOf(blocks) < LEAST_LETTERS) throw new Refusal({ code: "script-page" });
  return {
    format: "html",
    blocks: withTitle(blocks, properties.title),
    properties,
    warnings: [],
    trackedChanges: false,
    met,
  };
}

/** A piece of HTML as it stands in a text of another format. */
export function htmlFragment(html: string): Fragment {
  return fragmentOf(load(html));
}

/** What a page or a piece of one holds. */
export type Fragment = Pick<Draft, "blocks" | "met">;

function fragmentOf($: ReturnType<typeof load>): Fragment {
  const { content, source, left } = mainContent($);
  const notes = abbreviationNotes($, content);
  const nodes: readonly XmlNode[] = content.toArray();
  const blocks = htmlBlocks({
    name: "",
    attribs: {},
    children: nodes.flatMap((node) => ("children" in node ? node.children : [])),
  });
  return { blocks: [...blocks, ...notes], met: { source, left } };
}

/** A page with scripts that holds fewer letters than this is built by them in the browser, and was saved without its text. */
const LEAST_LETTERS = 60;

function lettersOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + textOf(block).replace(/\s/g, "").length, 0);
}

/** A page whose heading stands outside its main part gets the title that it bears itself. */
function withTitle(blocks: readonly Block[], title: string | undefined): readonly Block[] {
  if (title === undefined || blocks.some((block) => block.kind === "heading" && block.level <= 2)) return blocks;
  if (blocks.some((block) => "inline" in block && plain(block.inline).includes(title))) return blocks;
  return [{ kind: "heading", level: 1, inline: [{ text: title }] }, ...blocks];
}

function propertiesOf($: ReturnType<typeof load>): FileProperties {
  const meta = (name: string) =>
    $(`meta[property="${name}"], meta[name="${name}"]`).first().attr("content")?.replace(/\s+/g, " ").trim();
  const title = meta("og:title") ?? ($("h1").first().text() || $("title").first().text()).replace(/\s+/g, " ").trim();
  const language = $("html").attr("lang");
  const url = $("link[rel=canonical]").first().attr("href") ?? meta("og:url");
  return {
    ...(title === "" ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(url !== undefined && isAddress(url) ? { url } : {}),
  };
}
