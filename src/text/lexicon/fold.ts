/** Folding: what two spellings of a word have in common, with the way back to the original text. */

import { untilTheNext } from "../once.ts";

/** Folded text; `at[i]` is where its i-th UTF-16 unit comes from, `at[text.length]` the length of the original. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** One word of a text: folded, with its place `[start, end)` in the original. */
export interface Word {
  readonly text: string;
  /** as it stands in the original, accents and all */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** true when a sentence or block ends before it, which no phrase reaches across */
  readonly apart: boolean;
}

const SPECIAL: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ى: "ي",
  ة: "ه",
  ی: "ي",
  ک: "ك",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "´": "'",
  "`": "'",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "٪": "%",
};

/** Marks that change nothing: combining accents, Arabic vowels and tatweel, soft hyphens, joiners, direction marks. */
const SILENT = /[\p{M}\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const folds = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const plain = character.normalize("NFKD").toLowerCase().replace(SILENT, "");
  const folded = [...plain].map((part) => SPECIAL[part] ?? digit(part)).join("");
  // Bounded by the characters of living scripts; cleared rather than grown by hostile input.
  if (folds.size > 5_000) folds.clear();
  folds.set(character, folded);
  return folded;
}

/** Arabic-Indic and Persian digits become European ones. */
function digit(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return character;
}

/** Lower case, without diacritics, plain quotes and hyphens, European digits; any string is fine. */
export function fold(text: string): Folded {
  const at: number[] = [];
  let folded = "";
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    const width = code >= 0xd800 && code < 0xdc00 && i + 1 < text.length ? 2 : 1;
    const part = code < 0x80 && code !== 0x60 ? text.charAt(i).toLowerCase() : foldCharacter(text.slice(i, i + width));
    for (let k = 0; k < part.length; k++) at.push(i);
    folded += part;
    i += width;
  }
  at.push(text.length);
  return { text: folded, at };
}

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+|[=+#$€£%&]/gu;
const APART = /[!?;|。؟]|\n\s*\n/;
const FULL_STOP = /^[^.]*\.\s/;

/** The words of a text in order; a Chinese character is a word of its own, an apostrophe or hyphen parts two. */
export const words: (text: string) => readonly Word[] = untilTheNext(readWords);

function readWords(text: string): readonly Word[] {
  const folded = fold(text);
  const found: Word[] = [];
  let last = 0;
  for (const match of folded.text.matchAll(WORD)) {
    const [word] = match;
    const end = match.index + word.length;
    const gap = folded.text.slice(last, match.index);
    const start = folded.at[match.index] ?? 0;
    const stop = endOf(folded, end);
    found.push({
      text: word,
      written: text.slice(start, stop),
      start,
      end: stop,
      apart: gap.length > 0 && gap !== " " && parts(gap, found.at(-1)),
    });
    last = end;
  }
  return found;
}

/** A full stop ends a sentence only behind a word of some length: "St. Lucia" and "Rep. of Korea" hold together. */
function parts(gap: string, before: Word | undefined): boolean {
  return before !== undefined && (APART.test(gap) || (before.text.length > 3 && FULL_STOP.test(gap)));
}

/** The original offset just behind the folded unit `end - 1`, with the silent marks that belong to it. */
export function endOf(folded: Folded, end: number): number {
  const next = folded.at[end] ?? 0;
  const before = folded.at[end - 1] ?? 0;
  // An expanded character ("ß") has several folded units at one place: a word ends behind the whole of it.
  return next > before ? next : before + 1;
}
