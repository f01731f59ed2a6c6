import type { Block } from "../../draft.ts";
import { readTextBody, type TextContext } from "./drawing-text.ts";
import { attribute, child, descendants, type XmlElement } from "./xml.ts";

/**
 * The words of a SmartArt drawing as a list: in the order of the drawing, which is that of its connections and not that of
 * the file, with what hangs below a point set in below it.
 */
export function diagramBlocks(data: XmlElement | undefined, context: TextContext): readonly Block[] {
  const points = new Map(
    descendants(data, "dgm:pt")
      .filter((point) => !/^(?:pres|parTrans|sibTrans)$/.test(attribute(point, "type") ?? ""))
      .map((point) => [attribute(point, "modelId") ?? "", point]),
  );
  const below = childrenOf(data);
  const seen = new Set<string>();
  const read = (id: string, depth: number): readonly Block[] => {
    const point = points.get(id);
    if (point === undefined || seen.has(id)) return [];
    seen.add(id);
    const blocks = readTextBody(child(point, "dgm:t"), context).flatMap((block): Block[] =>
      "inline" in block ? [{ kind: "item", depth, marker: "-", inline: block.inline }] : [],
    );
    const inner = attribute(point, "type") === "doc" || blocks.length === 0 ? depth : depth + 1;
    return [...blocks, ...(below.get(id) ?? []).flatMap((next) => read(next, inner))];
  };
  const roots = [...points].filter(([, point]) => attribute(point, "type") === "doc").map(([id]) => id);
  return [...roots, ...points.keys()].flatMap((id) => read(id, 0));
}

/** The points that hang below each point, in their order. */
function childrenOf(data: XmlElement | undefined): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, { id: string; order: number }[]>();
  for (const line of descendants(data, "dgm:cxn")) {
    if ((attribute(line, "type") ?? "parOf") !== "parOf") continue;
    const [from, id] = [attribute(line, "srcId") ?? "", attribute(line, "destId") ?? ""];
    out.set(from, [...(out.get(from) ?? []), { id, order: Number(attribute(line, "srcOrd") ?? 0) }]);
  }
  return new Map([...out].map(([id, all]) => [id, all.toSorted((a, b) => a.order - b.order).map((each) => each.id)]));
}
