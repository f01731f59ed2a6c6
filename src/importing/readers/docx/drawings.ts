import type { Leave } from "../../account/left-out.ts";
import type { Block } from "../../draft.ts";
import { chartBlocks, chartIn } from "../office/chart.ts";
import { diagramBlocks } from "../office/diagram.ts";
import { attribute, descendants, elements, type XmlElement } from "../office/xml.ts";
import type { Context } from "./context.ts";

/** What a drawing holds that can be read. */
export interface Drawing {
  /** contents of text boxes */
  readonly boxes: readonly XmlElement[];
  /** charts as tables, SmartArt as lists */
  readonly blocks: readonly Block[];
}

/** Takes a drawing apart; what it shows without words is noted as left out. */
export function readDrawing(node: XmlElement, { relations, archive, state }: Context): Drawing {
  const part = (id: string | undefined) => {
    const target = relations.get(id ?? "")?.target;
    const root = target === undefined ? undefined : archive.xml(target);
    if (root !== undefined) state.drawn.push(root);
    return root;
  };
  const blocks: Block[] = [];
  if (holds(node, "c:chart")) {
    const chart = chartBlocks(part(chartIn(node)));
    blocks.push(...chart);
    if (chart.length === 0) state.left.push({ reason: "chart", text: "" });
  } else if (holds(node, "dgm:relIds")) {
    const data = part(attribute(descendants(node, "dgm:relIds")[0], "dm"));
    const leave: Leave = (reason, text) => state.left.push({ reason, text });
    blocks.push(...diagramBlocks(data, { relations, leave }));
  } else if (holds(node, "pic:pic") || holds(node, "v:imagedata")) {
    state.left.push({ reason: node.name === "w:object" ? "object" : "picture", text: "" });
  }
  return { boxes: boxesIn(node), blocks };
}

/** One of the two forms that Word writes for the same drawing: the one with text, the modern one when both have it. */
export function alternative(node: XmlElement): XmlElement {
  const choices = [...elements(node, "mc:Choice"), ...elements(node, "mc:Fallback")];
  return choices.find((choice) => boxesIn(choice).length > 0) ?? choices[0] ?? node;
}

function boxesIn(node: XmlElement): readonly XmlElement[] {
  const out: XmlElement[] = [];
  for (const each of elements(node.name === "mc:AlternateContent" ? alternative(node) : node)) {
    if (each.name === "w:txbxContent") out.push(each);
    else out.push(...boxesIn(each));
  }
  return out;
}

/** True when an element of a name stands below, text boxes left out: they are read for themselves. */
function holds(node: XmlElement, name: string): boolean {
  return elements(node).some((each) => each.name === name || (each.name !== "w:txbxContent" && holds(each, name)));
}
