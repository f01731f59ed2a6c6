/** UTF-8 with some bytes that do not fit, as programs leave behind that paste texts of two encodings together. */

/** A text put together, with how many bytes did not fit and the words around the first of them. */
export interface Mended {
  readonly text: string;
  readonly bad: number;
  readonly near: string;
}

/**
 * Reads what is UTF-8 as such and the other bytes one by one.
 * @param other reads a byte that does not fit
 * @returns null when too little fits for the file to be in UTF-8 at all
 */
export function mendedUtf8(bytes: Uint8Array, other: (part: Uint8Array) => string): Mended | null {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const parts: string[] = [];
  let [good, bad, start, near] = [0, 0, 0, -1];
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at);
    if (length > 1) good += 1;
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(decoder.decode(bytes.subarray(start, at)));
    if (near < 0) near = parts.join("").length;
    parts.push(other(bytes.subarray(at, at + 1)));
    bad += 1;
    at += 1;
    start = at;
  }
  if (bad === 0 || good < bad * 4) return null;
  const text = parts.join("") + decoder.decode(bytes.subarray(start));
  return {
    text,
    bad,
    near: `“${text
      .slice(Math.max(0, near - 20), near + 20)
      .replace(/\s+/g, " ")
      .trim()}”`,
  };
}

/** The length of the sign that begins at a place, in bytes; 0 when none does (RFC 3629). */
function lengthAt(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  for (let next = 1; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  // Longer than need be, halves of pairs, and beyond the last sign.
  const wrong =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return wrong ? 0 : length;
}
