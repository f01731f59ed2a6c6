/** What both platforms' notations have in common: people, flags, pictures and moments, as plain text. */

/** Stands where somebody is mentioned whom the desk cannot see, and where the desk itself is. */
export const SOMEBODY = "\ue000";
export const DESK = "\ue001";

/** What somebody wrote, as they see it themselves. */
export interface Spoken {
  /** "" for a mention alone */
  readonly text: string;
  /** people who are mentioned, as far as the platform tells their names: "@Ben", else "@…"; each once */
  readonly unseen: readonly string[];
  /** there are pictures and no words: 👍 */
  readonly nod: boolean;
  /** the text ends with a word and mentions behind it, as in "cc @Ben"; null where it does not */
  readonly tail: Tail | null;
}

/** "cc @Ben @COP Desk" at the end of a message. */
export interface Tail {
  readonly word: string;
  /** the desk is among those mentioned there, and nowhere else */
  readonly desk: boolean;
  /** what is spoken besides */
  readonly before: Pick<Spoken, "text" | "unseen">;
}

/** Longer texts are asked by their beginning; the desk itself says so when even that is too long. */
const LONGEST = 8_000;
const FLAG = /[\u{1f1e6}-\u{1f1ff}]{2}/gu;
/** A black flag, the letters of a part of a country, and the end of these. */
const FLAG_OF_PART = /\u{1f3f4}([\u{e0061}-\u{e007a}]{2})[\u{e0030}-\u{e007a}]*\u{e007f}/gu;
const PICTURE =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:[\u{1f3fb}-\u{1f3ff}]|\ufe0f|\u200d\p{Extended_Pictographic}\ufe0f?)*/gu;
/** A digit in a box is still that digit. */
const BOX = /\ufe0f?\u20e3/gu;
/** What may stand at the end of a text from the first mention of its last row of mentions on, and before that row. */
const IN_ROW = /[\ue000\ue001\s,.;&]/u;
const BEFORE_ROW = /[\s:,]/u;
const MENTION = /[\ue000\ue001]/u;
/** A word of everyday length. */
const LAST_WORD = /(?<!\p{L})\p{L}[\p{L}.'’/-]{0,40}$/u;
const LONGEST_WORD = 42;

const NAMES = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** The English name of a country by its code of two letters; null where it is none. */
export function countryOf(code: string): string | null {
  const upper = code.toUpperCase();
  // "ZZ" stands for a region that nobody knows.
  return /^[A-Z]{2}$/.test(upper) && upper !== "ZZ" ? (NAMES.of(upper) ?? null) : null;
}

/** The day of a moment as `YYYY-MM-DD` (UTC), which is a date in every language; "" where there is no such moment. */
export function dayOf(seconds: number): string {
  const date = new Date(seconds * 1_000);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}

/**
 * Finishes the reading of a text from which the platform's own notation is gone: flags become countries, other pictures
 * go, and mentions are told apart.
 * @param marked the text with `SOMEBODY` and `DESK` where people and the desk are mentioned
 * @param people a name for each `SOMEBODY`, in their order; null where the platform does not tell it
 * @param pictures true where pictures were taken out before
 */
export function spokenOf(marked: string, people: readonly (string | null)[] = [], pictures = false): Spoken {
  const worded = marked
    .slice(0, LONGEST)
    .replace(FLAG, (flag) => ` ${countryOf(lettersOf(flag, 0x1f1e6)) ?? ""} `)
    .replace(FLAG_OF_PART, (_flag, letters: string) => ` ${countryOf(lettersOf(letters, 0xe0061)) ?? ""} `)
    .replace(BOX, "");
  const plain = worded.replace(PICTURE, " ");
  const whole = { text: withoutMentions(plain), unseen: namesIn(plain, people) };
  const ending = endingOf(plain.trimEnd());
  const before = ending === null ? "" : plain.slice(0, ending.at);
  return {
    ...whole,
    nod: whole.text === "" && (pictures || plain !== worded),
    tail:
      ending === null
        ? null
        : {
            word: ending.word,
            desk: ending.mentions.includes(DESK) && !before.includes(DESK),
            before: { text: withoutMentions(before), unseen: namesIn(before, people) },
          },
  };
}

/** What is asked by what was spoken: a picture alone says as much as "ok". */
export function wordsIn({ text, nod }: Pick<Spoken, "text" | "nod">): string {
  return nod ? "ok" : text;
}

/** A text as one line for each that it has, without blanks that nobody sees. */
export function tidy(text: string): string {
  return text
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/ ([,;:.?!])(?=\s|$)/g, "$1")
    .trim();
}

/** The last word of a text with the mentions behind it; null where it ends otherwise. */
function endingOf(text: string): { readonly at: number; readonly word: string; readonly mentions: string } | null {
  const row = endOf(text, IN_ROW, text.length);
  const first = text.slice(row).search(MENTION);
  if (first < 0) return null;
  const end = endOf(text, BEFORE_ROW, row);
  const [word] = LAST_WORD.exec(text.slice(Math.max(0, end - LONGEST_WORD), end)) ?? [];
  return word === undefined ? null : { at: end - word.length, word, mentions: text.slice(row + first) };
}

/** Where the last stretch of such characters begins that ends at a place. */
function endOf(text: string, characters: RegExp, end: number): number {
  let at = end;
  while (at > 0 && characters.test(text[at - 1] ?? "")) at -= 1;
  return at;
}

function withoutMentions(text: string): string {
  return tidy(text.replace(/[\ue000\ue001]/g, " ").replace(/^[\s,:;–—-]+/u, ""));
}

function namesIn(marked: string, people: readonly (string | null)[]): readonly string[] {
  const named = [...marked.matchAll(/\ue000/g)].map((_, at) => `@${people[at] ?? "…"}`);
  return [...new Set(named)];
}

function lettersOf(symbols: string, first: number): string {
  return [...symbols].map((each) => String.fromCharCode(97 + (each.codePointAt(0) ?? first) - first)).join("");
}
