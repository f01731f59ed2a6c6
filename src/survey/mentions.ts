/** Whether a document speaks of something at all, whatever was read of it: what it speaks of is never told to be missing. */
import type { Document } from "../domain/document.ts";
import { fold } from "../query/names.ts";

const known = new WeakMap<Document, ReadonlyMap<string, string>>();

/** The words of each block by its passage, folded, a blank around each. */
function blocksOf(document: Document): ReadonlyMap<string, string> {
  const blocks =
    known.get(document) ??
    new Map(
      document.passages
        .filter(({ parts }) => parts === undefined)
        .map(({ id, text }) => [id, ` ${wordsOf(text).join(" ")} `] as const),
    );
  known.set(document, blocks);
  return blocks;
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Whether some block holds all the words of a name, in any order.
 * @param apart passages of which it is known why they do
 */
export function mentions(document: Document, name: string, apart: ReadonlySet<string> = new Set()): boolean {
  const words = wordsOf(name).map((word) => ` ${word} `);
  if (words.length === 0) return false;
  return [...blocksOf(document)].some(
    ([passage, block]) => !apart.has(passage) && words.every((word) => block.includes(word)),
  );
}
