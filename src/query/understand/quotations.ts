/** Stretches of a question between quotation marks: they are meant literally. */

export interface Quotation {
  /** what stands between the marks, without blanks at its edges */
  readonly text: string;
  /** of the whole with its marks */
  readonly start: number;
  readonly end: number;
}

const QUOTED = /["“„«]([^"“”„«»]{3,})["”»]/gu;

/** What a text quotes, in reading order. */
export function quotations(text: string): readonly Quotation[] {
  return [...text.matchAll(QUOTED)].map((match) => ({
    text: match[1]?.trim() ?? "",
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The text without what it quotes, which may be in another language than the question; whole where nothing else is left. */
export function unquoted(text: string): string {
  const rest = text.replace(QUOTED, " ");
  return /\p{L}{2}/u.test(rest) ? rest : text;
}
