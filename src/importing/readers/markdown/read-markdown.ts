import type { Root, RootContent, Table } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { partsOf } from "../../cells.ts";
import { decodeText } from "../../decode.ts";
import type { Block, Cell, Draft, Inline } from "../../draft.ts";
import { isBlank } from "../../draft.ts";
import { tidy } from "../../inline.ts";
import { htmlFragment } from "../html/read-html.ts";
import { withoutDebris } from "../text-lines.ts";
import type { Context } from "./context.ts";
import { runsOf } from "./runs.ts";
import { sourceTexts } from "./source-texts.ts";

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ["yaml", "toml"]);

/**
 * Reads Markdown of any kind, with the HTML that stands within; front matter that it brings along is not taken over, since it
 * is not the corpus's own.
 */
export function readMarkdown(bytes: Uint8Array): Draft {
  const decoded = decodeText(bytes);
  const text = withoutDebris(decoded.text);
  const root: Root = parser.parse(text);
  const context: Context = { targets: new Map(), left: [], fragments: [] };
  for (const node of root.children) if (node.type === "definition") context.targets.set(node.identifier, node.url);
  const head = root.children.find((node) => node.type === "yaml");
  if (head !== undefined) context.left.push({ reason: "front matter", text: head.value });
  const blocks = root.children.flatMap((node) => blocksOf(node, 0, context));
  return {
    format: "markdown",
    blocks,
    properties: {},
    warnings: [
      ...(decoded.doubt === null ? [] : [decoded.doubt]),
      ...(head === undefined ? [] : ["its front matter is replaced by the corpus's own"]),
    ],
    trackedChanges: false,
    met: { source: [...sourceTexts(root), ...context.fragments], left: context.left },
  };
}

function blocksOf(node: RootContent, depth: number, context: Context): readonly Block[] {
  switch (node.type) {
    case "heading":
      return kept({ kind: "heading", level: node.depth, inline: tidy(runsOf(node.children, {}, context)) });
    case "paragraph":
      return kept({ kind: "paragraph", inline: tidy(runsOf(node.children, {}, context)) });
    case "code":
      return kept({ kind: "paragraph", inline: tidy([{ text: node.value }]) });
    case "thematicBreak":
      return [{ kind: "rule" }];
    case "blockquote":
      return quoted(node.children.flatMap((child) => blocksOf(child, 0, context)));
    case "html":
      return htmlOf(node.value.trim(), context);
    case "footnoteDefinition":
      return [
        {
          kind: "footnote",
          label: node.identifier,
          paragraphs: node.children.flatMap((child) => blocksOf(child, 0, context).flatMap(partsOf)),
        },
      ];
    case "table":
      return tableOf(node, context);
    case "list": {
      const start = node.start ?? 1;
      return node.children.flatMap((item, at) => {
        let first = true;
        return item.children.flatMap((child): readonly Block[] => {
          if (child.type !== "paragraph") return blocksOf(child, depth + 1, context);
          const box = first && typeof item.checked === "boolean" ? [{ text: item.checked ? "☒ " : "☐ " }] : [];
          const inline = tidy([...box, ...runsOf(child.children, {}, context)]);
          const marker = first ? (node.ordered ? `${start + at}.` : "-") : "-";
          const block: Block = { kind: "item", depth: first ? depth : depth + 1, marker, inline };
          first = false;
          return kept(block);
        });
      });
    }
    default:
      return [];
  }
}

/** A piece of HTML between paragraphs: what it holds is read as a page is. */
function htmlOf(html: string, context: Context): readonly Block[] {
  const mark = /^<!--\s*(page|slide)\s+(\d+)\s*-->$/.exec(html);
  if (mark?.[1] === "page" || mark?.[1] === "slide") return [{ kind: mark[1], number: Number(mark[2]) }];
  for (const [, text = ""] of html.matchAll(/<!--([\s\S]*?)-->/g)) {
    context.left.push({ reason: "comment", text });
    context.fragments.push(text);
  }
  const { blocks, met } = htmlFragment(html.replace(/<!--[\s\S]*?-->/g, ""));
  context.left.push(...met.left);
  context.fragments.push(...met.source);
  return blocks;
}

function quoted(blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: "quote", blocks }];
}

function kept(block: Block & { readonly inline: Inline }): readonly Block[] {
  return isBlank(block.inline) ? [] : [block];
}

function tableOf(table: Table, context: Context): readonly Block[] {
  const rows = table.children.map((row) =>
    row.children.map((cell): Cell => {
      const inline = tidy(runsOf(cell.children, {}, context));
      return isBlank(inline) ? [] : [{ kind: "paragraph", inline }];
    }),
  );
  const bare = rows[0]?.every((cell) => cell.length === 0) === true;
  const filled = bare ? rows.slice(1) : rows;
  return filled.length === 0 ? [] : [{ kind: "table", header: !bare && filled.length > 1, rows: filled }];
}
