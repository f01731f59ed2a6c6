import type { Run } from "../../draft.ts";
import { attribute, child, elements, type XmlElement } from "../office/xml.ts";

/** A line of a letterhead is no longer; a tab in a longer paragraph is an indent that was typed. */
const LONGEST = 200;

/**
 * What stands at the two sides of one line, as the meeting at the left and the date at the right of a letterhead, is two
 * lines to whoever reads it: a tab to a stop at the right or in the middle ends a line. Dotted ones lead to a page number.
 * @param properties of the paragraph; stops that its style brings along do not count, since most paragraphs never use them
 */
export function partSides(runs: readonly Run[], properties: XmlElement | undefined): readonly Run[] {
  const stops = elements(child(properties, "w:tabs"), "w:tab").filter((stop) => attribute(stop, "val") !== "clear");
  const isSide = (stop: XmlElement) =>
    /^(?:right|end|center)$/.test(attribute(stop, "val") ?? "") &&
    /^(?:none)?$/.test(attribute(stop, "leader") ?? "none");
  const text = runs.map((run) => run.text).join("");
  if (stops.length === 0 || !stops.every(isSide) || text.length > LONGEST) return runs;
  return runs.map((run) => (run.text === "\t" ? { ...run, text: "\n" } : run));
}
