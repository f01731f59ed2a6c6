import type { Block, Cell, Run } from "../../draft.ts";
import { isBlank } from "../../draft.ts";
import { tidy } from "../../inline.ts";
import { elements, textOf, type XmlElement, type XmlNode } from "../office/xml.ts";
import { raised } from "../raised.ts";
import { guessHeader } from "../table-header.ts";
import { isAddress } from "../text-lines.ts";

/** Elements that stand on lines of their own; others, those that no standard knows among them, run on in the line. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|center|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frameset|h[1-6]|head|header|hgroup|hr|html|legend|li|main|menu|nav|ol|optgroup|option|p|pre|search|section|select|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)$/;

/** Reads the elements of a page as blocks; text outside any paragraph becomes one. */
export function htmlBlocks(parent: XmlElement, depth = 0): Block[] {
  const out: Block[] = [];
  let loose: Run[] = [];
  const flush = () => {
    const inline = tidy(loose);
    if (!isBlank(inline)) out.push({ kind: "paragraph", inline });
    loose = [];
  };
  for (const node of parent.children) {
    if (!isElement(node) || (!BLOCK.test(node.name) && !holdsBlocks(node))) {
      loose.push(...childRuns(node, {}, loose.at(-1)?.text ?? ""));
      continue;
    }
    flush();
    out.push(...elementBlocks(node, depth));
  }
  flush();
  return out;
}

function elementBlocks(node: XmlElement, depth: number): Block[] {
  const heading = /^h([1-6])$/.exec(node.name);
  if (heading) {
    const inline = tidy(
      inlineRuns(node, {}).map(({ bold: _, ...run }) => ({ ...run, text: run.text.replace(/\n/g, " ") })),
    );
    return isBlank(inline) ? [] : [{ kind: "heading", level: Number(heading[1]), inline }];
  }
  switch (node.name) {
    case "ul":
    case "ol":
    case "menu":
      return listBlocks(node, depth);
    case "table":
      return tableBlocks(node);
    case "hr":
      return [{ kind: "rule" }];
    case "pre":
      return [{ kind: "paragraph", inline: tidy([{ text: textOf(node) }]) }];
    case "dl":
      return elements(node)
        .flatMap((each) => (each.name === "div" ? elements(each) : [each]))
        .flatMap((each): Block[] => {
          const inline = tidy(inlineRuns(each, {}));
          if (isBlank(inline)) return [];
          return [
            { kind: "paragraph", inline: each.name === "dt" ? inline.map((run) => ({ ...run, bold: true })) : inline },
          ];
        });
    case "blockquote": {
      const blocks = htmlBlocks(node);
      return blocks.length === 0 ? [] : [{ kind: "quote", blocks }];
    }
    case "caption":
    case "head":
    case "title":
      return [];
    default:
      return htmlBlocks(node, depth);
  }
}

function listBlocks(list: XmlElement, depth: number): Block[] {
  const ordered = list.name === "ol";
  let number = Number(list.attribs.start ?? 1) - 1;
  return elements(list).flatMap((item): Block[] => {
    if (item.name === "ul" || item.name === "ol") return listBlocks(item, depth + 1);
    if (item.name !== "li") return htmlBlocks(item, depth);
    number = item.attribs.value === undefined ? number + 1 : Number(item.attribs.value);
    const [first, ...rest] = htmlBlocks(item, depth + 1);
    if (first === undefined) return [];
    if (first.kind !== "paragraph") return [first, ...rest];
    const marker = ordered ? printed(number, list.attribs.type) : "-";
    const inner = rest.map((block) =>
      block.kind === "paragraph"
        ? { kind: "item" as const, depth: depth + 1, marker: "-", inline: block.inline }
        : block,
    );
    return [{ kind: "item", depth, marker, inline: first.inline }, ...inner];
  });
}

