/** How well what was typed so far fits the names of something. */
import { fold } from "../query/names.ts";

/** No name fits. */
export const FITS_NOT = 5;

/**
 * The best fit among the names.
 * @param typed as `flat` gives it; "" fits everything
 * @returns 0 a name begins so · 1 words within it begin so · 2 each word typed begins a word of it · 3 it holds what was
 *   typed · 4 it differs by a slip · 5 it does not fit
 */
export function rankOf(typed: string, names: readonly string[]): number {
  return Math.min(FITS_NOT, ...names.map((name) => rankOfName(typed, flat(name))));
}

/** A text without case, accents and punctuation, its words parted by one blank. */
export function flat(text: string): string {
  return fold(text).replace(/\s+/g, " ").trim();
}

function rankOfName(typed: string, name: string): number {
  if (typed === "" || name.startsWith(typed)) return 0;
  if (` ${name}`.includes(` ${typed}`)) return 1;
  const words = name.split(" ");
  const all = (fits: (part: string, word: string) => boolean) =>
    typed.split(" ").every((part) => words.some((word) => fits(part, word)));
  if (all((part, word) => word.startsWith(part))) return 2;
  if (name.includes(typed)) return 3;
  return all((part, word) => word.startsWith(part) || near(part, word)) ? 4 : FITS_NOT;
}

/** True when the beginning of `word` differs from what was typed by one letter. */
function near(typed: string, word: string): boolean {
  if (typed.length < 4) return false;
  const start = word.slice(0, typed.length);
  let differing = 0;
  for (let i = 0; i < typed.length; i += 1) if (typed[i] !== start[i]) differing += 1;
  if (differing <= 1) return true;
  for (let i = 0; i < typed.length; i += 1) {
    const shorter = typed.slice(0, i) + typed.slice(i + 1);
    const turned = typed.slice(0, i) + (typed[i + 1] ?? "") + (typed[i] ?? "") + typed.slice(i + 2);
    const longer = word.slice(0, i) + word.slice(i + 1);
    if (word.startsWith(shorter) || word.startsWith(turned) || longer.startsWith(typed)) return true;
  }
  return false;
}
