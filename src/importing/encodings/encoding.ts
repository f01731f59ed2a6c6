import { getBOMEncoding, normalizeEncoding } from "@exodus/bytes/encoding.js";

/** Encodings whose texts are ASCII bytes throughout, so that they pass for UTF-8: only a label tells them. */
export const TELLING = /^(?:cs)?iso-?2022|^hz-/;

/** The encoding that the first bytes of a file name, or null. */
export function encodingOfMark(bytes: Uint8Array): string | null {
  return getBOMEncoding(bytes);
}

/** True for a label that a decoder exists for. */
export function isKnown(label: string): boolean {
  const name = normalizeEncoding(label);
  return name !== null && name !== "replacement" && name !== "x-user-defined";
}

/** Control signs that no text holds, and letters that stand for none: a text with them was read in a wrong encoding. */
const IMPLAUSIBLE = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009f\ufffd\ue000-\uf8ff]/u;

/** True when nothing in a decoded text says that it was decoded wrongly. */
export function isPlausible(text: string): boolean {
  return !IMPLAUSIBLE.test(text);
}
