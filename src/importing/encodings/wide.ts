/** UTF-16 without a mark: zero bytes, which no other encoding of text has, all in the same half of the pairs. */

/** Bytes that are looked at. */
const SAMPLE = 8000;

/** Where the zero bytes of a text stand: in the higher halves of `utf-16le` or `utf-16be`; null for no such text. */
function halfOf(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  let [even, odd] = [0, 0];
  head.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  // Digits, blanks and line ends have a zero half in every script.
  if (even + odd < Math.max(1, head.length / 200)) return null;
  if (even <= odd * 0.05) return "utf-16le";
  return odd <= even * 0.05 ? "utf-16be" : null;
}

/** The kind of UTF-16 that a file without a mark is in, by its first bytes; null when it is in none. */
export function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, SAMPLE);
  const half = halfOf(head);
  if (half === null) return null;
  const text = new TextDecoder(half).decode(head);
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd\ue000-\uf8ff]/gu)?.length ?? 0;
  return odd * 50 <= text.length ? half : null;
}
