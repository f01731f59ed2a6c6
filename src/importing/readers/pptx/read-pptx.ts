import { textOf } from "../../cells.ts";
import type { Block, Draft } from "../../draft.ts";
import { Refusal } from "../../refusal.ts";
import { type Archive, mainPart, openArchive } from "../office/archive.ts";
import { officeProperties } from "../office/properties.ts";
import { attribute, child, elements, type XmlElement } from "../office/xml.ts";
import { saysSomething } from "../running.ts";
import { readShapes, type ShapeContent, type SlideContext } from "./shapes.ts";

const SLIDE_LIMIT = 2000;

/**
 * Reads a PowerPoint presentation (.pptx): slides in the order of the show, titles as headings, tables, groups and
 * SmartArt, and the speaker's notes marked as notes.
 * @throws Refusal when the file is damaged or hostile
 */
export function readPptx(bytes: Uint8Array): Draft {
  const archive = openArchive(bytes);
  const part = mainPart(archive, "ppt/presentation.xml");
  const show = elements(archive.xml(part))[0];
  if (show === undefined) throw new Refusal({ code: "broken", detail: "it has no presentation in it" });
  const relations = archive.relations(part);
  const slides = elements(child(show, "p:sldIdLst"), "p:sldId").flatMap(
    (slide) => relations.get(attribute(slide, "id", "r") ?? "")?.target ?? [],
  );
  if (slides.length > SLIDE_LIMIT) throw new Refusal({ code: "too-many-parts", what: "slides", limit: SLIDE_LIMIT });
  const counts = { picture: 0, chart: 0 };
  const hidden: number[] = [];
  const said = new Set<string>();
  const blocks = slides.flatMap((path, at): readonly Block[] => {
    const slide = elements(archive.xml(path))[0];
    if (slide === undefined) return [];
    if (attribute(slide, "show") === "0") hidden.push(at + 1);
    return [
      { kind: "slide", number: at + 1 },
      ...readSlide(archive, path, slide, at, said, (what) => (counts[what] += 1)),
    ];
  });
  const warnings = [
    ...(counts.picture > 0 ? [`${counts.picture} pictures are left out`] : []),
    ...(counts.chart > 0 ? [`${counts.chart} charts are left out`] : []),
    ...(hidden.length > 0 ? [`slides that are not shown are kept: ${hidden.join(", ")}`] : []),
  ];
  return { format: "pptx", blocks, properties: officeProperties(archive), warnings, trackedChanges: false };
}

function readSlide(
  archive: Archive,
  path: string,
  slide: XmlElement,
  at: number,
  said: Set<string>,
  skipped: SlideContext["skipped"],
): readonly Block[] {
  const relations = archive.relations(path);
  const layoutPath = [...relations.values()].find((relation) => relation.type === "slideLayout")?.target;
  const masterPath =
    layoutPath === undefined
      ? undefined
      : [...archive.relations(layoutPath).values()].find((relation) => relation.type === "slideMaster")?.target;
  const context: SlideContext = {
    archive,
    relations,
    layout: layoutPath === undefined ? undefined : archive.xml(layoutPath),
    master: masterPath === undefined ? undefined : archive.xml(masterPath),
    skipped,
  };
  const shapes = readShapes(child(slide, "p:cSld", "p:spTree"), context);
  const titles = shapes.filter((shape) => shape.role === "title").flatMap((shape) => shape.blocks);
  const points = shapes.filter((shape) => shape.role === "body").flatMap((shape) => shape.blocks);
  const [first, ...rest] = points;
  const plainTitle = titles.length === 0 && first !== undefined && isTitle(first) ? first : null;
  const body = plainTitle === null ? points : rest;
  const headings: readonly Block[] =
    plainTitle === null
      ? titles
      : [{ kind: "heading", level: 2, inline: plainTitle.inline.map(({ bold: _, ...run }) => run) }];
  return [
    ...headings.map((block) => (block.kind === "heading" && at === 0 ? { ...block, level: 1 } : block)),
    ...body,
    ...footers(shapes, said),
    ...notesOf(archive, context),
  ];
}

/** A slide without a title of its own kind is headed by a short line in its first box. */
function isTitle(block: Block): block is Extract<Block, { kind: "paragraph" }> {
  if (block.kind !== "paragraph") return false;
  const text = textOf(block);
  return text.length <= 120 && !/[\n@]|[.;:,]$/.test(text) && /\p{L}{2}/u.test(text);
}

/** A footer is kept once, and only when it says something: an address, a symbol. */
function footers(shapes: readonly ShapeContent[], said: Set<string>): readonly Block[] {
  return shapes
    .filter((shape) => shape.role === "footer")
    .flatMap((shape) => shape.blocks)
    .filter((block) => {
      const text = textOf(block);
      if (said.has(text) || !saysSomething(text)) return false;
      said.add(text);
      return true;
    });
}

function notesOf(archive: Archive, context: SlideContext): readonly Block[] {
  const path = [...context.relations.values()].find((relation) => relation.type === "notesSlide")?.target;
  const tree = path === undefined ? undefined : child(elements(archive.xml(path))[0], "p:cSld", "p:spTree");
  if (path === undefined || tree === undefined) return [];
  const notes = elements(tree, "p:sp").filter(
    (shape) => attribute(child(shape, "p:nvSpPr", "p:nvPr", "p:ph"), "type") === "body",
  );
  const inner: SlideContext = { ...context, relations: archive.relations(path), layout: undefined, master: undefined };
  const blocks = notes
    .flatMap((shape) => readShapes({ name: "", attribs: {}, children: [shape] }, inner))
    .flatMap((shape) => shape.blocks);
  return blocks.length === 0 ? [] : [{ kind: "notes", blocks }];
}
