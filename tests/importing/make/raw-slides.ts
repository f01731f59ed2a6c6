import { strToU8, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';

/** A run of text on a slide, with attributes such as `strike="sngStrike"`. */
export const slideRun = (text: string, how = "") => `<a:r><a:rPr ${how}/><a:t>${text}</a:t></a:r>`;

/** A text box of paragraphs; `shown` are attributes of the shape, `holder` the placeholder that it fills. */
export const textBox = (paragraphs: readonly string[], shown = "", holder = "") =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x" ${shown}/><p:cNvSpPr/><p:nvPr>${holder}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody>${paragraphs.map((each) => `<a:p>${each}</a:p>`).join("")}</p:txBody></p:sp>`;

/** A presentation of slides, a list of shapes each, that share a layout of shapes. */
export function rawSlides(
  slides: readonly string[],
  layout = "",
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const relations = (all: readonly (readonly [id: string, type: string, target: string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
  const tree = (root: string, shapes: string) =>
    `<p:${root} ${NAMESPACES}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:${root}>`;
  const parts: Record<string, string> = {
    "_rels/.rels": relations([["d", "officeDocument", "ppt/presentation.xml"]]),
    "ppt/presentation.xml": `<p:presentation ${NAMESPACES}><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="s${at}"/>`).join("")}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations(slides.map((_, at) => [`s${at}`, "slide", `slides/slide${at}.xml`])),
    "ppt/layout.xml": tree("sldLayout", layout),
    ...more,
  };
  slides.forEach((shapes, at) => {
    parts[`ppt/slides/slide${at}.xml`] = tree("sld", shapes);
    parts[`ppt/slides/_rels/slide${at}.xml.rels`] = relations([
      ["l", "slideLayout", "../layout.xml"],
      ["c", "chart", "../chart.xml"],
    ]);
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
