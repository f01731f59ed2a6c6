/** Whether the letters of an acronym are those of the words before it. */

/** A word of a possible expansion: lower case, with its place, and whether a sentence or clause ends before it. */
export interface ExpansionWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly apart: boolean;
}

/** `[start, end)` of the words that an acronym spells. */
export type Spelled = readonly [start: number, end: number];

/** Words that an acronym may leave out, and that no expansion ends with. */
export const SMALL: ReadonlySet<string> = new Set(
  (
    "a an the of on and or for in to at by with from de la le les l d des du et pour en sur aux au à el los las del y " +
    "para por e и по в на о об для с при от к з"
  ).split(" "),
);

/** The words of a stretch of text that begins at `from`; parts of hyphenated words are words of their own. */
export function spellWords(text: string, from: number): readonly ExpansionWord[] {
  const words: ExpansionWord[] = [];
  let last = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
    const gap = text.slice(last, match.index);
    const end = match.index + match[0].length;
    const start = from + match.index;
    words.push({
      text: match[0].toLowerCase(),
      start,
      end: from + end,
      apart: /[.,;:!?()[\]"“”«»|]|\n\s*\n/.test(gap),
    });
    last = end;
  }
  return words;
}

/**
 * The words at the end of `words` whose initials the acronym spells, in order; small words and years may be passed over,
 * and one other word if there are three letters or more. Else as many words as letters with the same initials in
 * another order: bodies named after their French title, and misprints.
 */
export function fitInitials(acronym: string, words: readonly ExpansionWord[]): Spelled | null {
  const signs = signsOf(acronym);
  for (const spare of signs.length > 2 ? [0, 1] : [0]) {
    const first = walk(signs, words, signs.length - 1, words.length - 1, spare);
    if (first !== null) return spanOf(words, first);
  }
  return shuffled(signs, words);
}

/**
 * The words at the end of `words` that hold the letters of the acronym in order, the first at the start of a word, at
 * least half of them initials, and no more words than letters (`Coronavirus disease 2019 (COVID-19)`).
 */
export function fitLetters(acronym: string, words: readonly ExpansionWord[]): Spelled | null {
  const signs = signsOf(acronym);
  if (signs.length < 3) return null;
  for (let count = 1; count <= Math.min(signs.length, words.length); count++) {
    const part = words.slice(-count);
    if (part.slice(1).some(({ apart }) => apart)) return null;
    if (part[0]?.text.startsWith(signs[0] ?? " ") && spells(signs, part)) return spanOf(words, words.length - count);
  }
  return null;
}

/** Letters one by one, figures together: WTDC-22 → w t d c 22; a plural s is left out. */
function signsOf(acronym: string): readonly string[] {
  const single = acronym.replace(/(?<=\p{Lu})s$/u, "");
  return single.toLowerCase().match(/\p{L}|\p{N}+/gu) ?? [];
}

/** The place of the first word when `signs[0..i]` are the initials of words up to `j`, else null. */
function walk(
  signs: readonly string[],
  words: readonly ExpansionWord[],
  i: number,
  j: number,
  spare: number,
): number | null {
  if (i < 0) return j + 1;
  const word = words[j];
  if (!word || words.length - j > 3 * signs.length + 3) return null;
  // What follows must belong to this word: nothing is passed over a full stop, and no clause when a word is spared.
  const next = words[j + 1];
  if (next?.apart && (i < signs.length - 1 || spare > 0)) return null;
  const sign = signs[i] ?? "";
  if (/^\p{N}/u.test(sign) ? word.text.endsWith(sign) && /^\p{N}+$/u.test(word.text) : word.text.startsWith(sign)) {
    const first = walk(signs, words, i - 1, j - 1, spare);
    if (first !== null) return first;
  }
  const passable = SMALL.has(word.text) || /^(?:19|20)\d\d$/.test(word.text);
  if (passable) return walk(signs, words, i, j - 1, spare);
  return spare > 0 && i < signs.length - 1 ? walk(signs, words, i, j - 1, spare - 1) : null;
}

function shuffled(signs: readonly string[], words: readonly ExpansionWord[]): Spelled | null {
  if (signs.length < 3) return null;
  let first = words.length;
  const initials: string[] = [];
  while (initials.length < signs.length && first > 0) {
    first--;
    const word = words[first];
    if (!word || words[first + 1]?.apart) return null;
    if (!SMALL.has(word.text)) initials.push(word.text.charAt(0));
  }
  return initials.toSorted().join() === signs.toSorted().join() ? spanOf(words, first) : null;
}

function spells(signs: readonly string[], part: readonly ExpansionWord[]): boolean {
  let word = 0;
  let at = 0;
  let initials = 0;
  for (const sign of signs) {
    let place = -1;
    while (word < part.length) {
      place = (part[word]?.text ?? "").indexOf(sign, at);
      if (place >= 0) break;
      word++;
      at = 0;
    }
    if (place < 0) return false;
    if (place === 0 || /^\p{N}/u.test(sign)) initials++;
    at = place + sign.length;
  }
  return (
    word === part.length - 1 &&
    initials * 2 >= signs.length &&
    initials >= part.filter((w) => !SMALL.has(w.text)).length
  );
}

function spanOf(words: readonly ExpansionWord[], first: number): Spelled | null {
  const last = words.at(-1);
  const start = words[first];
  return start && last ? [start.start, last.end] : null;
}
