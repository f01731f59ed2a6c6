/** Finds the words by which documents mark things: labels of posts, kinds in titles, cues of limits (`marks` of the word lists). */
import type { Lexicon } from "./lexicon/shape.ts";

/** A mark in a text, `text.slice(from, to)`; `id` is its name in the word lists, as `post.chair`. */
export interface Mark {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Looks marks up by family, the part of their name before the point. */
export interface MarkFinder {
  /** every mark of a family in reading order, the longest where several begin; none overlap */
  find(text: string, family: string): readonly Mark[];
  /** the name of the mark that a whole text is, blanks, points and colons around it apart; null when it is none */
  whole(text: string, family: string): string | null;
}

interface Family {
  readonly pattern: RegExp;
  readonly ids: ReadonlyMap<string, string>;
  /** short forms that count in capitals only: `ag` is no advisory group */
  readonly capitals: ReadonlySet<string>;
}

/** A finder over the marks of a word list; tables are made when a family is first asked for. */
export function markFinder(lexicon: Lexicon): MarkFinder {
  const made = new Map<string, Family>();
  const familyOf = (family: string): Family => {
    const known = made.get(family);
    if (known !== undefined) return known;
    const built = build(lexicon, family);
    made.set(family, built);
    return built;
  };
  const idOf = (text: string, family: string) => familyOf(family).ids.get(folded(text)) ?? null;
  return {
    find(text, family) {
      return [...text.matchAll(familyOf(family).pattern)].flatMap((match) => {
        const id = idOf(match[0], family);
        const small = familyOf(family).capitals.has(folded(match[0])) && match[0] !== match[0].toUpperCase();
        return id === null || small
          ? []
          : [{ id, from: match.index, to: match.index + match[0].length, text: match[0] }];
      });
    },
    whole: (text, family) => idOf(text.replace(/^[\s*_:：.]+|[\s*_:：.]+$/gu, ""), family),
  };
}

function build(lexicon: Lexicon, family: string): Family {
  const entries = Object.entries(lexicon.marks)
    .filter(([id]) => id.startsWith(`${family}.`))
    .flatMap(([id, phrases]) => phrases.map((phrase): [string, string] => [phrase, id]));
  const longest = entries.map(([phrase]) => phrase).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const source = longest.length === 0 ? "(?!)" : longest.map(patternOf).join("|");
  return {
    pattern: new RegExp(source, "giu"),
    capitals: new Set(longest.filter((phrase) => /^\p{Lu}{2,}$/u.test(phrase)).map(folded)),
    ids: new Map(entries.map(([phrase, id]) => [folded(phrase), id])),
  };
}

/** A phrase as it may be printed: any blanks, curly quotes, hyphens; whole words, but Chinese has no blanks between words. */
function patternOf(phrase: string): string {
  const body = phrase
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/['’]/gu, "['’]")
    .replace(/-/gu, "[-‐‑]")
    .replace(/\s+/gu, "\\s+");
  const han = /\p{Script=Han}/u;
  const left = han.test(phrase[0] ?? "") ? "" : "(?<![\\p{L}\\p{N}])";
  const right = han.test(phrase.at(-1) ?? "") ? "" : "(?![\\p{L}\\p{N}])";
  return `${left}${body}${right}`;
}

function folded(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[‐‑]/gu, "-").replace(/’/gu, "'").toLowerCase();
}
