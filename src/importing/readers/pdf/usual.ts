import type { Segment } from "./segments.ts";

/** What is usual in a document: its body text is what most letters are set in. */
export interface Usual {
  readonly size: number;
  readonly fonts: ReadonlySet<string>;
  /** true when most letters are bold */
  readonly bold: boolean;
  /** from baseline to baseline within a paragraph, in letter heights */
  readonly leading: number;
  /** every word and every compound of two (`long-term`) in small letters, to tell a broken word from a compound */
  readonly words: ReadonlySet<string>;
  /** whether words are broken at the ends of lines; otherwise a hyphen that stands there is one that was written */
  readonly breaksWords: boolean;
}

/** Counts what most of a document is set in. */
export function usualOf(segments: readonly Segment[]): Usual {
  const most = <T>(values: ReadonlyMap<T, number>, otherwise: T): T =>
    [...values].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? otherwise;
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const leadings = new Map<number, number>();
  const words = new Set<string>();
  const flows = new Map<string, number>();
  segments.forEach((segment, at) => {
    const size = Math.round(segment.size * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + segment.text.length);
    fonts.set(segment.font, (fonts.get(segment.font) ?? 0) + segment.text.length);
    const before = segments[at - 1];
    const gap = before === undefined ? 0 : (segment.y - before.y) / segment.size;
    // The line above is the fuller one when a paragraph ends.
    const [step, weight] = [Math.round(gap * 50) / 50, Math.max(segment.text.length, before?.text.length ?? 0)];
    if (gap > 0.8 && gap < 2.5) leadings.set(step, (leadings.get(step) ?? 0) + weight);
    for (const match of segment.text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
      const parts = match[0].toLowerCase().split("-");
      if (parts.length === 1) words.add(match[0].toLowerCase());
      for (const [place, part] of parts.slice(1).entries()) words.add(`${parts[place]}-${part}`);
    }
  });
  const letters = [...fonts.values()].reduce((sum, count) => sum + count, 0);
  const common = new Map([...fonts].filter(([font, count]) => count >= letters * 0.08 || font === most(fonts, "")));
  // One typeface may come as several fonts, each with some of its letters: lines that run on into each other tell.
  for (const [at, segment] of segments.entries()) {
    const before = segments[at - 1];
    if (before === undefined || before.font === segment.font || common.has(before.font) === common.has(segment.font))
      continue;
    const runsOver = /[\p{L},]$/u.test(before.text) && /^\p{Ll}/u.test(segment.text) && before.text.length > 40;
    if (runsOver && segment.y - before.y < segment.size * 1.6) {
      const odd = common.has(before.font) ? segment.font : before.font;
      flows.set(odd, (flows.get(odd) ?? 0) + 1);
    }
  }
  for (const [font, count] of flows) if (count >= 2) common.set(font, count);
  const bold = segments.filter((segment) => segment.bold).reduce((sum, { text }) => sum + text.length, 0) * 2 > letters;
  return {
    size: most(sizes, 10),
    bold,
    fonts: new Set(common.keys()),
    leading: tightest(leadings),
    words,
    breaksWords: breaksWords(segments, words),
  };
}

/** Judged by those that the document writes whole elsewhere, as one word or as a compound. */
function breaksWords(segments: readonly Segment[], words: ReadonlySet<string>): boolean {
  let [broken, compounds] = [0, 0];
  for (const [at, { text }] of segments.entries()) {
    const first = /(\p{L}+)-$/u.exec(segments[at - 1]?.text ?? "")?.[1]?.toLowerCase();
    const second = /^\p{Ll}+/u.exec(text)?.[0];
    if (first === undefined || second === undefined) continue;
    if (words.has(`${first}-${second}`)) compounds++;
    else if (words.has(`${first}${second}`)) broken++;
  }
  return broken >= compounds;
}

/** The leading below which an eighth of the text is set: lines of a paragraph are closer than what stands between them. */
function tightest(leadings: ReadonlyMap<number, number>): number {
  const sorted = [...leadings].toSorted((a, b) => a[0] - b[0]);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  let seen = 0;
  for (const [leading, count] of sorted) {
    seen += count;
    if (seen >= total / 8) return leading;
  }
  return 1.2;
}
