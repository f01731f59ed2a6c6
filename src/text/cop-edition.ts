/** Tells the climate conference (COP27, COP 30, COP-28) from Child Online Protection (COP). */

/** An edition of the conference of the parties at `[start, end)` of the text. */
export interface CopEdition {
  readonly edition: number;
  readonly start: number;
  readonly end: number;
}

const WRITTEN = /(?<![\p{L}\p{N}/-])cop(?<joint>[\s\u00a0-]?)(?<edition>[1-9]\d?)(?![\p{L}\p{N}/]|[.,-]\d)/giu;
/** "COP 30 countries", "COP 3 areas": a number of things, not an edition. */
const THINGS = /^\s+(?!conferences?\b|talks\b|negotiations\b)\p{L}{2,}s\b/iu;

/** The editions of the climate conference that a text names. A figure set apart counts from 15 up, if no plural follows. */
export function findCopEditions(text: string): readonly CopEdition[] {
  return [...text.matchAll(WRITTEN)].flatMap((match): readonly CopEdition[] => {
    const edition = Number(match.groups?.edition);
    const end = match.index + match[0].length;
    const apart = /^\s/.test(match.groups?.joint ?? "");
    if (apart && (edition < 15 || THINGS.test(text.slice(end, end + 40)))) return [];
    return [{ edition, start: match.index, end }];
  });
}
