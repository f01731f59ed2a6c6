import { cellLines } from "./cells.ts";
import { type Block, type Cell, type Inline, type ItemBlock, plain, type Run, type TableBlock } from "./draft.ts";
import { escapeCell, escapeInline, escapeStart, escapeTarget } from "./escape.ts";

/** Writes blocks as corpus Markdown: what a parser reads from it is word for word what the blocks hold. */
export function toMarkdown(blocks: readonly Block[]): string {
  const parts: string[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    if (block.kind === "item") {
      let end = at;
      while (isListed(blocks[end])) end += 1;
      if (end === at) {
        parts.push(paragraph([{ text: `${block.marker} ` }, ...block.inline]));
        continue;
      }
      parts.push(...listMarkdown(blocks.slice(at, end).filter((item) => item.kind === "item")));
      at = end - 1;
    } else parts.push(...blockMarkdown(block));
  }
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/**
 * True for an item that Markdown has a list for. `3.1` and a letter outside any list stand before their paragraph as they
 * are printed.
 */
function isListed(block: Block | undefined): boolean {
  if (block?.kind !== "item") return false;
  return marker(block).shown === "" || (block.depth > 0 && !/\d\.\d|^\d+$/.test(block.marker));
}

function blockMarkdown(block: Exclude<Block, ItemBlock>): string[] {
  switch (block.kind) {
    case "heading":
      return [
        `${"#".repeat(Math.min(6, Math.max(1, block.level)))} ${inlineMarkdown(block.inline, " ").replace(/#(?=#*$)/g, "\\#")}`,
      ];
    case "paragraph":
      return [paragraph(block.inline)];
    case "table":
      return [tableMarkdown(block)];
    case "field":
      return fieldMarkdown(block.label, block.values);
    case "contact":
      return [block.lines.map((line) => paragraph(line)).join("  \n")];
    case "page":
    case "slide":
      return [`<!-- ${block.kind} ${block.number} -->`];
    case "notes":
      return ["<!-- notes -->", toMarkdown(block.blocks).trimEnd(), "<!-- /notes -->"];
    case "quote":
      return [toMarkdown(block.blocks).trimEnd().replace(/^/gm, "> ").replace(/^> $/gm, ">")];
    case "footnote":
      return [footnote(block.label, block.paragraphs)];
    case "rule":
      return ["---"];
  }
}

/** Inline Markdown of one paragraph, with hard breaks and with its line starts made harmless. */
function paragraph(inline: Inline): string {
  return inlineMarkdown(inline, "  \n").split("\n").map(escapeStart).join("\n");
}

function inlineMarkdown(inline: Inline, lineBreak: string): string {
  const marked: string[] = [];
  let open = false;
  for (let at = 0; at < inline.length; at += 1) {
    const run = inline[at];
    if (run === undefined) continue;
    const bold = run.bold === true && run.text.trim() !== "";
    if (bold && !open && canOpen(inline, at)) {
      const lead = /^\s*/.exec(run.text)?.[0] ?? "";
      marked.push(lead, "**");
      open = true;
      marked.push(runMarkdown({ ...run, text: run.text.slice(lead.length) }));
    } else marked.push(runMarkdown(run));
    const next = inline[at + 1];
    const nextBold = next?.bold === true && next.text.trim() !== "";
    if (open && !nextBold) {
      const last = marked.pop() ?? "";
      const trail = /\s*$/.exec(last)?.[0] ?? "";
      marked.push(last.slice(0, last.length - trail.length), "**", trail);
      open = false;
    }
  }
  return marked.join("").replace(/\n/g, lineBreak);
}

/**
 * True when `**` around the bold run at `at` would be read as bold: Markdown asks that the marks lean on letters from the
 * inside, or on blanks and punctuation from the outside.
 */
function canOpen(inline: Inline, at: number): boolean {
  let end = at;
  while (inline[end + 1]?.bold === true) end += 1;
  const inside = inline
    .slice(at, end + 1)
    .map((run) => run.text)
    .join("");
  const [first, last] = [inside.trimStart().at(0) ?? "", inside.trimEnd().at(-1) ?? ""];
  const before = /^\s/.test(inside) ? " " : (inline[at - 1]?.text.at(-1) ?? " ");
  const after = /\s$/.test(inside) ? " " : (inline[end + 1]?.text.at(0) ?? " ");
  if (inside.includes("\n\n")) return false;
  return (WORD.test(first) || LOOSE.test(before)) && (WORD.test(last) || LOOSE.test(after));
}

const WORD = /[\p{L}\p{N}]/u;
const LOOSE = /[\s\p{P}\p{S}]/u;

function runMarkdown(run: Run): string {
  if (run.footnote !== undefined) return `[^${run.footnote}]`;
  const text = escapeInline(run.text);
  if (run.link === undefined || run.text.trim() === "") return text;
  const [, lead = "", core = "", trail = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (core === run.link || `mailto:${core}` === run.link) return text;
  return `${lead}[${core.replace(/\n/g, " ").replace(/\[|\]/g, "\\$&")}](${escapeTarget(run.link)})${trail}`;
}

function fieldMarkdown(label: string, values: readonly Inline[]): string[] {
  const head = `**${escapeInline(label)}**`;
  const [only] = values;
  if (only === undefined) return [head];
  const long = values.length > 4 || values.some((value) => plain(value).length > 150);
  if (values.length > 1 && long) return [head, ...values.map(paragraph)];
  return [[`${head} ${inlineMarkdown(only, "  \n")}`, ...values.slice(1).map(paragraph)].join("  \n")];
}

function footnote(label: string, paragraphs: readonly Inline[]): string {
  return `[^${label}]: ${paragraphs.map(paragraph).join("\n\n    ")}`;
}

function tableMarkdown(table: TableBlock): string {
  const width = Math.max(1, ...table.rows.map((row) => row.length));
  const rows = table.rows.map((row) => Array.from({ length: width }, (_, n) => cellMarkdown(row[n] ?? [])));
  const bare = !table.header && rows.length > 1;
  const header = bare ? Array.from({ length: width }, () => "") : (rows[0] ?? []);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...(bare ? rows : rows.slice(1)).map(line)].join("\n");
}

function cellMarkdown(cell: Cell): string {
  return cellLines(cell)
    .map((part) => escapeCell(inlineMarkdown(part, "<br>")))
    .join("<br>");
}

/** A list; levels are parted by empty lines where an item holds a list of its own, as a hand would write it. */
function listMarkdown(items: readonly ItemBlock[]): string[] {
  const out: string[] = [];
  const open: { depth: number; indent: number; mark: string }[] = [];
  const short = items.every((item) => item.depth === 0 && plain(item.inline).length <= 200);
  for (const item of items) {
    // A list may begin at its third level, or skip one: items of one depth stay side by side.
    const level = open.findIndex((each) => each.depth >= item.depth);
    const before = level < 0 ? undefined : open[level];
    const returning = level >= 0 && open.length > level + 1;
    if (level >= 0) open.length = level;
    const { mark, shown } = marker(item);
    const indent = open.at(-1)?.indent ?? 0;
    const pad = " ".repeat(indent);
    const inner = " ".repeat(indent + mark.length + 1);
    open.push({ depth: item.depth, indent: indent + mark.length + 1, mark });
    // Markdown counts by itself from the first number of a list, so a number out of turn begins another list.
    if (before !== undefined && !follows(before.mark, mark)) out.push(`${pad}<!-- -->`);
    const text = `${pad}${mark} ${shown}${paragraph(item.inline).replace(/\n/g, `\n${inner}`)}`;
    const tight = before !== undefined && !returning && follows(before.mark, mark) && (mark === "-" || short);
    if (tight) out.push(`${out.pop() ?? ""}\n${text}`);
    else out.push(text);
  }
  return out;
}

/** True when the second mark goes on with the list of the first, as Markdown counts. */
function follows(before: string, mark: string): boolean {
  if (before === "-" || mark === "-") return before === mark;
  return before.at(-1) === mark.at(-1) && Number.parseInt(mark, 10) === Number.parseInt(before, 10) + 1;
}

/** `3.` and `3)` are Markdown's own; other numbers (`a)`, `3.1`) are printed as text behind a bullet. */
function marker(item: ItemBlock): { mark: string; shown: string } {
  if (item.marker === "-" || /^\d{1,9}[.)]$/.test(item.marker)) return { mark: item.marker, shown: "" };
  return { mark: "-", shown: `${escapeInline(item.marker)} ` };
}
