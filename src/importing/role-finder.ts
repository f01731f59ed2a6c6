/** Finds the names of posts in documents: every wording of a role that the word lists hold, in any of the six languages. */
import { LANGUAGES, type Language } from "../domain/language.ts";
import { indexPhrases, normalisePhrase, type PhraseIndex, phrasesAt } from "../text/lexicon/phrases.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { type Word, words } from "../text/words.ts";

/** The name of a post and where it begins, in UTF-16 units. */
export interface NamedRole {
  readonly role: string;
  readonly index: number;
}

/** Looks for names of posts. */
export interface RoleFinder {
  /** the first name of a post in a text, with what belongs before it (`Co-`, `Deputy`); null where there is none */
  find(text: string): NamedRole | null;
  /** true when the name of a post stands in the text */
  holds(text: string): boolean;
}

/** What a phrase of the tables stands for. */
const POST = 0;
/** `Member State`: holds the word of a post and names none. */
const NONE = 1;

const made = new WeakMap<Lexicon, RoleFinder>();
const MOST_REMEMBERED = 20_000;

/** A finder over the roles of a word list; the same object for the same list. */
export function roleFinder(lexicon: Lexicon): RoleFinder {
  const known = made.get(lexicon);
  if (known) return known;
  const indexes = LANGUAGES.map((language) => postsOf(lexicon, language));
  const prefixes = new Set(LANGUAGES.flatMap((language) => marked(lexicon, "prefix.role", language)));
  const remembered = new Map<string, NamedRole | null>();
  const find = (text: string) => {
    const before = remembered.get(text);
    if (before !== undefined) return before;
    const found = firstIn(text, indexes, prefixes);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, found);
    return found;
  };
  const finder: RoleFinder = { find, holds: (text) => find(text) !== null };
  made.set(lexicon, finder);
  return finder;
}

function postsOf(lexicon: Lexicon, language: Language): PhraseIndex {
  const { ids, phrases } = lexicon.concepts;
  const unprinted = new Set(marked(lexicon, "unprinted.role", language));
  const table = phrases[language];
  const told = table.phrases.flatMap((phrase, at): readonly (readonly [string, number])[] => {
    const id = ids[table.values[at] ?? 0] ?? "";
    if (!id.startsWith("role.") || unprinted.has(phrase)) return [];
    return [[phrase, id === "role.none" ? NONE : POST]];
  });
  const printed = marked(lexicon, "printed.role", language).map((phrase) => [phrase, POST] as const);
  const all = [...told, ...printed];
  return indexPhrases({ phrases: all.map(([phrase]) => phrase), values: all.map(([, value]) => value) }, language);
}

function marked(lexicon: Lexicon, id: string, language: Language): readonly string[] {
  return (lexicon.marks[id] ?? []).map((phrase) => normalisePhrase(phrase, language));
}

function firstIn(text: string, indexes: readonly PhraseIndex[], prefixes: ReadonlySet<string>): NamedRole | null {
  const all = words(text);
  for (let at = 0; at < all.length; ) {
    const longest = longestAt(indexes, all, at);
    if (longest === null) at += 1;
    else if (longest.value === NONE) at = longest.to;
    else {
      const first = withPrefix(all, at, prefixes, text);
      const from = all[first]?.start ?? 0;
      return { role: text.slice(from, all[longest.to - 1]?.end), index: from };
    }
  }
  return null;
}

function longestAt(indexes: readonly PhraseIndex[], all: readonly Word[], at: number) {
  let longest: { readonly to: number; readonly value: number } | null = null;
  for (const index of indexes) {
    for (const { to, value, reduced } of phrasesAt(index, all, at)) {
      // An Arabic word may bear the article; elsewhere another form is another word ("heading", "headed").
      if (reduced && index.language !== "ar") continue;
      if (longest === null || to > longest.to || (to === longest.to && value === NONE)) longest = { to, value };
    }
  }
  return longest;
}

/** The word where a name begins that a `Vice` or `Acting` right before it belongs to. */
function withPrefix(all: readonly Word[], at: number, prefixes: ReadonlySet<string>, text: string): number {
  const [before, word] = [all[at - 1], all[at]];
  if (before === undefined || word === undefined || !prefixes.has(before.text)) return at;
  return /^[- ]$/.test(text.slice(before.end, word.start)) ? at - 1 : at;
}
