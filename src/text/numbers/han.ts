/** Chinese numbers that count or say which one of a row: 第二十一次 is the 21st. */
import type { Piece } from "../segment-han.ts";

const DIGITS = "零一二三四五六七八九";

/** A number up to 99 behind 第, or before a word by which meetings, papers and years are counted. */
const NUMBER =
  /第(?<nth>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])|(?<count>[一二三四五六七八九]?十[一二三四五六七八九]?)(?=[次届个份名号年项])/gu;

/** A stretch of Chinese cut at its numbers: their values, and the text between them, offsets in UTF-16 units. */
export function cutAtNumbers(stretch: string): readonly (Piece & { readonly value: number | null })[] {
  const out: (Piece & { readonly value: number | null })[] = [];
  let from = 0;
  const words = (to: number) => {
    if (to > from) out.push({ text: stretch.slice(from, to), start: from, value: null });
  };
  for (const match of stretch.matchAll(NUMBER)) {
    words(match.index);
    const digits = match.groups?.nth ?? match.groups?.count ?? "";
    out.push({ text: match[0], start: match.index, value: figureOf(digits) });
    from = match.index + match[0].length;
  }
  words(stretch.length);
  return out;
}

function figureOf(digits: string): number {
  const ten = digits.indexOf("十");
  if (ten < 0) return DIGITS.indexOf(digits);
  const tens = ten === 0 ? 1 : DIGITS.indexOf(digits.charAt(0));
  return 10 * tens + Math.max(0, DIGITS.indexOf(digits.charAt(ten + 1) || "零"));
}
