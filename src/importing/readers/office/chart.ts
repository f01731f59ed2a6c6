import type { Block, Cell } from "../../draft.ts";
import { words } from "../../draft.ts";
import { cachedTexts } from "./chart-values.ts";
import { attribute, child, descendants, elements, textOf, type XmlElement } from "./xml.ts";

interface Series {
  readonly name: string;
  readonly categories: ReadonlyMap<number, string>;
  readonly values: ReadonlyMap<number, string>;
}

/**
 * A chart as a table of the values that it draws: a row for each category, a column for each series, its title above. Empty for
 * a chart that keeps no values beside its drawing.
 */
export function chartBlocks(part: XmlElement | undefined): readonly Block[] {
  const chart = child(elements(part)[0], "c:chart");
  const title = textIn(child(chart, "c:title"));
  const plot = child(chart, "c:plotArea");
  const series = elements(plot)
    .flatMap((kind) => elements(kind, "c:ser"))
    .map(seriesOf)
    .filter((each) => each.values.size > 0);
  const heading: readonly Block[] = title === "" ? [] : [{ kind: "paragraph", inline: [{ text: title, bold: true }] }];
  const table = tableOf(series, axisTitle(plot));
  return table === null ? heading : [...heading, table];
}

function seriesOf(series: XmlElement): Series {
  const text = (name: string) => cachedTexts(child(series, name));
  return {
    name: [...text("c:tx").values()].join(" ") || textOf(child(series, "c:tx", "c:v")),
    categories: ["c:cat", "c:xVal"].map(text).find((each) => each.size > 0) ?? new Map(),
    values: ["c:val", "c:yVal"].map(text).find((each) => each.size > 0) ?? new Map(),
  };
}

function tableOf(series: readonly Series[], corner: string): Block | null {
  const [first] = series;
  if (first === undefined) return null;
  const labels = new Map(series.toReversed().flatMap(({ categories }) => [...categories]));
  const places = [...new Set(series.flatMap(({ values, categories }) => [...categories.keys(), ...values.keys()]))];
  const cell = (text: string | undefined): Cell =>
    text === undefined || text === "" ? [] : [{ kind: "paragraph", inline: words(text) }];
  const rows = places
    .toSorted((a, b) => a - b)
    .map((at) => [cell(labels.get(at)), ...series.map(({ values }) => cell(values.get(at)))]);
  const names = series.map(({ name }) => cell(name));
  const isNamed = names.some((name) => name.length > 0) || corner !== "";
  return { kind: "table", header: isNamed, rows: isNamed ? [[cell(corner), ...names], ...rows] : rows };
}

/** What the axis of the categories is called. */
function axisTitle(plot: XmlElement | undefined): string {
  const axis = elements(plot).find(({ name }) => name === "c:catAx" || name === "c:dateAx");
  return textIn(child(axis, "c:title"));
}

function textIn(title: XmlElement | undefined): string {
  const rich = descendants(title, "a:p").map((paragraph) =>
    descendants(paragraph, "a:t")
      .map((each) => textOf(each))
      .join(""),
  );
  const cached = [...cachedTexts(child(title, "c:tx")).values()];
  return [...rich, ...cached].join(" ").replace(/\s+/g, " ").trim();
}

/** The address of the chart that a drawing shows, by its relation. */
export function chartIn(drawing: XmlElement): string | undefined {
  return attribute(descendants(drawing, "c:chart")[0], "id");
}