function printed(number: number, type: string | undefined): string {
  const letter = String.fromCharCode(96 + ((number - 1) % 26) + 1);
  return type === "a" ? `${letter}.` : type === "A" ? `${letter.toUpperCase()}.` : `${number}.`;
}

function tableBlocks(table: XmlElement): Block[] {
  const rows: Cell[][] = [];
  const header: boolean[] = [];
  const below: { cell: Cell; left: number }[] = [];
  const caption = elements(table, "caption").flatMap((each) => htmlBlocks(each));
  for (const row of tableRows(table)) {
    const cells: Cell[] = [];
    const fill = () => {
      for (let span = below[cells.length]; span !== undefined && span.left > 0; span = below[cells.length]) {
        span.left -= 1;
        cells.push(span.cell);
      }
    };
    for (const cell of elements(row).filter((each) => each.name === "td" || each.name === "th")) {
      fill();
      const blocks = htmlBlocks(cell);
      const [columns, down] = [span(cell.attribs.colspan), span(cell.attribs.rowspan)];
      for (let at = 0; at < columns; at += 1) {
        const content: Cell = at === 0 ? blocks : [];
        below[cells.length] = { cell: content, left: down - 1 };
        cells.push(content);
      }
    }
    fill();
    header.push(elements(row, "th").length > 0 && elements(row, "td").length === 0);
    if (cells.some((cell) => cell.length > 0)) rows.push(cells);
    else header.pop();
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return caption;
  if (width === 1) return [...caption, ...rows.flat(2)];
  const full = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, (): Cell => [])]);
  return [...caption, { kind: "table", header: header[0] === true || guessHeader(full), rows: full }];
}

function tableRows(table: XmlElement): readonly XmlElement[] {
  return elements(table).flatMap((node) =>
    node.name === "tr" ? [node] : /^t(?:head|body|foot)$/.test(node.name) ? elements(node, "tr") : [],
  );
}

function span(value: string | undefined): number {
  return Math.min(64, Math.max(1, Number.parseInt(value ?? "1", 10) || 1));
}

function inlineRuns(node: XmlElement, dress: Omit<Run, "text">): Run[] {
  if (node.name === "br") return [{ text: "\n" }];
  const bold = node.name === "b" || node.name === "strong" || node.name === "th";
  const href = node.name === "a" ? node.attribs.href : undefined;
  const link = href !== undefined && isAddress(href) ? href : undefined;
  const own = { ...dress, ...(bold ? { bold } : {}), ...(link === undefined ? {} : { link }) };
  const note = node.attribs[NOTED];
  let before = "";
  const runs = node.children.flatMap((child) => {
    const made = childRuns(child, own, before);
    before = made.at(-1)?.text ?? before;
    return made;
  });
  return note === undefined ? runs : [...runs, { text: "", footnote: note }];
}

function childRuns(child: XmlNode, own: Omit<Run, "text">, before: string): Run[] {
  if (!isElement(child)) return textRuns(child, own);
  if (child.name === "sup") {
    const text = textOf(child)
      .replace(/[\s[\]]+/g, " ")
      .trim();
    const marked = raised(text, before);
    if (marked !== text) return [{ ...own, text: marked }];
  }
  const block = BLOCK.test(child.name) ? [{ text: "\n" }] : [];
  return [...block, ...inlineRuns(child, own), ...block];
}

/** Set on an element that a note is to be called behind: the note's label. */
export const NOTED = "data-copdesk-note";

function textRuns(node: XmlNode, dress: Omit<Run, "text">): Run[] {
  if (!("data" in node) || (node.type !== "text" && node.type !== "cdata")) return [];
  return [{ ...dress, text: (node.data ?? "").replace(/\s+/g, " ") }];
}

function isElement(node: XmlNode): node is XmlElement {
  return "attribs" in node;
}

function holdsBlocks(node: XmlElement): boolean {
  return elements(node).some((each) => BLOCK.test(each.name) || holdsBlocks(each));
}
