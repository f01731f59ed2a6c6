import type { Nodes, PhrasingContent, Root, RootContent, Table } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { decodeText } from "../decode.ts";
import type { Block, Cell, Draft, Inline, Run } from "../draft.ts";
import { isBlank } from "../draft.ts";
import { tidy } from "../inline.ts";
import { isAddress, withoutDebris } from "./text-lines.ts";

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ["yaml", "toml"]);

/** Reads Markdown of any kind; front matter that it brings along is not taken over, since it is not the corpus's own. */
export function readMarkdown(bytes: Uint8Array): Draft {
  const decoded = decodeText(bytes);
  const text = withoutDebris(decoded.text);
  const root: Root = parser.parse(text);
  const targets = new Map<string, string>();
  for (const node of root.children) if (node.type === "definition") targets.set(node.identifier, node.url);
  const notes = root.children.some((node) => node.type === "yaml");
  return {
    format: "markdown",
    blocks: root.children.flatMap((node) => blocksOf(node, 0, targets)),
    properties: {},
    warnings: [
      ...(decoded.doubt === null ? [] : [decoded.doubt]),
      ...(notes ? ["its front matter is replaced by the corpus's own"] : []),
    ],
    trackedChanges: false,
  };
}

type Targets = ReadonlyMap<string, string>;

function blocksOf(node: RootContent, depth: number, targets: Targets): readonly Block[] {
  switch (node.type) {
    case "heading":
      return kept({ kind: "heading", level: node.depth, inline: tidy(runsOf(node.children, {}, targets)) });
    case "paragraph":
      return kept({ kind: "paragraph", inline: tidy(runsOf(node.children, {}, targets)) });
    case "code":
      return kept({ kind: "paragraph", inline: tidy([{ text: node.value }]) });
    case "thematicBreak":
      return [{ kind: "rule" }];
    case "blockquote":
      return quoted(node.children.flatMap((child) => blocksOf(child, 0, targets)));
    case "html": {
      const mark = /^<!--\s*(page|slide)\s+(\d+)\s*-->$/.exec(node.value.trim());
      if (mark?.[1] === "page" || mark?.[1] === "slide") return [{ kind: mark[1], number: Number(mark[2]) }];
      const text = node.value.replace(/<!--[\s\S]*?-->/g, "").replace(/<[^>]*>/g, " ");
      return kept({ kind: "paragraph", inline: tidy([{ text }]) });
    }
    case "footnoteDefinition":
      return [
        {
          kind: "footnote",
          label: node.identifier,
          paragraphs: node.children.flatMap((child) =>
            child.type === "paragraph" ? [tidy(runsOf(child.children, {}, targets))] : [],
          ),
        },
      ];
    case "table":
      return tableOf(node, targets);
    case "list": {
      const start = node.start ?? 1;
      return node.children.flatMap((item, at) => {
        let first = true;
        return item.children.flatMap((child): readonly Block[] => {
          if (child.type !== "paragraph") return blocksOf(child, depth + 1, targets);
          const inline = tidy(runsOf(child.children, {}, targets));
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

function quoted(blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: "quote", blocks }];
}

function kept(block: Block & { readonly inline: Inline }): readonly Block[] {
  return isBlank(block.inline) ? [] : [block];
}

function tableOf(table: Table, targets: Targets): readonly Block[] {
  const rows = table.children.map((row) =>
    row.children.map((cell): Cell => {
      const inline = tidy(runsOf(cell.children, {}, targets));
      return isBlank(inline) ? [] : [{ kind: "paragraph", inline }];
    }),
  );
  const bare = rows[0]?.every((cell) => cell.length === 0) === true;
  const filled = bare ? rows.slice(1) : rows;
  return filled.length === 0 ? [] : [{ kind: "table", header: !bare && filled.length > 1, rows: filled }];
}

function runsOf(nodes: readonly PhrasingContent[], dress: Omit<Run, "text">, targets: Targets): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case "text":
      case "inlineCode":
        return [{ ...dress, text: node.value }];
      case "break":
        return [{ text: "\n" }];
      case "html":
        return /^<br\s*\/?>$/i.test(node.value) ? [{ text: "\n" }] : [];
      case "image":
        return [{ ...dress, text: node.alt ?? "" }];
      case "footnoteReference":
        return [{ text: "", footnote: node.identifier }];
      case "strong":
        return runsOf(node.children, { ...dress, bold: true }, targets);
      case "link":
      case "linkReference": {
        const url = node.type === "link" ? node.url : targets.get(node.identifier);
        return runsOf(node.children, url !== undefined && isAddress(url) ? { ...dress, link: url } : dress, targets);
      }
      default:
        return "children" in node ? runsOf(node.children, dress, targets) : [];
    }
  });
}

export type { Nodes };
