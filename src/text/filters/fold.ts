/** Folding: spellings that readers take for the same letter become the same letter. */

/** Letters that Unicode does not decompose. */
const EXPANDED: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** Single characters that are written for one another. */
const REPLACED: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201B": "'",
  "\u02BC": "'",
  "\u0060": "'",
  "\u00B4": "'",
  "\u2032": "'",
  "\u201C": '"',
  "\u201D": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2212": "-",
  "\u2044": "/",
  "\u2215": "/",
  "\u00A0": " ",
  "\u202F": " ",
  "\u2007": " ",
  "\u2009": " ",
  // alef with hamza or madda, alef maksura, Persian letters as typed on other keyboards
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ё: "е",
  Ё: "Е",
};

const PLAIN = /^[\n -_a-~]*$/;
const UNUSUAL = /[^\n -_a-~]/g;
/** tashkeel, superscript alef, tatweel */
const ARABIC_MARKS = /[\u064B-\u065F\u0670\u0640]/g;
const LATIN_OR_GREEK = /^[\p{Script=Latin}\p{Script=Greek}]/u;

/**
 * The text with curly quotes, odd blanks and hyphens, full-width forms, foreign digits and accented letters written
 * plainly, and every character still at its place, so that what is found in it can be quoted from the original.
 */
export function foldCharacters(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNUSUAL, foldCharacter);
}

/** A word as it is compared: small letters, no accents, no vowel marks; й and the like are letters of their own. */
export function foldWord(word: string): string {
  const small = foldCharacters(word).toLowerCase();
  if (PLAIN.test(small)) return small;
  return small
    .normalize("NFKD")
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, "$1")
    .normalize("NFKC")
    .replace(ARABIC_MARKS, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => EXPANDED[letter] ?? letter);
}

const folded = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const result = REPLACED[character] ?? REPLACED[character.normalize("NFKC")] ?? decompose(character);
  folded.set(character, result);
  return result;
}

/** Never another length than was given: what has no plain form of one character stays as it is. */
function decompose(character: string): string {
  const digit = /\p{Nd}/u.test(character) ? digitValue(character) : null;
  if (digit !== null) return digit;
  const compatible = character.normalize("NFKC");
  if (compatible.length !== 1) return character;
  const base = compatible.normalize("NFD").replace(/\p{M}+/gu, "");
  return base.length === 1 && LATIN_OR_GREEK.test(base) ? base : (REPLACED[compatible] ?? compatible);
}

/** Arabic-Indic and other decimal digits come in runs of ten. */
function digitValue(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return null;
  for (const zero of [0x660, 0x6f0, 0x966, 0xff10]) {
    if (code >= zero && code < zero + 10) return String(code - zero);
  }
  return null;
}
