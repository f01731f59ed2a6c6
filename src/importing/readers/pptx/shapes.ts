import type { Leave } from "../../account/left-out.ts";
import type { Block, Cell } from "../../draft.ts";
import { plain } from "../../draft.ts";
import type { Archive, Relation } from "../office/archive.ts";
import { chartBlocks } from "../office/chart.ts";
import { diagramBlocks } from "../office/diagram.ts";
import { type Bullets, readTextBody } from "../office/drawing-text.ts";
import { drawnTexts } from "../office/drawn-texts.ts";
import { attribute, child, descendants, elements, type XmlElement } from "../office/xml.ts";
import { guessHeader } from "../table-header.ts";
import { type Box, inReadingOrder } from "./reading-order.ts";

/** What stands in one shape of a slide. */
export interface ShapeContent {
  readonly role: "title" | "footer" | "body";
  readonly blocks: readonly Block[];
}

/** What reading shapes needs to know of their slide. */
export interface SlideContext {
  readonly archive: Archive;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly layout: XmlElement | undefined;
  readonly master: XmlElement | undefined;
  readonly leave: Leave;
  /** called for the part of each chart and drawing that is read */
  readonly drawn: (part: XmlElement) => void;
}

/** The shapes of a tree in the order they are read in, groups opened. */
export function readShapes(tree: XmlElement | undefined, context: SlideContext): readonly ShapeContent[] {
  const read = elements(tree).map((node) => ({ box: boxOf(node, context), content: contentOf(node, context) }));
  const isBody = ({ content }: (typeof read)[number]) => content.some(({ role }) => role === "body");
  return [...read.filter((each) => !isBody(each)), ...inReadingOrder(read.filter(isBody))].flatMap(
    ({ content }) => content,
  );
}

function contentOf(node: XmlElement, context: SlideContext): readonly ShapeContent[] {
  switch (node.name) {
    case "p:sp":
    case "p:cxnSp":
      return readShape(node, context);
    case "p:grpSp":
      return readShapes(node, context);
    case "p:graphicFrame":
      return readFrame(node, context);
    case "p:pic":
      context.leave("picture", "");
      return [];
    case "mc:AlternateContent":
      return readShapes(child(node, "mc:Choice") ?? child(node, "mc:Fallback"), context);
    default:
      return [];
  }
}

function readShape(shape: XmlElement, context: SlideContext): readonly ShapeContent[] {
  const holder = child(shape, "p:nvSpPr", "p:nvPr", "p:ph");
  const type = holder === undefined ? null : (attribute(holder, "type") ?? "obj");
  const body = child(shape, "p:txBody");
  const isHidden = attribute(child(shape, "p:nvSpPr", "p:cNvPr"), "hidden") === "1";
  if (isHidden || type === "sldNum" || type === "sldImg") {
    for (const text of drawnTexts(shape)) context.leave(isHidden ? "hidden" : "page number", text);
    return [];
  }
  const blocks = readTextBody(body, context, bulletsOf(holder, child(body, "a:lstStyle"), context));
  if (blocks.length === 0) return [];
  if (type === "title" || type === "ctrTitle") {
    const inline = blocks.flatMap((block, at) =>
      "inline" in block ? [...(at > 0 ? [{ text: " " }] : []), ...block.inline] : [],
    );
    const flat = inline.map((run) => ({ ...run, text: run.text.replace(/\n/g, " "), bold: false }));
    return [{ role: "title", blocks: [{ kind: "heading", level: 2, inline: flat }] }];
  }
  return [
    {
      role: type === "ftr" || type === "hdr" || type === "dt" ? "footer" : "body",
      blocks: type === null || type === "subTitle" ? together(blocks) : blocks,
    },
  ];
}

/** Lines of a text box or subtitle belong together, as those of an address do. */
function together(blocks: readonly Block[]): readonly Block[] {
  const short =
    blocks.length > 1 &&
    blocks.every(
      (block) =>
        block.kind === "paragraph" && plain(block.inline).length <= 90 && !/[.!?;:]$/.test(plain(block.inline)),
    );
  if (!short) return blocks;
  const inline = blocks.flatMap((block, at) =>
    block.kind === "paragraph" ? [...(at > 0 ? [{ text: "\n" }] : []), ...block.inline] : [],
  );
  return [{ kind: "paragraph", inline }];
}

