/** Finds acronyms with their expansions in a text: `Expansion (ACRONYM)`, `ACRONYM (Expansion)`, `ACRONYM: Expansion`. */
import { fitInitials, fitLetters, SMALL, type Spelled, spellWords } from "./acronyms/fit.ts";

/** An acronym and what it stands for, as printed; offsets `[start, end)` into the text. */
export interface AcronymPair {
  readonly acronym: string;
  readonly expansion: string;
  readonly acronymAt: readonly [number, number];
  readonly expansionAt: readonly [number, number];
}

const SHAPE = "\\p{Lu}[\\p{L}\\p{N}&]{0,9}(?:[-/\\u2011][\\p{L}\\p{N}]{1,9}){0,2}";
const BRACKET = /\(([^()\n]{2,150})\)/gu;
const ACRONYM = new RegExp(`^${SHAPE}$`, "u");
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}/-])(${SHAPE})\\s*$`, "u");
const DEFINED = new RegExp(`^[ \\t|*•-]*(${SHAPE})\\**\\s*(?:[:=|]|\\s[–—-]\\s)\\s*\\**([^\\n|(]{4,150})`, "gmu");
/** How far back an expansion may begin, in characters. */
const REACH = 200;

/** The pairs in a text in reading order; only where the letters fit the words (in any order, as misprints have it). */
export function findAcronyms(text: string): readonly AcronymPair[] {
  const found: AcronymPair[] = [];
  for (const match of text.matchAll(BRACKET)) {
    const inner = match[1] ?? "";
    const at = match.index + 1 + (inner.length - inner.trimStart().length);
    const pair = isAcronym(inner.trim())
      ? expansionBefore(text, inner.trim(), at, match.index)
      : acronymBefore(text, inner.trim(), at, match.index);
    if (pair) found.push(pair);
  }
  for (const match of text.matchAll(DEFINED)) {
    const [whole, acronym = "", expansion = ""] = match;
    if (!isAcronym(acronym)) continue;
    const at = match.index + whole.length - expansion.length;
    const acronymFrom = match.index + whole.indexOf(acronym);
    const pair = wholly(text, acronym, acronymFrom, at, at + expansion.length);
    if (pair && !found.some((other) => other.acronymAt[0] === acronymFrom)) found.push(pair);
  }
  return found.sort((a, b) => a.acronymAt[0] - b.acronymAt[0]);
}

/** Two capitals at least, or a capital with a figure (SG2); not a word in capitals followed by others. */
function isAcronym(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return ACRONYM.test(text) && (capitals >= 2 || (capitals === 1 && /^\p{Lu}\p{N}/u.test(text)));
}

function expansionBefore(text: string, acronym: string, at: number, bracket: number): AcronymPair | null {
  const from = Math.max(0, bracket - REACH);
  const words = spellWords(text.slice(from, bracket), from);
  const fit = fitInitials(acronym, words) ?? fitLetters(acronym, words);
  return fit ? pairOf(text, acronym, at, fit) : null;
}

function acronymBefore(text: string, inner: string, at: number, bracket: number): AcronymPair | null {
  const match = BEFORE.exec(text.slice(Math.max(0, bracket - 40), bracket));
  const acronym = match?.[1] ?? "";
  if (!match || !isAcronym(acronym)) return null;
  const from = Math.max(0, bracket - 40) + match.index;
  return wholly(text, acronym, from, at, at + inner.length);
}

/** The pair whose expansion begins at `from`, ending anywhere up to `to` where the letters are used up. */
function wholly(text: string, acronym: string, acronymFrom: number, from: number, to: number): AcronymPair | null {
  const words = spellWords(text.slice(from, to), from);
  for (let count = words.length; count > 1; count--) {
    const part = words.slice(0, count);
    if (SMALL.has(part.at(-1)?.text ?? "")) continue;
    const fit = fitInitials(acronym, part) ?? fitLetters(acronym, part);
    if (fit && fit[0] === words[0]?.start) return pairOf(text, acronym, acronymFrom, fit);
  }
  return null;
}

function pairOf(text: string, acronym: string, at: number, [start, end]: Spelled): AcronymPair {
  return {
    acronym,
    expansion: text.slice(start, end),
    acronymAt: [at, at + acronym.length],
    expansionAt: [start, end],
  };
}
