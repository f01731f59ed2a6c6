/** Tells a new version of a document from another document of the same file name. */

/** Where a document came from, and what it says. */
export interface Origin {
  /** file with its folders, parted by `/`; imports of earlier versions have the bare name */
  readonly file: string;
  /** content of `<id>.md` */
  readonly markdown: string;
}

/**
 * How surely two files lie at one place: 2 for the same folders and name, 1 where one path only tells less of it than the
 * other, 0 for different places.
 */
export function samePlace(a: string, b: string): 0 | 1 | 2 {
  if (a === b) return 2;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.endsWith(`/${short}`) ? 1 : 0;
}

/** Of what a new version says, so much stands in the old one as well: less where the place is the same. */
const LEAST_SHARED = [1, 0.5, 0.2] as const;

/** True when `now` is a new version of `before`: it lies at the same place and says much of the same. */
export function isNewVersion(before: Origin, now: Origin): boolean {
  const place = samePlace(before.file, now.file);
  return place > 0 && shared(before.markdown, now.markdown) >= LEAST_SHARED[place];
}

/** The share of words of the shorter text, in runs of four, that stand in the other as well; 0 to 1. */
function shared(a: string, b: string): number {
  const [one, other] = [runsOf(a), runsOf(b)];
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  return [...small].filter((run) => large.has(run)).length / small.size;
}

/** Runs of four words or signs of the text below the front matter; of a shorter text, the text. */
function runsOf(markdown: string): ReadonlySet<string> {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, "").toLowerCase();
  const words = body.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 4) return new Set([words.join(" ")]);
  return new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(" ")));
}
