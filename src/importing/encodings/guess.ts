import chardet from "chardet";
import { isKnown } from "./encoding.ts";

/** An encoding that bytes may be in. */
export interface Guess {
  /** label in small letters */
  readonly encoding: string;
  /** 0 to 100 */
  readonly sure: number;
}

/** As much of a file as the statistics of a language need, in bytes. */
const SAMPLE = 60_000;

/** The encodings that the letters of a file suggest, the likeliest first; only such as a decoder exists for. */
export function guesses(bytes: Uint8Array): readonly Guess[] {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 200);
  return chardet
    .analyse(bytes.subarray(start, start + SAMPLE))
    .map(({ name, confidence }) => ({ encoding: name.toLowerCase(), sure: confidence }))
    .filter(({ encoding, sure }) => sure > 0 && isKnown(encoding));
}
