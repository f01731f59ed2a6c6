import type { Leave } from "../../account/left-out.ts";
import { textOf } from "../../cells.ts";
import type { Block } from "../../draft.ts";
import { isDateLine } from "../../lines.ts";
import { attribute, child, elements, type XmlElement } from "../office/xml.ts";
import { saysSomething, withDateApart } from "../running.ts";
import type { Deck } from "./deck.ts";
import { readShapes, type ShapeContent, type SlideContext } from "./shapes.ts";

/** A footer is kept once, and only when it says something: an address, a symbol, a date. */
export function footers(shapes: readonly ShapeContent[], { said, leave }: Deck): readonly Block[] {
  return shapes
    .filter((shape) => shape.role === "footer")
    .flatMap((shape) => shape.blocks)
    .flatMap((block) => {
      const text = textOf(block);
      if (said.has(text) || (!saysSomething(text) && !isDateLine(text))) {
        leave("running line", text);
        return [];
      }
      said.add(text);
      return [block.kind === "paragraph" ? { ...block, inline: withDateApart(block.inline) } : block];
    });
}

/** What stands on the slides by their layout and master and shows on each of them; their placeholders show nothing. */
export function backdrop(
  slide: XmlElement,
  paths: readonly (string | undefined)[],
  context: SlideContext,
  deck: Deck,
): readonly Block[] {
  let isShown = attribute(slide, "showMasterSp") !== "0";
  return paths.flatMap((path) => {
    const root = path === undefined ? undefined : elements(deck.archive.xml(path))[0];
    if (path === undefined || root === undefined || !isShown) return [];
    isShown = attribute(root, "showMasterSp") !== "0";
    const still = withoutPlaceholders(child(root, "p:cSld", "p:spTree"));
    const key = `${path}\n`;
    if (still.children.length === 0 || deck.said.has(key)) return [];
    deck.said.add(key);
    deck.met(still);
    const inner = { ...context, relations: deck.archive.relations(path), leave: notPictures(deck.leave) };
    const shapes = readShapes(still, inner).map((shape) => ({ ...shape, role: "footer" as const }));
    return footers(shapes, deck);
  });
}

/** Pictures of a layout are its decoration, which nobody misses. */
function notPictures(leave: Leave): Leave {
  return (reason, text) => (reason === "picture" ? undefined : leave(reason, text));
}

function withoutPlaceholders(tree: XmlElement | undefined): XmlElement {
  const isStill = (shape: XmlElement) => child(elements(shape)[0], "p:nvPr", "p:ph") === undefined;
  return { name: "", attribs: {}, children: elements(tree).filter(isStill) };
}
