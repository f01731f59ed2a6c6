/** Finding phrases of a word list in a text: the one matcher behind concepts, terms and country names. */
import type { Language } from "../../domain/language.ts";
import { fold } from "../fold.ts";
import { type Word, words } from "../words.ts";

/**
 * Phrases as they are stored: folded words joined by blanks, `values[i]` belonging to `phrases[i]`. A word may end in
 * `*` (up to five more letters) or `#` (digits); a phrase may begin with `^` (only at the start of a sentence) or be one
 * word behind `=`, kept with its accents (`=él` is not `el`).
 */
export interface PhraseTable {
  readonly phrases: readonly string[];
  readonly values: readonly number[];
}

/** A table made ready for matching: entries by their first word. */
export interface PhraseIndex {
  readonly language: Language;
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  readonly stems: ReadonlyMap<string, readonly Entry[]>;
  /** what was looked up before, by word */
  readonly openings: Map<string, readonly Opening[]>;
}

interface Opening {
  readonly entry: Entry;
  /** an ending or prefix was taken off to find it */
  readonly reduced: boolean;
}

/** One phrase of a table, behind its first word. */
export interface Entry {
  /** the words behind the first; null where there are none */
  readonly rest: readonly string[] | null;
  readonly opening: boolean;
  /** the word with its accents, where these matter */
  readonly accented: string | null;
  readonly value: number;
}

/** Words `[from, to)` of the text are phrase number `value`; `reduced` when an ending or prefix had to be taken off. */
export interface PhraseMatch {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly reduced: boolean;
}

const STEM_TAIL = 5;

/** A phrase as people write it in a word list, in the form that `PhraseTable` keeps; empty when it holds no word. */
export function normalisePhrase(phrase: string, language: Language): string {
  if (/^=\p{L}/u.test(phrase)) return `=${plainCase(phrase.slice(1))}`;
  const plain = phrase.replaceAll("#", "0");
  const stored = words(plain)
    .map((word) => {
      const number = /^(\p{L}*)0$/u.exec(word.text);
      if (number && phrase[word.end - 1] === "#") return `${number[1]}#`;
      const stem = language === "ar" ? withoutArticle(word.text) : word.text;
      return phrase[word.end] === "*" ? `${stem}*` : stem;
    })
    .join(" ");
  return phrase.startsWith("^") && stored !== "" ? `^${stored}` : stored;
}

function plainCase(word: string): string {
  return word.normalize("NFC").toLowerCase();
}

/** Makes a table ready; linear in its size, done once for each table. */
export function indexPhrases(table: PhraseTable, language: Language): PhraseIndex {
  const exact = new Map<string, Entry[]>();
  const stems = new Map<string, Entry[]>();
  table.phrases.forEach((stored, i) => {
    const opening = stored.startsWith("^");
    const accented = /^=\p{L}/u.test(stored) ? stored.slice(1) : null;
    const phrase = accented !== null ? fold(accented).text : opening ? stored.slice(1) : stored;
    const blank = phrase.indexOf(" ");
    const head = blank < 0 ? phrase : phrase.slice(0, blank);
    const entry = {
      opening,
      accented,
      rest: blank < 0 ? null : phrase.slice(blank + 1).split(" "),
      value: table.values[i] ?? 0,
    };
    const [map, key] = head.endsWith("*") ? [stems, head.slice(0, -1)] : [exact, head];
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  });
  return { language, exact, stems, openings: new Map() };
}

const NONE: readonly PhraseMatch[] = [];

/** Every phrase that begins at word `i`, exact forms first. */
export function phrasesAt(index: PhraseIndex, text: readonly Word[], i: number): readonly PhraseMatch[] {
  const word = text[i];
  const openings = word ? entriesFor(index, word.text) : [];
  // Most words begin no phrase.
  if (!word || openings.length === 0) return NONE;
  const found: PhraseMatch[] = [];
  for (const { entry, reduced } of openings) {
    const { rest, value, opening, accented } = entry;
    if (opening && i > 0 && !word.apart) continue;
    if (accented !== null && plainCase(word.written) !== accented) continue;
    const to = rest === null ? i + 1 : follow(rest, text, i + 1, index.language);
    if (to > 0 && !found.some((match) => match.value === value && match.to === to)) {
      found.push({ from: i, to, value, reduced });
    }
  }
  return found;
}

/** The entries whose first word this may be; remembered, since questions are made of the same words. */
function entriesFor(index: PhraseIndex, word: string): readonly Opening[] {
  const known = index.openings.get(word);
  if (known) return known;
  const openings = formsOf(word, index.language).flatMap((form, n) => {
    const entries = [...(index.exact.get(form) ?? [])];
    for (let length = form.length; index.stems.size > 0 && length >= Math.max(2, form.length - STEM_TAIL); length--) {
      entries.push(...(index.stems.get(form.slice(0, length)) ?? []));
    }
    return entries.map((entry) => ({ entry, reduced: n > 0 }));
  });
  if (index.openings.size > 5_000) index.openings.clear();
  index.openings.set(word, openings);
  return openings;
}

/** The end of a phrase whose first word was found, or -1. */
function follow(rest: readonly string[], text: readonly Word[], from: number, language: Language): number {
  let at = from;
  for (const wanted of rest) {
    const word = text[at];
    if (!word || word.apart || !fits(wanted, word.text, language)) return -1;
    at++;
  }
  return at;
}

function fits(wanted: string, word: string, language: Language): boolean {
  const forms = formsOf(word, language);
  if (!wanted.endsWith("*")) return forms.includes(wanted);
  const stem = wanted.slice(0, -1);
  return forms.some((form) => form.startsWith(stem) && form.length <= stem.length + STEM_TAIL);
}

const formsCache = new Map<string, readonly string[]>();

/** The word itself, then what it may be a form of: plurals in -s, Arabic prefixes, digits as `#`. */
export function formsOf(word: string, language: Language): readonly string[] {
  const key = `${language}:${word}`;
  const known = formsCache.get(key);
  if (known) return known;
  const forms =
    language === "ar" ? arabicForms(word) : language === "ru" || language === "zh" ? [word] : latinForms(word);
  const number = /^(\p{L}*)\d+$/u.exec(word);
  if (number) forms.push(`${number[1]}#`);
  if (formsCache.size > 5_000) formsCache.clear();
  formsCache.set(key, forms);
  return forms;
}

function latinForms(word: string): string[] {
  if (word.length < 5 || !word.endsWith("s") || word.endsWith("ss")) return [word];
  const forms = [word, word.slice(0, -1)];
  if (word.endsWith("ies")) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith("es")) forms.push(word.slice(0, -2));
  return forms;
}

/** "and", "in", "for", "as", the article, the future and the pronouns are written in one with an Arabic word. */
function arabicForms(word: string): string[] {
  const forms = [word];
  const bare = /^[وف]/.test(word) && word.length > 3 ? [word, word.slice(1)] : [word];
  for (const form of bare) {
    add(form);
    add(withoutArticle(form));
    if (/^لل/.test(form)) add(form.slice(2));
    if (/^[بكل]/.test(form)) {
      add(form.slice(1));
      add(withoutArticle(form.slice(1)));
    }
    if (/^س[يتنا]/.test(form)) add(form.slice(1));
  }
  for (const form of [...forms]) if (form.length > 4) add(form.replace(/(?:ها|هم|هما)$/, ""));
  return forms;

  function add(form: string): void {
    if (form.length > 1 && !forms.includes(form)) forms.push(form);
  }
}

function withoutArticle(word: string): string {
  return word.startsWith("ال") && word.length > 4 ? word.slice(2) : word;
}
