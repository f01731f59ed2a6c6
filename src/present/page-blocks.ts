/** The passages of a document as nested blocks: sections and lists around what they hold, rows in tables. */
import type { Document, Passage } from "../domain/document.ts";
import type { PageBlock, PageItem, PagePlace, PageRow, PageSpan } from "../domain/page.ts";
import { anchorOf } from "./addresses.ts";
import { pageSpans, type Stretch } from "./page-spans.ts";

/** A passage with those within it. */
interface Node {
  readonly passage: Passage;
  readonly within: Node[];
  /** what stands before it in the document: depth and mark of a list item; null for what is none */
  readonly item: { readonly depth: number; readonly number: number | null; readonly first: boolean } | null;
  /** of a heading, from 1 */
  readonly level: number;
  /** set where another page or slide begins than that of the passage before */
  readonly place: PagePlace | null;
}

/**
 * Blocks in reading order; each passage has its anchor exactly once.
 * @param without a passage that is shown elsewhere
 * @param marks stretches of the document's text to be marked, in order
 */
export function pageBlocks(
  document: Document,
  placeOf: (passage: Passage) => PagePlace | null,
  without: Passage | null,
  marks: readonly Stretch[] = [],
): readonly PageBlock[] {
  return blocksOf(treeOf(document, placeOf, without), marks);
}

function treeOf(
  { text, passages }: Document,
  placeOf: (passage: Passage) => PagePlace | null,
  without: Passage | null,
): readonly Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  const levels = headingLevels(passages, without);
  let here = "";
  for (const passage of passages) {
    if (passage === without) continue;
    while (open.length > 0 && (open.at(-1)?.passage.end ?? 0) <= passage.start) open.pop();
    const isGroup = passage.parts !== undefined;
    const place = isGroup ? null : placeOf(passage);
    const turned = place !== null && place.text !== here;
    if (turned) here = place.text;
    const level = levels.get(passage) ?? 1;
    const node = {
      passage,
      within: [],
      level,
      item: isGroup ? null : itemOf(text, passage),
      place: turned ? place : null,
    };
    (open.at(-1)?.within ?? roots).push(node);
    if (isGroup) open.push(node);
  }
  return roots;
}

/**
 * How deep each heading stands among those that are shown: a document that leaves a level out, or whose title is shown
 * elsewhere, leaves no step out for those who hear the page.
 */
export function headingLevels(passages: readonly Passage[], without: Passage | null): ReadonlyMap<Passage, number> {
  const above: number[] = [];
  const levels = new Map<Passage, number>();
  for (const passage of passages) {
    if (passage.kind !== "heading" || passage === without) continue;
    while (above.length > 0 && (above.at(-1) ?? 0) >= passage.headings.length) above.pop();
    above.push(passage.headings.length);
    levels.set(passage, above.length);
  }
  return levels;
}

/** Two blanks a level stand before an item, and its mark; further paragraphs of it stand below the mark. */
const MARK = /(?:^|\n)( *)(?:(-)|(\d+)\.)? ?$/;

function itemOf(text: string, { start, kind }: Passage): Node["item"] {
  if (kind !== "item" && kind !== "note") return null;
  const [, blanks = "", dash, number] = MARK.exec(text.slice(Math.max(0, start - 200), start)) ?? [];
  if (dash !== undefined || number !== undefined) {
    return { depth: blanks.length / 2, number: number === undefined ? null : Number(number), first: true };
  }
  return kind === "item" ? { depth: Math.max(0, Math.ceil(blanks.length / 2) - 1), number: null, first: false } : null;
}

function blocksOf(nodes: readonly Node[], marks: readonly Stretch[]): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  for (let at = 0; at < nodes.length; ) {
    const items = runFrom(nodes, at, (node) => itemAt(node) !== null);
    const rows = runFrom(nodes, at, ({ passage }) => passage.kind === "row");
    if (items.length > 0) blocks.push(...lists(items, marks));
    else if (rows.length > 0) blocks.push(...tables(rows, marks));
    else blocks.push(...nodes.slice(at, at + 1).flatMap((node) => block(node, marks)));
    at += Math.max(1, items.length, rows.length);
  }
  return blocks;
}

function runFrom(nodes: readonly Node[], from: number, is: (node: Node) => boolean): readonly Node[] {
  let end = from;
  for (let node = nodes[end]; node !== undefined && is(node); node = nodes[end]) end += 1;
  return nodes.slice(from, end);
}

/** An item, or a list that an item begins. */
function itemAt(node: Node): Node["item"] {
  return node.within.length === 0 ? node.item : node.passage.kind === "list" ? itemAt(node.within[0] ?? node) : null;
}

