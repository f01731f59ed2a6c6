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

/**
 * The address of a passage. Nothing in it is of the document's text save the names that the corpus gives to it, encoded.
 * @param publicUrl where people reach the desk, without a slash at its end; null: nowhere
 * @returns the passage on the desk's page, or else the public address of the original, opened at the page where the
 * format has pages; null where there is neither
 */
export function passageUrl(document: DocumentMeta, passage: Passage, publicUrl: string | null): string | null {
  if (publicUrl !== null) {
    return `${publicUrl}/documents/${encodeURIComponent(document.id)}#${encodeURIComponent(anchorOf(passage.id))}`;
  }
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
