import type { Block, Inline } from "../../draft.ts";
import { isBlank, plain, words } from "../../draft.ts";
import { slice, tidy } from "../../inline.ts";
import { attribute, child, elements, isOn, type XmlElement } from "../office/xml.ts";
import { listMark } from "../text-lines.ts";
import type { Context } from "./context.ts";
import { leave } from "./leave.ts";
import type { Printed } from "./numbering.ts";
import { isUnfilled, readRuns } from "./runs.ts";
import { partSides } from "./side-tabs.ts";
import { readTable } from "./tables.ts";

/** Reads what stands in a body, a cell, a note or a text box, in order. */
export function readBody(parent: XmlElement, context: Context): Block[] {
  const out: Block[] = [];
  let joined: Inline = [];
  for (const node of bodyNodes(parent, context)) {
    if (node.name !== "w:p") {
      if (joined.length > 0) out.push({ kind: "paragraph", inline: tidy(joined) });
      joined = [];
      out.push(
        ...(node.name === "w:tbl"
          ? readTable(node, context, readBody)
          : context.chunk(attribute(node, "id", "r") ?? "")),
      );
      continue;
    }
    const made = readParagraph(node, context, joined);
    joined = [];
    if (isMarkDeleted(node)) joined = lastInline(made) ?? [];
    out.push(...(joined.length > 0 ? made.slice(0, -1) : made));
  }
  if (joined.length > 0) out.push({ kind: "paragraph", inline: tidy(joined) });
  return out;
}

/** Paragraphs, tables and files put in, whatever wrapper they stand in. */
function bodyNodes(parent: XmlElement, context: Context): XmlElement[] {
  return elements(parent).flatMap((node) => {
    switch (node.name) {
      case "w:p":
      case "w:tbl":
      case "w:altChunk":
        return [node];
      case "w:del":
      case "w:moveFrom":
        context.state.tracked = true;
        leave(context, "deleted", node);
        return [];
      case "w:ins":
      case "w:moveTo":
        context.state.tracked = true;
        return bodyNodes(node, context);
      case "mc:AlternateContent": {
        const choice = child(node, "mc:Choice") ?? child(node, "mc:Fallback");
        return choice === undefined ? [] : bodyNodes(choice, context);
      }
      case "w:sdt":
        if (!isUnfilled(node)) return bodyNodes(node, context);
        leave(context, "placeholder", node);
        return [];
      case "w:sdtContent":
      case "w:customXml":
      case "w:smartTag":
        return bodyNodes(node, context);
      default:
        return [];
    }
  });
}

/** A paragraph whose end was deleted runs on into the next. */
function isMarkDeleted(paragraph: XmlElement): boolean {
  return child(paragraph, "w:pPr", "w:rPr", "w:del") !== undefined;
}

function lastInline(blocks: readonly Block[]): Inline | null {
  const last = blocks.at(-1);
  return last?.kind === "paragraph" ? last.inline : null;
}

function readParagraph(node: XmlElement, context: Context, before: Inline): Block[] {
  const properties = child(node, "w:pPr");
  if (child(properties, "w:rPr", "w:ins") !== undefined) context.state.tracked = true;
  const style = attribute(child(properties, "w:pStyle"), "val");
  const content = readRuns(node, context);
  const isHeading = headingLevel(properties, style, context) !== null;
  const inline = tidy([...before, ...(isHeading ? content.runs : partSides(content.runs, properties))]);
  const out: Block[] = [];
  const pages = (count: number) => {
    for (let n = 0; n < count; n += 1) {
      context.state.page += 1;
      out.push({ kind: "page", number: context.state.page });
    }
  };
  pages(content.breaksBefore + (isOn(child(properties, "w:pageBreakBefore")) && !context.renderedBreaks ? 1 : 0));
  const isGone = isMarkDeleted(node) || context.styles.shows("hidden", child(properties, "w:rPr"), style);
  // A paragraph without text is counted and numbered like any other; in a cell its number is what the cell says.
  const number = isBlank(inline) && isGone ? null : printedNumber(properties, style, context);
  if (!isBlank(inline)) out.push(textBlock(inline, properties, style, number, context));
  else if (context.inCell && number !== null && !/^-?$/.test(number.marker))
    out.push({ kind: "paragraph", inline: words(number.marker) });
  for (const box of content.boxes) out.push(...readBody(box, context));
  out.push(...content.drawn);
  pages(content.breaksAfter);
  if (child(properties, "w:sectPr") !== undefined && !context.renderedBreaks) {
    const type = attribute(child(properties, "w:sectPr", "w:type"), "val") ?? "nextPage";
    if (type !== "continuous" && type !== "nextColumn") pages(1);
  }
  return out;
}

const LONGEST_HEADING = 300;

function textBlock(
  inline: Inline,
  properties: XmlElement | undefined,
  style: string | undefined,
  printed: Printed | null,
  context: Context,
): Block {
  const heading = headingLevel(properties, style, context);
  const text = plain(inline);
  if (heading !== null && text.length <= LONGEST_HEADING) {
    const number =
      printed === null || printed.marker === "-" || printed.marker === "" ? [] : [{ text: `${printed.marker} ` }];
    return { kind: "heading", level: heading + 1, inline: [...number, ...inline.map(({ bold: _, ...run }) => run)] };
  }
  const depth = styleDepth(context.styles.name(style));
  if (printed !== null && printed.marker !== "") {
    return { kind: "item", depth: Math.max(printed.level, depth ?? 0), marker: printed.marker, inline };
  }
  const typed = listMark(text);
  if (typed !== null && (depth !== null || typed.marker === "-")) {
    return { kind: "item", depth: depth ?? 0, marker: typed.marker, inline: tidy(slice(inline, typed.length)) };
  }
  if (typed === null && depth !== null && /bullet/.test(context.styles.name(style))) {
    return { kind: "item", depth, marker: "-", inline };
  }
  return { kind: "paragraph", inline };
}

function headingLevel(properties: XmlElement | undefined, style: string | undefined, context: Context): number | null {
  const outline = attribute(child(properties, "w:outlineLvl"), "val");
  if (outline !== undefined) return Number(outline) < 9 ? Number(outline) + 1 : null;
  return context.styles.headingLevel(style);
}

function printedNumber(properties: XmlElement | undefined, style: string | undefined, context: Context) {
  const own = child(properties, "w:numPr");
  const list = attribute(child(own, "w:numId"), "val");
  if (list === "0") return null;
  const fromStyle = context.styles.numbering(style);
  const id = list ?? fromStyle?.list;
  if (id === undefined) return null;
  const level = attribute(child(own, "w:ilvl"), "val");
  return context.numbering.next(id, level === undefined ? (fromStyle?.level ?? 0) : Number(level));
}

/** Depth of a list style: `List Bullet 2`, `enumlev2`. */
function styleDepth(name: string): number | null {
  const match = /^(?:list(?: bullet| number| continue)?|enumlev|indent|bullet)_?\s?(\d)?$/.exec(name);
  if (match === null || name === "list paragraph") return null;
  return match[1] === undefined ? 0 : Math.max(0, Number(match[1]) - 1);
}
