/** Where a passage can be read: on the desk's own pages, or else where the document was published. */
import type { DocumentMeta, Passage } from "../domain/document.ts";

/**
 * The name of a passage within the page of its document; unchanged while the passage is. Letters of other scripts would
 * be encoded in an address, nine characters each, so a name with such letters is shortened to a number.
 */
export function anchorOf(passage: string): string {
  const [section = "", ...rest] = passage.slice(passage.indexOf("#") + 1).split(".");
  return ["p", [/^[\w-]*$/.test(section) ? section : numberOf(section), ...rest].join(".")].join("-");
}

/** FNV-1a over UTF-16 units, twice from different beginnings: 64 bits, as letters and figures. */
function numberOf(text: string): string {
  const half = (beginning: number) => {
    let sum = beginning;
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    return (sum >>> 0).toString(36);
  };
  return `${half(0x811c9dc5)}${half(0x050c5d1f)}`;
}

/** A stretch `[start, end)` of a text, in UTF-16 units. */
type Stretch = readonly [start: number, end: number];

/** So many stretches are marked: an address is read by people too. */
const MOST_MARKS = 12;

/**
 * The address of a passage on the desk's pages, relative to their root: once for the browser, which goes there (`#…`), and
 * once for the desk, which is told no more than what stands before that sign (`?at=…`).
 * @param marks stretches of the passage that are marked there (`&mark=3-15.20-30`)
 */
export function passageAddress(passage: Passage, marks: readonly Stretch[] = []): string {
  const anchor = encodeURIComponent(anchorOf(passage.id));
  const marked = marks.slice(0, MOST_MARKS).map(([start, end]) => `${start}-${end}`);
  const mark = marked.length === 0 ? "" : `&mark=${marked.join(".")}`;
  return `documents/${encodeURIComponent(passage.document)}?at=${anchor}${mark}#${anchor}`;
}

/** The stretches that an address names, in order, none overlapping; what is none is left out. */
export function marksIn(text: string): readonly Stretch[] {
  const named = text.slice(0, 500).matchAll(/(\d{1,7})-(\d{1,7})/g);
  const sorted = [...named]
    .map(([, start, end]): Stretch => [Number(start), Number(end)])
    .toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: Stretch[] = [];
  for (const each of sorted) if (each[0] < each[1] && each[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(each);
  return kept.slice(0, MOST_MARKS);
}

/**
 * The address of a passage. Nothing in it is of the document's text save the names that the corpus gives to it, encoded.
 * @param publicUrl where people reach the desk, without a slash at its end; null: nowhere
 * @param marks stretches of the passage that are marked on the desk's page
 * @returns the passage on the desk's page, or else the public address of the original, opened at the page where the
 * format has pages; null where there is neither
 */
export function passageUrl(
  document: DocumentMeta,
  passage: Passage,
  publicUrl: string | null,
  marks: readonly Stretch[] = [],
): string | null {
  if (publicUrl !== null) return `${publicUrl}/${passageAddress(passage, marks)}`;
  const { url } = document.source;
  const { page } = passage.locator;
  return url !== null && page !== undefined && /\.pdf$/i.test(url) ? `${url}#page=${page}` : url;
}

/** The address of a whole document: its page on the desk, or else where it was published; null where there is neither. */
export function documentUrl({ id, source }: DocumentMeta, publicUrl: string | null): string | null {
  return publicUrl === null ? source.url : `${publicUrl}/documents/${encodeURIComponent(id)}`;
}

/** The name of the file that a document was made of, without the folder in which it lay. */
export function fileName(source: DocumentMeta["source"]): string {
  return source.file.replace(/^.*\//, "");
}
