/** Folding: spellings that readers take for the same letter become the same letter. */

/** Folded text; `at[i]` is where its i-th UTF-16 unit comes from, `at[text.length]` the length of the original. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** Small letters and signs that are written for others and that Unicode does not take apart. */
const PLAIN_FORMS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ё: "е" }),
  // alef with hamza or madda, alef maksura, ta marbuta, Persian letters as typed on other keyboards
  ...Object.entries({ أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ة: "ه", ی: "ي", ک: "ك", "٪": "%" }),
  ...signs("'", "\u2018 \u2019 \u201B \u02BC \u0060 \u00B4 \u2032"),
  ...signs('"', "\u201C \u201D"),
  ...signs("-", "\u2010 \u2011 \u2212"),
  ...signs("/", "\u2044 \u2215"),
  ...signs(" ", "\u00A0 \u202F \u2007 \u2009", /./gu),
]);

/** Dashes: a hyphen where phrases are compared, but no part of a compound or symbol. */
const DASH = /[\u2012-\u2015]/;

/** Accents, Arabic vowels and tatweel, soft hyphens, joiners, direction marks: they change nothing. */
const SILENT =
  /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const ASCII = /^[\n -_a-~]*$/;
const UNUSUAL = /[^\n -_a-~]/g;

function signs(plain: string, list: string, each = /\S/gu): readonly (readonly [string, string])[] {
  return (list.match(each) ?? []).map((sign) => [sign, plain] as const);
}

/** Lower case, without diacritics, plain quotes and hyphens, European digits; any string is fine. */
export function fold(text: string): Folded {
  const at: number[] = [];
  let folded = "";
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    const width = code < 0x80 ? 1 : widthAt(text, i);
    const part = code < 0x80 && code !== 0x60 ? text.charAt(i).toLowerCase() : compared(text.slice(i, i + width));
    for (let k = 0; k < part.length; k++) at.push(i);
    folded += part;
    i += width;
  }
  at.push(text.length);
  return { text: folded, at };
}

/** A word as it is compared: what `fold` makes of it. */
export function foldWord(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : fold(word).text;
}

/** The original offset just behind the folded unit `end - 1`, with the silent marks that belong to it. */
export function endOf(folded: Folded, end: number): number {
  const next = folded.at[end] ?? 0;
  const before = folded.at[end - 1] ?? 0;
  // An expanded character ("ß") has several folded units at one place: a word ends behind the whole of it.
  return next > before ? next : before + 1;
}

/**
 * The text with curly quotes, odd blanks and hyphens, full-width forms, foreign digits and accented letters written
 * plainly, capitals kept, and every character still at its place, so that what is found in it can be quoted from the
 * original. What has no plain form of one character stays as it is.
 */
export function foldCharacters(text: string): string {
  return ASCII.test(text) ? text : text.replace(UNUSUAL, inPlace);
}

function inPlace(character: string): string {
  const plain = plainOf(character);
  if (plain.length !== 1) return character;
  return character === character.toLowerCase() ? plain : plain.toUpperCase();
}

function compared(character: string): string {
  return DASH.test(character) ? "-" : plainOf(character);
}

/** A character and the accents that stand behind it are one letter. */
function widthAt(text: string, start: number): number {
  const code = text.charCodeAt(start);
  let end = start + (code >= 0xd800 && code < 0xdc00 && start + 1 < text.length ? 2 : 1);
  while (text.charCodeAt(end) >= 0x300 && text.charCodeAt(end) < 0x370) end += 1;
  return end - start;
}

const known = new Map<string, string>();

/** The small letters that a character is taken for; none for a silent mark. */
function plainOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const small = (PLAIN_FORMS.get(character) ?? character).normalize("NFKC").toLowerCase();
  const plain = [...small].map((part) => PLAIN_FORMS.get(part) ?? digitOf(part) ?? bare(part)).join("");
  // Bounded by the characters of living scripts; cleared rather than grown by hostile input.
  if (known.size > 5_000) known.clear();
  known.set(character, plain);
  return plain;
}

/** A letter without its accents; й and the like are letters of their own. */
function bare(letter: string): string {
  if (/\p{Script=Cyrillic}/u.test(letter)) return letter;
  return letter.normalize("NFD").replace(SILENT, "").normalize("NFC");
}

/** Arabic-Indic and other decimal digits come in runs of ten. */
function digitOf(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const zero = [0x660, 0x6f0, 0x966].find((first) => code >= first && code < first + 10);
  return zero === undefined ? undefined : String(code - zero);
}
