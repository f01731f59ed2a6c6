import type { LeftOut } from "../../account/left-out.ts";
import { textOf } from "../../cells.ts";
import type { Block, Draft } from "../../draft.ts";
import { Refusal } from "../../refusal.ts";
import { mainPart, openArchive } from "../office/archive.ts";
import { drawnTexts } from "../office/drawn-texts.ts";
import { officeProperties } from "../office/properties.ts";
import { attribute, child, elements, type XmlElement } from "../office/xml.ts";
import type { Deck } from "./deck.ts";
import { backdrop, footers } from "./footers.ts";
import { readShapes, type SlideContext } from "./shapes.ts";

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
  const hidden: number[] = [];
  const left: LeftOut[] = [];
  const parts = new Set<XmlElement>();
  const deck: Deck = {
    archive,
    said: new Set(),
    leave: (reason, text) => left.push({ reason, text }),
    met: (met) => parts.add(met),
  };
  const blocks = slides.flatMap((path, at): readonly Block[] => {
    const slide = elements(archive.xml(path))[0];
    if (slide === undefined) return [];
    if (attribute(slide, "show") === "0") hidden.push(at + 1);
    return [{ kind: "slide", number: at + 1 }, ...readSlide(deck, path, slide, at)];
  });
  return {
    format: "pptx",
    blocks,
    properties: officeProperties(archive),
    warnings: hidden.length > 0 ? [`slides that are not shown are kept: ${hidden.join(", ")}`] : [],
    trackedChanges: false,
    met: { source: [...parts].flatMap(drawnTexts), left },
  };
}

function readSlide(deck: Deck, path: string, slide: XmlElement, at: number): readonly Block[] {
  const { archive, leave, met } = deck;
  const relations = archive.relations(path);
  const target = (type: string, from = relations) => [...from.values()].find((each) => each.type === type)?.target;
  const layoutPath = target("slideLayout");
  const masterPath = layoutPath === undefined ? undefined : target("slideMaster", archive.relations(layoutPath));
  const context: SlideContext = {
    archive,
    relations,
    layout: layoutPath === undefined ? undefined : archive.xml(layoutPath),
    master: masterPath === undefined ? undefined : archive.xml(masterPath),
    leave,
    drawn: met,
  };
  met(slide);
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
    ...footers(shapes, deck),
    ...backdrop(slide, [layoutPath, masterPath], context, deck),
    ...notesOf(context, deck),
  ];
}

/** A slide without a title of its own kind is headed by a short line in its first box. */
function isTitle(block: Block): block is Extract<Block, { kind: "paragraph" }> {
  if (block.kind !== "paragraph") return false;
  const text = textOf(block);
  return text.length <= 120 && !/[\n@]|[.;:,]$/.test(text) && /\p{L}{2}/u.test(text);
}

function notesOf(context: SlideContext, deck: Deck): readonly Block[] {
  const path = [...context.relations.values()].find((relation) => relation.type === "notesSlide")?.target;
  const tree = path === undefined ? undefined : child(elements(deck.archive.xml(path))[0], "p:cSld", "p:spTree");
  if (path === undefined || tree === undefined) return [];
  deck.met(tree);
  const isNote = (shape: XmlElement) =>
    attribute(child(shape, "p:nvSpPr", "p:nvPr", "p:ph"), "type") === "body" && shape.name === "p:sp";
  for (const shape of elements(tree).filter((each) => !isNote(each)))
    for (const text of drawnTexts(shape)) if (text.trim() !== "") deck.leave("running line", text);
  const inner: SlideContext = {
    ...context,
    relations: deck.archive.relations(path),
    layout: undefined,
    master: undefined,
  };
  const blocks = elements(tree)
    .filter(isNote)
    .flatMap((shape) => readShapes({ name: "", attribs: {}, children: [shape] }, inner))
    .flatMap((shape) => shape.blocks);
  return blocks.length === 0 ? [] : [{ kind: "notes", blocks }];
}
