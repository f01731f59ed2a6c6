import type { Account, LeftPart, LeftReason } from "../../domain/account.ts";
import { LEFT_REASONS } from "../../domain/account.ts";
import { textOf } from "../cells.ts";
import type { Block } from "../draft.ts";
import type { Met } from "./left-out.ts";
import { bagOf, lettersOf, take, type WordBag, wordsOf } from "./word-bag.ts";

/** A word that was left out and does not stand in the original as a word: part of one, or several that stand close. */
interface Piece {
  readonly reason: LeftReason;
  readonly word: string;
}

/**
 * Accounts for every word of an original: each is told to be left out, stands in the document, or counts as `unplaced`. Words
 * are counted by how often they stand, so that one that was lost is not made good by what was added elsewhere, and joined or
 * parted ones are looked for among those that are left over.
 * @param blocks the document as it goes into the corpus
 */
export function takeAccount({ source, left }: Met, blocks: readonly Block[]): Account {
  const waiting = bagOf(source);
  const total = [...waiting].reduce((sum, [word, count]) => sum + lettersOf(word) * count, 0);
  const counts = new Map<LeftReason, number>();
  const letters = new Map<LeftReason, number>();
  const add = (reason: LeftReason, word: string) => letters.set(reason, (letters.get(reason) ?? 0) + lettersOf(word));
  const count = (reason: LeftReason) => counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const pieces: Piece[] = [];
  for (const { reason, text } of left) {
    count(reason);
    for (const word of wordsOf(text)) {
      if (take(waiting, word)) add(reason, word);
      else pieces.push({ reason, word });
    }
  }
  const { missing, spare } = compared(waiting, blocks);
  const leftOver = pieces.map(({ word }) => word).join("");
  for (const word of missing) {
    if (spare.joined.includes(word) || isMadeOf(word, spare.words)) continue;
    const part = pieces.find((piece) => {
      const rest = word.replace(piece.word, "");
      return rest.length < word.length && (spare.joined.includes(rest) || leftOver.includes(rest));
    });
    if (part === undefined) count("unplaced");
    const isCut = part !== undefined && spare.joined.includes(word.replace(part.word, ""));
    add(part?.reason ?? "unplaced", isCut ? part.word : word);
  }
  const parts = LEFT_REASONS.flatMap((reason): LeftPart[] =>
    counts.has(reason) ? [{ reason, count: counts.get(reason) ?? 0, letters: letters.get(reason) ?? 0 }] : [],
  );
  return { letters: total, placed: total - parts.reduce((sum, part) => sum + part.letters, 0), left: parts };
}

/**
 * Sets the words of an original against those of the document.
 * @returns the words that the document lacks, as often as it lacks them, and the words of the document that the original lacks:
 * what is one word here may be two there, as one that a line end broke
 */
function compared(waiting: WordBag, blocks: readonly Block[]): { missing: readonly string[]; spare: Spare } {
  const texts = blocks.map((block) => (isBullet(block) ? `o ${textOf(block)}` : textOf(block)));
  const held = bagOf(texts);
  const missing: string[] = [];
  for (const [word, count] of waiting) for (let at = 0; at < count; at += 1) if (!take(held, word)) missing.push(word);
  const spare = missing.length === 0 ? [] : texts.flatMap(wordsOf).filter((word) => take(held, word));
  return { missing, spare: { words: new Set(spare), joined: spare.join("") } };
}

/** Words of the document that no word of the original accounts for, and the same joined in their order. */
interface Spare {
  readonly words: ReadonlySet<string>;
  readonly joined: string;
}

/** No word is longer, whatever it is put together of. */
const LONGEST = 200;

/** True for a word that is some others put together. */
function isMadeOf(word: string, parts: ReadonlySet<string>): boolean {
  if (word.length > LONGEST) return false;
  const ends = [true];
  for (let end = 1; end <= word.length; end += 1)
    ends[end] = ends.some((isEnd, start) => isEnd && start < end && parts.has(word.slice(start, end)));
  return ends[word.length] === true;
}

/** The bullet of a list may be a letter in the original. */
function isBullet(block: Block): boolean {
  return block.kind === "item" && block.marker === "-";
}
