/** The words of a text as the word lists are compared with it. */
import { endOf, fold } from "./fold.ts";
import { untilTheNext } from "./once.ts";

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
