import type { Block } from "../draft.ts";
import { plain } from "../draft.ts";

/** Puts bullets below the numbered item that introduces them with a colon. */
export function nestedLists(blocks: readonly Block[]): readonly Block[] {
  let below: number | null = null;
  return blocks.map((block) => {
    if (block.kind !== "item") {
      below = null;
      return block;
    }
    if (block.marker !== "-") {
      below = /[:：]$/u.test(plain(block.inline).trim()) ? block.depth : null;
      return block;
    }
    return below === null || block.depth > below ? block : { ...block, depth: below + 1 };
  });
}