/** Bullets come from the shape, the layout, or the master, whichever speaks first. */
function bulletsOf(holder: XmlElement | undefined, own: XmlElement | undefined, context: SlideContext): Bullets {
  const type = attribute(holder, "type") ?? "obj";
  const styles = [own];
  if (holder !== undefined) {
    for (const part of [context.layout, context.master])
      styles.push(child(matching(part, holder), "p:txBody", "a:lstStyle"));
    if (type === "body" || type === "obj") styles.push(child(elements(context.master)[0], "p:txStyles", "p:bodyStyle"));
  }
  return (level) => {
    const name = `a:lvl${level + 1}pPr`;
    return styles
      .map((style) => child(style, name))
      .find((style) => elements(style).some((node) => /^a:bu(?:None|Char|AutoNum|Blip)$/.test(node.name)));
  };
}

/** Where a shape stands: its own word, or that of the placeholder it fills. */
function boxOf(node: XmlElement, context: SlideContext): Box | null {
  const holder = child(node, "p:nvSpPr", "p:nvPr", "p:ph");
  const own = child(node, "p:spPr", "a:xfrm") ?? child(node, "p:grpSpPr", "a:xfrm") ?? child(node, "p:xfrm");
  const inherited = () =>
    [context.layout, context.master]
      .map((part) => child(matching(part, holder), "p:spPr", "a:xfrm"))
      .find((each) => each !== undefined);
  const place = own ?? (holder === undefined ? undefined : inherited());
  const [offset, extent] = [child(place, "a:off"), child(place, "a:ext")];
  const [x, y] = [attribute(offset, "x"), attribute(offset, "y")].map(Number);
  const [width, height] = [attribute(extent, "cx"), attribute(extent, "cy")].map(Number);
  return [x, y, width, height].every(Number.isFinite)
    ? { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 }
    : null;
}

/** The placeholder of a layout or master that a slide's placeholder fills. */
function matching(part: XmlElement | undefined, holder: XmlElement | undefined): XmlElement | undefined {
  const [index, type] = [attribute(holder, "idx"), attribute(holder, "type") ?? "obj"];
  const shapes = descendants(part, "p:sp");
  const of = (shape: XmlElement) => child(shape, "p:nvSpPr", "p:nvPr", "p:ph");
  return (
    shapes.find((shape) => index !== undefined && attribute(of(shape), "idx") === index) ??
    shapes.find((shape) => of(shape) !== undefined && (attribute(of(shape), "type") ?? "obj") === type) ??
    shapes.find((shape) => type === "obj" && attribute(of(shape), "type") === "body")
  );
}

function readFrame(frame: XmlElement, context: SlideContext): readonly ShapeContent[] {
  const data = child(frame, "a:graphic", "a:graphicData");
  const table = child(data, "a:tbl");
  if (table !== undefined) return [{ role: "body", blocks: readTable(table, context) }];
  const blocks = [...readDiagram(data, context), ...readChart(data, context)];
  if (blocks.length > 0) return [{ role: "body", blocks }];
  const isChart = elements(data).some(({ name }) => /:chart$/.test(name));
  context.leave(isChart ? "chart" : child(data, "p:oleObj") === undefined ? "picture" : "object", "");
  return [];
}

function readTable(table: XmlElement, context: SlideContext): readonly Block[] {
  const rows: Cell[][] = [];
  for (const row of elements(table, "a:tr")) {
    const above = rows.at(-1) ?? [];
    rows.push(
      elements(row, "a:tc").map((cell, at): Cell => {
        if (attribute(cell, "vMerge") === "1") return above[at] ?? [];
        if (attribute(cell, "hMerge") === "1") return [];
        return readTextBody(child(cell, "a:txBody"), context);
      }),
    );
  }
  const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
  if (filled.length === 0) return [];
  const header = attribute(child(table, "a:tblPr"), "firstRow") === "1" || guessHeader(filled);
  return [{ kind: "table", header: header && filled.length > 1, rows: filled }];
}

function readDiagram(data: XmlElement | undefined, context: SlideContext): readonly Block[] {
  return diagramBlocks(partOf(attribute(child(data, "dgm:relIds"), "dm"), context), context);
}

function readChart(data: XmlElement | undefined, context: SlideContext): readonly Block[] {
  return chartBlocks(partOf(attribute(child(data, "c:chart"), "id"), context));
}

/** The part that a frame shows, noted as read. */
function partOf(id: string | undefined, { archive, relations, drawn }: SlideContext): XmlElement | undefined {
  const target = relations.get(id ?? "")?.target;
  const part = target === undefined ? undefined : archive.xml(target);
  if (part !== undefined) drawn(part);
  return part;
}
