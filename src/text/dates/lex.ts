/** Cuts a text into the items that dates are made of, so that one small grammar fits all six languages. */
import { endOf, fold } from "../fold.ts";
import { findMoney } from "../numbers/money.ts";
import { readFigures } from "./figures.ts";
import {
  AND_WORDS,
  FILLER_WORDS,
  JOINED,
  monthOf,
  ORDINAL_WORDS,
  ordinalOf,
  PAIRED_MONTHS,
  RANGE_WORDS,
  seasonOf,
  YEAR_WORDS,
} from "./words.ts";

/**
 * One item; `code` says what it is: `d` a day of the month, `y` a year, `m` a month, `s` a season, `q` a quarter, `h` a
 * half-year, `i` a date or period in figures, `r` a word or dash for a range, `c` "and", `f` a filler ("of"), `g` a
 * word behind a year ("года"), `,` a comma, `x` anything else.
 */
export interface Item {
  readonly code: string;
  readonly value: number;
  /** what an `i` says */
  readonly span?: { readonly start: string; readonly end: string };
  /** `[from, to)` in the original text */
  readonly from: number;
  readonly to: number;
}

// Figures that are no dates: addresses on the web, telephone numbers, shares, thousands.
const FOREIGN = String.raw`(?:https?:\/\/|www\.)\S+|[\w.]\S*@\S+|\+\d[\d ().-]{6,}\d|\d[\d.,]*\s?%|\d{1,3}(?:,\d{3})+(?!\d)`;
const FIGURES = String.raw`\d{4}-\d{2}-\d{2}(?:t[\d:.]+z?)?|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{2}[/.]\d{4}|\d{4}[-/]\d{2}(?![\d/-])`;
const SCAN = new RegExp(
  [
    `(?<foreign>${FOREIGN})`,
    `(?<figures>${FIGURES})`,
    String.raw`(?<decade>(?:19|20)\d0'?s(?![\p{L}\p{N}]))`,
    String.raw`(?<part>[qth][1-4](?![\p{L}\p{N}]))`,
    String.raw`第?(?<nth>${ORDINAL_WORDS.join("|")})\s?(?<unit>quarter|trimestre|квартал|季度|half|semestre|полугоди|半年)\p{L}*`,
    String.raw`(?<han>\d{1,2})\s?(?<kind>[月日号])`,
    String.raw`(?<number>\d+(?:st|nd|rd|th|ers?|eme|nde?|[oea]|-?го)?)`,
    `(?<word>${PAIRED_MONTHS.join("|")}|\\p{Script=Han}|(?:(?!\\p{Script=Han})\\p{L})+)`,
    "(?<other>[^\\s])",
  ].join("|"),
  "gu",
);

/** The items of a text in order, blanks left out, offsets into the original. */
export function lexDates(text: string): readonly Item[] {
  const folded = fold(text);
  const amounts = findMoney(text);
  const items: Item[] = [];
  for (const match of folded.text.matchAll(SCAN)) {
    const start = match.index;
    const end = start + match[0].length;
    const from = folded.at[start] ?? 0;
    const paid = amounts.some((amount) => from >= amount.start && from < amount.end);
    const reading = paid ? NOTHING : read(match.groups ?? {}, folded.text, start, end);
    const last = items.at(-1);
    const dot = reading.code === "dot";
    if (dot && last && "mfg".includes(last.code) && last.to === from) continue;
    items.push({
      ...reading,
      code: dot ? "x" : reading.code,
      from,
      to: endOf(folded, end),
    });
  }
  return items;
}

type Reading = Pick<Item, "code" | "value" | "span">;

const NOTHING: Reading = { code: "x", value: 0 };

function read(groups: Readonly<Record<string, string>>, text: string, start: number, end: number): Reading {
  const { foreign, figures, decade, part, nth, unit, han, kind, number, word, other } = groups;
  if (word !== undefined) return readWord(word);
  if (other !== undefined) return { code: punctuation(other), value: 0 };
  if (han !== undefined) return inRange(Number(han), kind === "月" ? 12 : 31, kind === "月" ? "m" : "d");
  if (foreign !== undefined || !isFree(text, start, end)) return NOTHING;
  if (figures !== undefined) {
    const span = readFigures(figures);
    return span ? { code: "i", value: 0, span } : NOTHING;
  }
  if (decade !== undefined) {
    const first = Number(decade.slice(0, 4));
    return { code: "i", value: 0, span: { start: String(first), end: String(first + 9) } };
  }
  if (part !== undefined) return { code: part.startsWith("h") ? "h" : "q", value: Number(part[1]) };
  if (nth !== undefined)
    return { code: /^(?:half|sem|пол|半)/.test(unit ?? "") ? "h" : "q", value: ordinalOf(nth) ?? 0 };
  const digits = /^\d+/.exec(number ?? "")?.[0] ?? "";
  if (/^(?:19|20)\d\d$/.test(digits) && digits === number) {
    // 2018-2021 is a period, 179-2018 a number with its year.
    return /(?<!(?:19|20)\d)\d-$/.test(text.slice(Math.max(0, start - 5), start))
      ? NOTHING
      : { code: "y", value: Number(digits) };
  }
  return digits.length <= 2 ? inRange(Number(digits), 31, "d") : NOTHING;
}

function inRange(value: number, most: number, code: string): Reading {
  return value >= 1 && value <= most ? { code, value } : NOTHING;
}

/** Not glued to a letter, stroke or the like, which would make it a part of an identifier such as 2/71 or SG2RGQ/20. */
function isFree(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 7);
  const joined = /(\p{L}+)-$/u.exec(before)?.[1];
  if (joined !== undefined && JOINED.has(joined)) return true;
  if (/[\p{L}\p{N}][.:_+]$|\p{L}-$|[/_#@]$|\p{N}$|(?![\p{Script=Han}وبلفك])\p{L}$/u.test(before)) return false;
  return !/^[/_@:]\S|^\p{N}|^[.-](?!(?:19|20)\d\d(?!\d))\p{N}{3,}|^\.\p{L}|^(?![\p{Script=Han}г])\p{L}/u.test(after);
}

function readWord(word: string): Reading {
  const month = monthOf(word);
  if (month !== undefined) return { code: "m", value: month };
  const season = seasonOf(word);
  if (season !== undefined) return { code: "s", value: season };
  if (RANGE_WORDS.has(word)) return { code: "r", value: 0 };
  if (AND_WORDS.has(word)) return { code: "c", value: 0 };
  if (YEAR_WORDS.has(word)) return { code: "g", value: 0 };
  return { code: FILLER_WORDS.has(word) ? "f" : "x", value: 0 };
}

function punctuation(character: string): string {
  const codes: Readonly<Record<string, string>> = {
    "-": "r",
    "~": "r",
    ",": ",",
    "、": "c",
    "&": "c",
    "'": "f",
    ".": "dot",
  };
  return codes[character] ?? "x";
}
