import type { PhrasingContent } from "mdast";
import type { Run } from "../../draft.ts";
import { raised } from "../raised.ts";
import { isAddress } from "../text-lines.ts";
import type { Context } from "./context.ts";

type Dress = Omit<Run, "text">;

/** The runs of a line; what is struck out in Markdown, HTML or by a style is left out. */
export function runsOf(nodes: readonly PhrasingContent[], dress: Dress, context: Context): Run[] {
  const out: Run[] = [];
  // HTML within a line is no tree here: its tags stand among the texts, and some are never closed.
  const open: { readonly name: string; readonly struck: boolean; readonly bold: boolean }[] = [];
  for (const node of nodes) {
    if (node.type === "html") {
      if (/^<br\b/i.test(node.value)) out.push({ text: "\n" });
      else turn(open, node.value);
      continue;
    }
    const bold = open.some((tag) => tag.bold);
    const runs = nodeRuns(node, bold ? { ...dress, bold } : dress, context);
    if (open.some((tag) => tag.struck)) leave(runs, context);
    else if (open.at(-1)?.name === "sup")
      out.push(...runs.map((run) => ({ ...run, text: raised(run.text, out.at(-1)?.text ?? "") })));
    else out.push(...runs);
  }
  return out;
}

function turn(open: { name: string; struck: boolean; bold: boolean }[], tag: string): void {
  const [, end = "", name = ""] = /^<(\/?)([a-z][\w-]*)/i.exec(tag) ?? [];
  if (name === "" || /\/>$/.test(tag)) return;
  const small = name.toLowerCase();
  if (end === "/") {
    const at = open.findLastIndex((each) => each.name === small);
    if (at >= 0) open.length = at;
    return;
  }
  const struck = /^(?:del|s|strike)$/.test(small) || /text-decoration(?:-line)?\s*:[^;"']*line-through/i.test(tag);
  open.push({ name: small, struck, bold: /^(?:b|strong)$/.test(small) });
}

function nodeRuns(node: PhrasingContent, dress: Dress, context: Context): Run[] {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return [{ ...dress, text: node.value }];
    case "break":
      return [{ text: "\n" }];
    case "image":
    case "imageReference":
      context.left.push({ reason: "picture", text: "" });
      return [{ ...dress, text: node.alt ?? "" }];
    case "footnoteReference":
      return [{ text: "", footnote: node.identifier }];
    case "strong":
      return runsOf(node.children, { ...dress, bold: true }, context);
    case "delete":
      leave(runsOf(node.children, dress, context), context);
      return [];
    case "link":
    case "linkReference": {
      const url = node.type === "link" ? node.url : context.targets.get(node.identifier);
      return runsOf(node.children, url !== undefined && isAddress(url) ? { ...dress, link: url } : dress, context);
    }
    default:
      return "children" in node ? runsOf(node.children, dress, context) : [];
  }
}

function leave(runs: readonly Run[], context: Context): void {
  context.left.push({ reason: "struck", text: runs.map((run) => run.text).join("") });
}
