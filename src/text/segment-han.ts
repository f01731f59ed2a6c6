/** Chinese writes no blanks between words; the dictionary of the runtime finds them. */

export interface Piece {
  readonly text: string;
  /** in UTF-16 units of the stretch that was given */
  readonly start: number;
}

/** The runtime's segmenter is quadratic in the length of what it is fed. */
const MOST_AT_ONCE = 300;

let segmenter: Intl.Segmenter | undefined;

/** The words of a stretch of Chinese, in reading order; punctuation is left out. */
export function segmentHan(stretch: string): readonly Piece[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const pieces: Piece[] = [];
  for (let start = 0; start < stretch.length; start += MOST_AT_ONCE) {
    for (const { segment, index, isWordLike } of segmenter.segment(stretch.slice(start, start + MOST_AT_ONCE))) {
      if (isWordLike) pieces.push({ text: segment, start: start + index });
    }
  }
  return pieces;
}
