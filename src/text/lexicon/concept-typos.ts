/** Mistyped question words: "contcat", "presedent", "докладчк" are read as the word of the lists one slip away. */
import type { Language } from "../../domain/language.ts";
import { oneSlipApart } from "../spelling-distance.ts";
import type { Word } from "../words.ts";
import { indexesFor, indexOf } from "./indexes.ts";
import { lookalikes } from "./lookalikes.ts";
import { formsOf, type PhraseIndex, type PhraseTable, phrasesAt } from "./phrases.ts";
import type { Lexicon } from "./shape.ts";

const SHORTEST = 5;

/**
 * The words with the text of mistyped ones put right, places unchanged; the very same list where none is. A word is mistyped when no list holds it, it
 * looks like no other word, `forgive` (given the folded word) agrees, and one slip, not in its first letter, makes it a
 * word of the concepts.
 */
export function mendWords(
  lexicon: Lexicon,
  found: readonly Word[],
  language: Language,
  forgive: (word: string) => boolean,
): readonly Word[] {
  const tables = indexesFor(lexicon.concepts.phrases, language);
  const known = knownWords(lexicon, language);
  const mended = found.map((word, i) => {
    const { text } = word;
    if (text.length < SHORTEST || /\P{L}/u.test(text) || isKnown(text) || !forgive(text)) return word;
    const better = nearest(known.byShape, text);
    return better === null ? word : { ...word, text: better };

    function isKnown(one: string): boolean {
      return (
        formsOf(one, language).some((form) => known.words.has(form)) ||
        formsOf(one, "en").some((form) => known.words.has(form)) ||
        lookalikes(lexicon).has(one) ||
        tables.some((index) => phrasesAt(index, found, i).length > 0) ||
        phrasesAt(indexOf(lexicon.terms.phrases[language], language), found, i).length > 0
      );
    }
  });
  return mended.some((word, i) => word !== found[i]) ? mended : found;
}

interface KnownWords {
  readonly words: ReadonlySet<string>;
  /** words of concepts by first letter and length */
  readonly byShape: ReadonlyMap<string, readonly string[]>;
}

const cache = new WeakMap<PhraseTable, KnownWords>();

function knownWords(lexicon: Lexicon, language: Language): KnownWords {
  const key = lexicon.concepts.phrases[language];
  const cached = cache.get(key);
  if (cached) return cached;
  const wanted = new Set(indexesFor(lexicon.concepts.phrases, language).flatMap(wordsOf));
  const byShape = new Map<string, string[]>();
  for (const word of wanted) {
    if (word.length < SHORTEST || /\P{L}/u.test(word)) continue;
    const list = byShape.get(shape(word, 0));
    if (list) list.push(word);
    else byShape.set(shape(word, 0), [word]);
  }
  const english = lexicon.terms.english
    .flat()
    .join(" ")
    .toLowerCase()
    .split(/[^a-z]+/);
  const others = [lexicon.terms.phrases[language], lexicon.synonyms.phrases].flatMap(({ phrases }) => phrases);
  const words = new Set([...wanted, ...english, ...others.flatMap((phrase) => phrase.split(" "))]);
  const known = { words, byShape };
  cache.set(key, known);
  return known;
}

function wordsOf(index: PhraseIndex): readonly string[] {
  return [...index.exact].flatMap(([first, entries]) => [first, ...entries.flatMap(({ rest }) => rest ?? [])]);
}

function shape(word: string, more: number): string {
  return `${word.charAt(0)}${word.length + more}`;
}

/** The word one slip away; of several the likeliest slip, then the first of the lists. */
function nearest(byShape: KnownWords["byShape"], typed: string): string | null {
  const near = [0, 1, -1].flatMap((more) =>
    (byShape.get(shape(typed, more)) ?? []).filter((word) => oneSlipApart(word, typed)),
  );
  return near.toSorted((a, b) => unlikelihood(a, typed) - unlikelihood(b, typed))[0] ?? null;
}

/** Letters swapped, a double letter written once or a single one twice, a letter dropped or added, a wrong letter. */
function unlikelihood(word: string, typed: string): number {
  if (word.length === typed.length) return [...word].sort().join("") === [...typed].sort().join("") ? 0 : 3;
  return single(word) === single(typed) ? 1 : 2;
}

function single(word: string): string {
  return word.replace(/(.)\1+/gu, "$1");
}
