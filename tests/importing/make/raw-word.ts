import { strToU8, zipSync } from "fflate";

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
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

/** A Word file of a body and its notes as they are written in XML, for what no writer of such files writes. */
export function rawWord(body: string, notes: readonly string[] = []): Uint8Array {
  const parts = {
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="f" Type="${OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>`,
    "word/footnotes.xml": `<w:footnotes ${NAMESPACES}>${notes.map((note, at) => `<w:footnote w:id="${at + 1}">${note}</w:footnote>`).join("")}</w:footnotes>`,
    "word/document.xml": `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
