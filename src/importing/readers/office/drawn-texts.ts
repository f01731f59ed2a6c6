import { cachedTexts } from "./chart-values.ts";
import { child, descendants, elements, textOf, type XmlElement } from "./xml.ts";

/**
 * The texts of a slide, chart or drawing as they stand in the file, a paragraph or a value each; of what is written in two forms
 * the one that is read, and categories that all series of a chart share once.
 */
export function drawnTexts(part: XmlElement): readonly string[] {
  const series = descendants(part, "c:ser");
  const values = (name: string) =>
    series.map((each) => elements(each, name).flatMap((holder) => [...cachedTexts(holder).values()]));
  const categories = new Set(["c:cat", "c:xVal"].flatMap(values).map((texts) => texts.join("\n")));
  return [...paragraphs(part), ...categories, ...["c:tx", "c:val", "c:yVal"].flatMap(values).flat()];
}

function paragraphs(node: XmlElement): readonly string[] {
  return elements(node).flatMap((each) => {
    if (each.name === "a:p") return [lineOf(each)];
    return paragraphs(each.name === "mc:AlternateContent" ? alternative(each) : each);
  });
}

function lineOf(node: XmlElement): string {
  return elements(node)
    .map((each) => {
      if (each.name === "a:t" || each.name === "m:t") return textOf(each);
      if (each.name === "a:br") return " ";
      return lineOf(each.name === "mc:AlternateContent" ? alternative(each) : each);
    })
    .join("");
}

function alternative(node: XmlElement): XmlElement {
  return child(node, "mc:Choice") ?? child(node, "mc:Fallback") ?? node;
}
