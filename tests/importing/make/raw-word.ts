import { strToU8, zipSync } from "fflate";

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A run of text as Word writes it. */
export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs and whatever else stands in it. */
export const paragraph = (...content: readonly string[]) => `<w:p>${content.join("")}</w:p>`;

/** One end of a field: where it begins, where its result begins, where it ends. */
export const field = (end: "begin" | "separate" | "end") => `<w:r><w:fldChar w:fldCharType="${end}"/></w:r>`;

/** A field with its code and what it prints. */
export const printed = (code: string, result: string) =>
  `${field("begin")}<w:r><w:instrText> ${code} </w:instrText></w:r>${field("separate")}${run(result)}${field("end")}`;

/** A table of paragraphs, a cell each. */
export const table = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

/** Another part of a Word file, by the id and type of the relation that leads to it. */
export interface RawPart {
  readonly id: string;
  readonly type: string;
  /** name below `word/` */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A part in XML, its root without the declarations of its vocabularies. */
export const partOf = (root: string, content: string) => `<${root} ${NAMESPACES}>${content}</${root}>`;

/** A Word file of a body and its notes as they are written in XML, for what no writer of such files writes. */
export function rawWord(body: string, notes: readonly string[] = [], more: readonly RawPart[] = []): Uint8Array {
  const parts = {
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="f" Type="${OFFICE}/footnotes" Target="footnotes.xml"/>${more.map(({ id, type, name }) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${name}"/>`).join("")}</Relationships>`,
    "word/footnotes.xml": `<w:footnotes ${NAMESPACES}>${notes.map((note, at) => `<w:footnote w:id="${at + 1}">${note}</w:footnote>`).join("")}</w:footnotes>`,
    "word/document.xml": `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
  };
  const files = [...Object.entries(parts), ...more.map(({ name, content }) => [`word/${name}`, content] as const)];
  return zipSync(
    Object.fromEntries(
      files.map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
  );
}
