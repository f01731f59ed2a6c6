/** Translates the content words of a question into the English that most documents are written in; adds synonyms. */
import type { Language } from "../domain/language.ts";
import { indexOf } from "./lexicon/indexes.ts";
import { type PhraseIndex, type PhraseMatch, phrasesAt } from "./lexicon/phrases.ts";
import type { Lexicon } from "./lexicon/shape.ts";
import { type Word, words } from "./words.ts";

/** A stretch `[start, end)` of the text with its English wordings, the usual one first. */
export interface Translation {
  readonly start: number;
  readonly end: number;
  readonly english: readonly string[];
}

/** A stretch `[start, end)` of the text with other wordings; `weight` in (0, 1] says how near each is. */
export interface SynonymMatch {
  readonly start: number;
  readonly end: number;
  readonly others: readonly { readonly text: string; readonly weight: number }[];
}

/** The terms of the glossary in a text that is not English, longest first, none overlapping, in reading order. */
export function translate(lexicon: Lexicon, text: string, from: Language): readonly Translation[] {
  const found = words(text);
  return cover(indexOf(lexicon.terms.phrases[from], from), found).map((matches) => ({
    ...place(matches, found),
    english: [...new Set(matches.flatMap(({ value }) => lexicon.terms.english[value] ?? []))],
  }));
}

/** Words of an English text that the synonym lists know, with the other words of their groups, nearest first. */
export function findSynonyms(lexicon: Lexicon, text: string): readonly SynonymMatch[] {
  if (last?.lexicon === lexicon && last.text === text) return last.matches;
  const matches = synonymsIn(lexicon, text);
  last = { lexicon, text, matches };
  return matches;
}

/** A question is looked through more than once. */
let last: {
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly matches: readonly SynonymMatch[];
} | null = null;

function synonymsIn(lexicon: Lexicon, text: string): readonly SynonymMatch[] {
  const found = words(text);
  return cover(indexOf(lexicon.synonyms.phrases, "en"), found).map((matches) => {
    const span = place(matches, found);
    const own = found
      .slice(matches[0]?.from, matches[0]?.to)
      .map((word) => word.text)
      .join(" ");
    const weights = new Map<string, number>();
    for (const group of matches.map(({ value }) => lexicon.synonyms.groups[value])) {
      for (const other of group?.words ?? []) {
        const plain = other.replaceAll("*", "");
        if (plain.toLowerCase() === own) continue;
        weights.set(plain, Math.max(weights.get(plain) ?? 0, group?.weight ?? 0));
      }
    }
    const others = [...weights].map(([text, weight]) => ({ text, weight })).sort((a, b) => b.weight - a.weight);
    return { ...span, others };
  });
}

/** At each place the longest phrases (all values of that length), then on behind them. */
function cover(index: PhraseIndex, found: readonly Word[]): readonly (readonly PhraseMatch[])[] {
  const taken: (readonly PhraseMatch[])[] = [];
  for (let i = 0; i < found.length; ) {
    const here = phrasesAt(index, found, i);
    const to = Math.max(i, ...here.map((match) => match.to));
    const longest = here.filter((match) => match.to === to);
    const exact = longest.filter((match) => !match.reduced);
    if (longest.length > 0) taken.push(exact.length > 0 ? exact : longest);
    i = Math.max(to, i + 1);
  }
  return taken;
}

function place(matches: readonly PhraseMatch[], found: readonly Word[]): { start: number; end: number } {
  const [first] = matches;
  const start = found[first?.from ?? 0]?.start ?? 0;
  return { start, end: found[(first?.to ?? 1) - 1]?.end ?? start };
}