function block(node: Node, marks: readonly Stretch[]): readonly PageBlock[] {
  const { passage, within, place } = node;
  const anchor = anchorOf(passage.id);
  if (passage.parts !== undefined) return [{ kind: "group", anchor, blocks: blocksOf(within, marks) }];
  const spans = pageSpans(passage, passage.text, 0, marks);
  const before: readonly PageBlock[] = place === null ? [] : [{ kind: "place", place }];
  if (passage.kind === "heading") {
    return [...before, { kind: "heading", anchor, level: node.level, spans }];
  }
  return [...before, { kind: "text", anchor, form: formOf(passage), spans }];
}

function formOf({ kind }: Passage): "paragraph" | "contact" | "field" | "note" {
  return kind === "contact" || kind === "field" || kind === "note" ? kind : "paragraph";
}

/** Items, those of a greater depth within the one before them; a list with numbers and one without stand apart. */
function lists(nodes: readonly Node[], marks: readonly Stretch[]): readonly PageBlock[] {
  const depth = nodes.reduce((least, node) => Math.min(least, itemAt(node)?.depth ?? 0), Number.POSITIVE_INFINITY);
  const made: { kind: "list"; ordered: boolean; items: { number: number | null; blocks: PageBlock[] }[] }[] = [];
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at];
    const item = node === undefined ? null : itemAt(node);
    if (node === undefined || item === null) break;
    const deeper = runFrom(nodes, at, (each) => (itemAt(each)?.depth ?? 0) > depth);
    const last = made.at(-1);
    const ordered = item.number !== null;
    if (deeper.length > 0) {
      if (last === undefined)
        made.push({ kind: "list", ordered: false, items: [{ number: null, blocks: [...lists(deeper, marks)] }] });
      else last.items.at(-1)?.blocks.push(...lists(deeper, marks));
      at += deeper.length;
      continue;
    }
    if (!item.first && last !== undefined) last.items.at(-1)?.blocks.push(...insideItem(node, marks));
    else if (last === undefined || last.ordered !== ordered) {
      made.push({ kind: "list", ordered, items: [{ number: item.number, blocks: [...insideItem(node, marks)] }] });
    } else last.items.push({ number: item.number, blocks: [...insideItem(node, marks)] });
    at += 1;
  }
  return made.map((list): PageBlock & { readonly items: readonly PageItem[] } => list);
}

/** The words of an item, and of a list that it begins what follows them. */
function insideItem(node: Node, marks: readonly Stretch[]): readonly PageBlock[] {
  const [first, ...rest] = node.within;
  if (first === undefined) return block(node, marks);
  return [
    {
      kind: "group",
      anchor: anchorOf(node.passage.id),
      blocks: [...insideItem(first, marks), ...blocksOf(rest, marks)],
    },
  ];
}

/** A row without named cells is the header of a new table; so is one whose cells are named otherwise than before. */
function tables(nodes: readonly Node[], marks: readonly Stretch[]): readonly PageBlock[] {
  const made: ({ kind: "table"; rows: PageRow[] } | Extract<PageBlock, { kind: "place" }>)[] = [];
  let columns: string | null = null;
  for (const [at, { passage, place }] of nodes.entries()) {
    const isHeader = passage.cells === undefined;
    const names = passage.cells ?? nodes[at + 1]?.passage.cells ?? [];
    const named = JSON.stringify(names.map(({ header }) => header));
    const begins = isHeader || named !== columns;
    columns = named;
    if (begins && place !== null) made.push({ kind: "place", place });
    if (begins) made.push({ kind: "table", rows: [] });
    const cells = isHeader
      ? headerCells(
          passage,
          names.map(({ header }) => header),
        )
      : (passage.cells ?? []).map(({ start, end }) => pageSpans(passage, passage.text.slice(start, end), start, marks));
    // A table of one row has nothing that its row could be the header of.
    const heads = isHeader && nodes[at + 1]?.passage.cells !== undefined;
    const table = made.at(-1);
    if (table?.kind !== "table") continue;
    table.rows.push({ anchor: anchorOf(passage.id), isHeader: heads, place: begins ? null : place, cells });
  }
  return made;
}

/** The header's cells as the rows name them; a header that they do not fit, or without rows, is one cell. */
function headerCells(passage: Passage, names: readonly string[]): readonly (readonly PageSpan[])[] {
  const whole = names.filter((name) => name !== "").join("\n") === passage.text;
  return whole ? names.map((name) => pageSpans(passage, name)) : [pageSpans(passage, passage.text)];
}
