/** Cuts a text into words, numbers and identifiers, keeping whole what an ordinary tokenizer breaks. */
import type { Token } from "./analyzer.ts";
import { foldCharacters, foldWord } from "./fold.ts";
import type { Identifier } from "./identifier.ts";
import { findIdentifiers } from "./identifiers.ts";
import { cutAtNumbers } from "./numbers/han.ts";
import { segmentHan } from "./segment-han.ts";

/**
 * acronym with points · number · word, with apostrophes, hyphens and unseen joiners inside · two capitals joined by `&`
 */
const WORD =
  /(?<acronym>(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?)|(?<number>\d+(?:[.,]\d+)*)(?:st|nd|rd|th|[èé]?me|i?[èe]?re?|e|[ºª°]|-?(?:я|й|го|е|ю|м|ая|ый|ой|ом))?(?![\p{L}\p{N}\p{M}])|(?<word>[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\u00ad\u200c\u2060]*(?:['-][\p{L}\p{N}\p{M}\u00ad\u200c\u2060]+)*|(?<![\p{L}\p{N}])\p{Lu}&\p{Lu}(?![\p{L}\p{N}]))/gu;

/** French and Italian articles and pronouns before an apostrophe; English has none of them at this place. */
const ELIDED = /^(?:[ldjnsctm]|qu|jusqu|lorsqu|puisqu|quoiqu)'/i;

/** First parts of compounds that are written joined, with a hyphen or apart. */
const JOINED = new Set(
  "co e multi cyber non anti inter intra tele pre post sub vice socio micro macro semi over under web on".split(" "),
);
/** Of these only the hyphen joins: apart they are words. */
const JOINED_BY_HYPHEN_ONLY = new Set(["on", "over", "under", "post", "web", "non"]);

const HAN = /\p{Script=Han}/u;

/** What the tokens are gathered in. */
interface Sink {
  readonly text: string;
  readonly tokens: Token[];
  position: number;
}

/**
 * The tokens of a text, terms in small letters without accents and not yet stemmed. A compound is given whole and by its
 * parts (`vice-rapporteur`: `vicerapporteur`, `vice`, `rapporteur`), an identifier in its canonical form and by the words
 * within.
 */
export function tokenize(text: string): readonly Token[] {
  const plain = foldCharacters(text);
  const sink: Sink = { text, tokens: [], position: 0 };
  let from = 0;
  for (const identifier of findIdentifiers(text)) {
    addWords(sink, plain, from, identifier.start);
    addIdentifier(sink, plain, identifier);
    from = Math.max(from, identifier.end);
  }
  addWords(sink, plain, from, text.length);
  return sink.tokens;
}

function add(
  sink: Sink,
  term: string,
  start: number,
  end: number,
  kind: Token["kind"],
  position = sink.position,
): void {
  if (term !== "") sink.tokens.push({ term, surface: sink.text.slice(start, end), start, end, position, kind });
}

function addIdentifier(sink: Sink, plain: string, { kind, canonical, revision, start, end }: Identifier): void {
  add(sink, canonical, start, end, "identifier");
  if (kind === "question") add(sink, canonical.slice(1), start, end, "identifier");
  if (kind === "resolution") add(sink, "resolution", start, end, "word");
  if (!INDIVISIBLE.has(kind)) {
    for (const part of plain.slice(start, end).matchAll(/[\p{L}\p{M}]{3,}(?!\d)|\d{2,}|[\p{L}\p{N}]{3,}/gu)) {
      const term = foldWord(part[0]);
      if (term === canonical || UNTELLING.test(term)) continue;
      add(sink, term, start + part.index, start + part.index + part[0].length, kindOf(term));
    }
  }
  if (revision !== null && /^(?:rev|add|corr)\.\d/.test(revision)) add(sink, revision, start, end, "identifier");
  sink.position += 1;
}

const INDIVISIBLE: ReadonlySet<string> = new Set(["question", "group", "telephone", "conference"]);
/** Parts of addresses and titles that stand in all of them. */
const UNTELLING = /^(?:https?|www|com|org|net|html?|aspx?|res|rev|add|corr|resolutions?)$/;

function addWords(sink: Sink, plain: string, from: number, to: number): void {
  for (const match of plain.slice(from, to).matchAll(WORD)) {
    const start = from + match.index;
    const { acronym, number, word } = match.groups ?? {};
    if (number !== undefined) {
      add(sink, number.replace(/,(?=\d{3})/g, ""), start, start + number.length, "number");
      sink.position += 1;
    } else if (acronym !== undefined) {
      add(sink, foldWord(acronym.replaceAll(".", "")), start, start + acronym.length, "word");
      sink.position += 1;
    } else if (word !== undefined && HAN.test(word)) {
      addHan(sink, word, start);
    } else if (word !== undefined) {
      const elided = ELIDED.exec(word)?.[0].length ?? 0;
      const owned = word.length > elided + 2 && /'s$/i.test(word) ? 2 : 0;
      addCompound(sink, word.slice(elided, word.length - owned), start + elided);
    }
  }
}

function addHan(sink: Sink, stretch: string, from: number): void {
  for (const { text, start, value } of cutAtNumbers(stretch)) {
    const at = from + start;
    if (value !== null) {
      add(sink, String(value), at, at + text.length, "number");
      sink.position += 1;
      continue;
    }
    for (const piece of segmentHan(text)) {
      add(sink, foldWord(piece.text), at + piece.start, at + piece.start + piece.text.length, "word");
      sink.position += 1;
    }
  }
}

/** A word, or one of several parts with hyphens between, or the second part of one that was written with a blank. */
function addCompound(sink: Sink, word: string, start: number): void {
  const parts = word.split("-");
  const whole = foldWord(word.replace(/[-'&]/g, ""));
  if (parts.length === 1) {
    joinWithPrevious(sink, whole, start, start + word.length);
    add(sink, whole, start, start + word.length, kindOf(whole));
    sink.position += 1;
    return;
  }
  add(sink, whole, start, start + word.length, kindOf(whole));
  let at = start;
  for (const part of parts) {
    const term = foldWord(part.replace(/['&]/g, ""));
    if (term.length > 2 || /^\d{2}$/.test(term) || (term.length === 2 && !JOINED.has(term))) {
      add(sink, term, at, at + part.length, kindOf(term));
    }
    at += part.length + 1;
    sink.position += 1;
  }
}

/** `co rapporteur` is `co-rapporteur`; a first part that is no word by itself makes room for the whole. */
function joinWithPrevious(sink: Sink, second: string, start: number, end: number): void {
  const previous = sink.tokens.at(-1);
  if (previous?.end !== start - 1 || sink.text.charAt(previous.end) !== " " || previous.position !== sink.position - 1)
    return;
  if (!JOINED.has(previous.term) || JOINED_BY_HYPHEN_ONLY.has(previous.term) || !/^\p{L}{3,}$/u.test(second)) return;
  sink.tokens.pop();
  add(sink, previous.term + second, previous.start, end, "word", previous.position);
  if (previous.term.length > 2) sink.tokens.push(previous);
}

function kindOf(term: string): Token["kind"] {
  return /^\d+$/.test(term) ? "number" : /\d/.test(term) ? "identifier" : "word";
}
