/** Lines that are read from right to left, put into the order in which they are read. */
import type { Run } from "../../draft.ts";
import type { Item } from "./items.ts";

/** A stretch of a line: letters from right to left, of another script, a number, or signs and blanks between them. */
interface Stretch {
  readonly kind: "right-to-left" | "left-to-right" | "number" | "other";
  readonly text: string;
  readonly item: Item;
}

/**
 * The runs of one line. Numbers, addresses and words of other scripts keep their own direction, as the bidirectional
 * algorithm draws them (Unicode Standard Annex 9).
 * @param items from left to right
 * @param mirrored whether the file names brackets by their shape, so that an opening one is written as a closing one
 */
export function rightToLeftRuns(items: readonly Item[], mirrored: boolean): Run[] {
  const line = withBlanks(withMarks(items)).flatMap(stretches);
  const out: Run[] = [];
  for (let at = line.length - 1; at >= 0; at -= 1) {
    const start = beginning(line, at);
    for (const { text, kind, item } of line.slice(start, at + 1)) {
      const inside = start < at || kind === "left-to-right";
      out.push({
        text: mirrored && !inside ? text.replace(/[()[\]{}«»]/g, (bracket) => MIRROR.get(bracket) ?? bracket) : text,
        ...(item.bold === true ? { bold: true } : {}),
        ...(item.link === undefined ? {} : { link: item.link }),
      });
    }
    at = start;
  }
  return out;
}

const MIRROR = new Map(
  ["()", ")(", "[]", "][", "{}", "}{", "«»", "»«"].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** How many pairs of brackets a text closes before it opens them, less those it opens first. */
export function mirroredBrackets(text: string): number {
  const inverted = text.match(/\)[^()]*\(/g)?.length ?? 0;
  const proper = text.match(/\([^()]*\)/g)?.length ?? 0;
  return inverted - proper;
}

/** Where words of another script that end at a place begin; the place itself when none do. */
function beginning(line: readonly Stretch[], at: number): number {
  const kind = line[at]?.kind;
  if (kind !== "left-to-right" && kind !== "number") return at;
  let start = at;
  for (let before = at; before >= 0 && line[before]?.kind !== "right-to-left"; before -= 1)
    if (line[before]?.kind === "left-to-right") start = before;
  return start;
}

/** A vowel sign that is drawn over a letter belongs behind it. */
function withMarks(items: readonly Item[]): readonly Item[] {
  const marks = items.filter(({ text }) => MARK.test(text));
  if (marks.length === 0 || marks.length === items.length) return items;
  const letters = items.filter((item) => !marks.includes(item));
  const distance = ({ x, width }: Item, mark: Item) => Math.max(x - mark.x, mark.x - (x + width), 0);
  const texts = new Map<Item, string>();
  for (const mark of marks) {
    const near = letters
      .filter(({ text }) => text.trim() !== "")
      .toSorted((a, b) => distance(a, mark) - distance(b, mark));
    const [base] = near;
    if (base !== undefined) texts.set(base, `${texts.get(base) ?? base.text}${mark.text.trim()}`);
  }
  return letters.map((item) => ({ ...item, text: texts.get(item) ?? item.text }));
}

const MARK = /^\s*\p{M}+\s*$/u;

/** The gaps between the pieces as blanks. */
function withBlanks(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item, at) => {
    const before = items[at - 1];
    if (before === undefined) return [item];
    const gap = item.x - (before.x + before.width);
    const wide = gap > Math.max(before.size, item.size) * 0.18;
    return wide && !/\s$/.test(before.text) && !/^\s/.test(item.text) ? [{ ...item, text: " " }, item] : [item];
  });
}

/** A piece with letters that run from right to left is in the order of reading already. */
function stretches(item: Item): readonly Stretch[] {
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(item.text))
    return [{ kind: "right-to-left", text: item.text, item }];
  return (item.text.match(PARTS) ?? []).map((text) => ({
    kind: /\p{L}/u.test(text) ? "left-to-right" : /\p{N}/u.test(text) ? "number" : "other",
    text,
    item,
  }));
}

/** Words with the signs within them, numbers with theirs, and every other sign by itself. */
const PARTS =
  /\p{L}(?:[\p{L}\p{N}\p{M}]|[^\s\p{L}\p{N}](?=[\p{L}\p{N}]))*|[$€£]?\p{N}+(?:[.,:/-]\p{N}+)*[%$€£]?|[\s\S]/gu;
