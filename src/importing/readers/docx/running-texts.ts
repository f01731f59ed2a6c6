import { partsOf } from "../../cells.ts";
import type { Block } from "../../draft.ts";
import { isBlank, plain } from "../../draft.ts";
import { isDateLine } from "../../lines.ts";
import { attribute, elements, type XmlElement } from "../office/xml.ts";
import { saysSomething, withDateApart } from "../running.ts";
import { readBody } from "./blocks.ts";
import type { Context } from "./context.ts";

export interface RunningTexts {
  readonly top: readonly Block[];
  readonly bottom: readonly Block[];
  /** headers and footers that were read */
  readonly parts: readonly XmlElement[];
}

/**
 * What headers and footers say that the text does not: a document symbol, a date, an address. Each is kept once, headers
 * above the text, footers below it; titles and page numbers that run along are left out.
 */
export function runningTexts(
  sections: readonly XmlElement[],
  blocks: readonly Block[],
  context: Context,
): RunningTexts {
  const known = new Set(blocks.flatMap(partsOf).map((inline) => fold(plain(inline))));
  const body = [...known].join("\n");
  const parts = new Set<XmlElement>();
  const read = (kind: string): readonly Block[] => {
    const out: Block[] = [];
    for (const reference of sections.flatMap((section) => elements(section, kind))) {
      const target = context.relations.get(attribute(reference, "id") ?? "")?.target;
      const part = target === undefined ? undefined : elements(context.archive.xml(target))[0];
      if (part === undefined || target === undefined) continue;
      if (parts.has(part)) continue;
      parts.add(part);
      const inner: Context = { ...context, running: true, relations: context.archive.relations(target) };
      for (const inline of readBody(part, inner).flatMap(partsOf)) {
        const text = fold(plain(inline));
        if (isBlank(inline)) continue;
        if (known.has(text) || body.includes(text) || (!saysSomething(text) && !isDateLine(text))) {
          context.state.left.push({ reason: "running line", text: plain(inline) });
          continue;
        }
        known.add(text);
        out.push({ kind: "paragraph", inline: withDateApart(inline) });
      }
    }
    return out;
  };
  const bottom = read("w:footerReference");
  const top = read("w:headerReference");
  return { top, bottom: bottom.length > 0 ? [{ kind: "rule" }, ...bottom] : [], parts: [...parts] };
}

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
