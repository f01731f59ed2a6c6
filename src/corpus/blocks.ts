import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Link } from "../domain/document.ts";

/** One block of a document in reading order, its Markdown taken off. */
export type Block =
  | { readonly kind: "page" | "slide"; readonly number: number }
  | { readonly kind: "notes"; readonly open: boolean }
  | { readonly kind: "rule" }
  | { readonly kind: "heading"; readonly depth: number; readonly text: string }
  | { readonly kind: "label"; readonly text: string }
  | ({ readonly kind: "field"; readonly label: string } & TextBlock)
  | ({ readonly kind: "paragraph" | "contact" | "footnote" } & TextBlock)
  | ({
      readonly kind: "item";
      /** 0 for the outermost list */
      readonly depth: number;
      /** the mark before it: `- ` or `3. ` */
      readonly mark: string;
      /** place in its list, from 1 */
      readonly place: number;
      /** false for a further paragraph of the same item */
      readonly first: boolean;
    } & TextBlock)
  | {
      readonly kind: "row";
      readonly header: readonly string[];
      readonly cells: readonly string[];
      readonly links: readonly Link[];
      readonly isHeader: boolean;
    };

interface TextBlock {
  readonly text: string;
  readonly links: readonly Link[];
}

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/**
 * Parses the Markdown of a corpus file into its blocks.
 * @param markdown CommonMark with GitHub's tables, and comments that mark pages, slides and notes
 * @throws RangeError where quotes or lists are nested too deeply
 */
export function readBlocks(markdown: string): readonly Block[] {
  const root: Root = parser.parse(markdown);
  const definitions = new Map<string, string>();
  for (const node of root.children) if (node.type === "definition") definitions.set(node.identifier, node.url);
  return root.children.flatMap((node) => toBlocks(node, 0, definitions, 0));
}

/** So deep may quotes and lists stand within each other; how deep the machine could follow differs from place to place. */
const DEEPEST = 50;

type Definitions = ReadonlyMap<string, string>;

function toBlocks(node: RootContent, depth: number, definitions: Definitions, within: number): readonly Block[] {
  if (within > DEEPEST) throw new RangeError(`quotes or lists stand more than ${DEEPEST} deep within each other`);
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", depth: node.depth, text: inline(node.children) }];
    case "paragraph":
      return [paragraph(node, definitions)];
    case "thematicBreak":
      return [{ kind: "rule" }];
    case "html":
      return comment(node.value);
    case "code":
      return [{ kind: "paragraph", text: node.value, links: [] }];
    case "blockquote":
      return node.children.flatMap((child) => toBlocks(child, depth, definitions, within + 1));
    case "footnoteDefinition":
      return node.children.flatMap((child) =>
        child.type === "paragraph" ? [{ ...textBlock(child, definitions), kind: "footnote" as const }] : [],
      );
    case "table":
      return rows(node, definitions);
    case "list": {
      const start = node.start ?? 1;
      return node.children.flatMap((item, index) => {
        let first = true;
        return item.children.flatMap((child): readonly Block[] => {
          if (child.type !== "paragraph") return toBlocks(child, depth + 1, definitions, within + 1);
          const block: Block = {
            kind: "item",
            depth,
            mark: node.ordered ? `${start + index}. ` : "- ",
            place: node.ordered ? start + index : index + 1,
            first,
            ...textBlock(child, definitions),
          };
          first = false;
          return [block];
        });
      });
    }
    default:
      return [];
  }
}

const COMMENT = /^<!--\s*(?:(page|slide)\s+(\d+)|(\/?)notes)\s*-->$/;

function comment(html: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of html.split("\n")) {
    const match = COMMENT.exec(line.trim());
    if (!match) continue;
    if (match[2] !== undefined) {
      blocks.push({ kind: match[1] === "page" ? "page" : "slide", number: Number(match[2]) });
    } else {
      blocks.push({ kind: "notes", open: match[3] === "" });
    }
  }
  return blocks;
}

function paragraph(node: Paragraph, definitions: Definitions): Block {
  const block = textBlock(node, definitions);
  const [head, ...rest] = node.children;
  if (head?.type === "strong") {
    const label = inline(head.children).trim();
    const tail = inline(rest).trim();
    if (tail === "" && label.length <= 80 && !/[.!?;,]$/.test(label)) return { kind: "label", text: label };
    if (label.endsWith(":") && label.length <= 40) return { kind: "field", label: label.slice(0, -1).trim(), ...block };
  }
  return { kind: isContact(block.text) ? "contact" : "paragraph", ...block };
}

/** Short lines of which none ends a sentence: a name with role, telephone and e-mail, an address, a signature. */
function isContact(text: string): boolean {
  const lines = text.split("\n");
  return lines.length > 1 && lines.every((line) => line.length <= 120 && !/[.;:]$/.test(line.trim()));
}

function textBlock(node: Paragraph, definitions: Definitions): TextBlock {
  return { text: inline(node.children).trim(), links: linksOf(node, definitions) };
}

function rows(table: Table, definitions: Definitions): readonly Block[] {
  const header = table.children[0]?.children.map((cell) => inline(cell.children).trim()) ?? [];
  return table.children.map((row, index) => ({
    kind: "row",
    header,
    cells: row.children.map((cell) => inline(cell.children).trim()),
    links: row.children.flatMap((cell) => linksOf(cell, definitions)),
    isHeader: index === 0,
  }));
}

/** The plain text of inline Markdown; line breaks, hard or soft, stay line breaks, white space is else folded. */
function inline(nodes: readonly PhrasingContent[]): string {
  return raw(nodes)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n");
}

function raw(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === "break") return "\n";
      if (node.type === "html") return /^<br\s*\/?>$/i.test(node.value) ? "\n" : "";
      if (node.type === "image") return node.alt ?? "";
      if ("children" in node) return raw(node.children);
      return "value" in node ? node.value : "";
    })
    .join("");
}

function linksOf(node: Nodes, definitions: Definitions): readonly Link[] {
  if (node.type === "link") return [{ text: inline(node.children), url: node.url }];
  if (node.type === "linkReference") {
    const url = definitions.get(node.identifier);
    return url === undefined ? [] : [{ text: inline(node.children), url }];
  }
  return "children" in node ? node.children.flatMap((child) => linksOf(child, definitions)) : [];
}
