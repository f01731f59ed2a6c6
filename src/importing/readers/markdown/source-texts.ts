import type { Nodes } from "mdast";

/** The texts of a Markdown tree as they stand in the file, a paragraph, cell or block each; those of HTML are left to its reader. */
export function sourceTexts(node: Nodes): readonly string[] {
  if (node.type === "code" || node.type === "yaml") return [node.value];
  if (!("children" in node)) return [];
  const isLine = node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
  return isLine ? [lineOf(node)] : node.children.flatMap((child) => sourceTexts(child));
}

function lineOf(node: Nodes): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "image":
    case "imageReference":
      return node.alt ?? "";
    case "break":
      return " ";
    case "html":
      return /^<br\b/i.test(node.value) ? " " : "";
    default:
      return "children" in node ? node.children.map((child) => lineOf(child)).join("") : "";
  }
}
