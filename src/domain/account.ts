/** What became of the text of an original when it was read: what stands in the document, and what was left out and why. */

/** Why a piece of an original does not stand in the document. */
export const LEFT_REASONS = [
  "running line",
  "page number",
  "line number",
  "watermark",
  "navigation",
  "control",
  "hidden",
  "struck",
  "deleted",
  "comment",
  "placeholder",
  "reading aid",
  "picture",
  "chart",
  "object",
  "attachment",
  "forwarded message",
  "other version",
  "separator",
  "front matter",
  "bookmark",
  "unreadable",
  "unplaced",
] as const;

export type LeftReason = (typeof LEFT_REASONS)[number];

/** All that was left out for one reason. */
export interface LeftPart {
  readonly reason: LeftReason;
  /** pieces: lines, pictures, files; words for what is `unplaced`, which no reader accounts for */
  readonly count: number;
  /** letters and digits within, 0 where it holds none that can be read */
  readonly letters: number;
}

/** `letters` is `placed` and the letters of all that was left out. */
export interface Account {
  /** letters and digits of the original */
  readonly letters: number;
  readonly placed: number;
  readonly left: readonly LeftPart[];
}
