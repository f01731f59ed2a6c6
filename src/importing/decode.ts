import { TextDecoder } from "@exodus/bytes/encoding.js";
import { encodingOfMark, isKnown, isPlausible, TELLING } from "./encodings/encoding.ts";
import { guesses } from "./encodings/guess.ts";
import { mendedUtf8 } from "./encodings/utf8.ts";
import { wideEncoding } from "./encodings/wide.ts";

/** A text with the encoding that it was saved in. */
export interface Decoded {
  readonly text: string;
  /** label of the Encoding Standard in small letters */
  readonly encoding: string;
  /** what a person should look at because the encoding was guessed or bytes did not fit, one sentence; null when sure */
  readonly doubt: string | null;
}

/**
 * Turns the bytes of a text file into text, whatever encoding it was saved in. Every byte is read: what is valid UTF-8 is
 * UTF-8 whatever a label says; the label counts next; then what the bytes themselves suggest.
 *
 * The decoders are those of a library, since Node.js 20 reads Windows-1252 as Latin-1 and loses its quotation marks,
 * dashes and the euro.
 * @param bytes the whole file
 * @param declared encoding named by the file itself (a mail header, an HTML `meta`), when known
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const sure = (encoding: string): Decoded => ({ text: read(bytes, encoding), encoding, doubt: null });
  const mark = encodingOfMark(bytes);
  if (mark !== null) return sure(mark);
  const label = declared?.trim().toLowerCase();
  const stated = label !== undefined && isKnown(label) ? label : null;
  const wide = wideEncoding(bytes);
  if (wide !== null)
    return { ...sure(wide), doubt: stated === null ? `it does not say its encoding and was read as ${wide}` : null };
  const escaped = stated !== null && TELLING.test(stated);
  const utf8 = escaped ? null : strict(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "utf-8", doubt: null };
  if (stated !== null && stated !== "utf-8" && stated !== "utf8") {
    const text = strict(bytes, stated);
    if (text !== null && isPlausible(text)) return { text, encoding: stated, doubt: null };
  }
  const mended = mendedUtf8(bytes, (part) => read(part, "windows-1252"));
  if (mended !== null) {
    const { text, bad } = mended;
    return {
      text,
      encoding: "utf-8",
      doubt: `${bad} of its bytes do not fit its encoding, utf-8; look at: ${mended.near}`,
    };
  }
  return guessed(bytes, stated);
}

/** The text alone, where nobody can be told of a doubt. */
export function decode(bytes: Uint8Array, declared?: string): string {
  return decodeText(bytes, declared).text;
}

function guessed(bytes: Uint8Array, stated: string | null): Decoded {
  const candidates = guesses(bytes).flatMap(({ encoding }) => {
    const text = strict(bytes, encoding);
    return text !== null && isPlausible(text) ? [{ text, encoding }] : [];
  });
  const [best] = candidates;
  const said =
    stated === null ? "it does not say its encoding" : `its bytes are not in the encoding that it states, ${stated},`;
  if (best !== undefined)
    return {
      text: best.text,
      encoding: best.encoding,
      doubt: `${said} and was read as ${best.encoding}: look it over`,
    };
  const text = read(bytes, stated ?? "windows-1252");
  return { text, encoding: stated ?? "windows-1252", doubt: `its encoding is not known, so some letters may be wrong` };
}

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
