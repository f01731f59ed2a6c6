import type { Block } from "../draft.ts";

/**
 * Lifts headings by one level when the only one of the highest level is the document's title: Word has no other name for
 * it than `Heading 1` unless its author chose the style `Title`.
 */
export function headingLevels(blocks: readonly Block[]): readonly Block[] {
  const levels = blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
  const top = Math.min(...levels);
  const alone = levels.filter((level) => level === top).length === 1 && levels[0] === top;
  if (levels.length === 0 || top === 1 || !alone) return blocks;
  return blocks.map((block) => (block.kind === "heading" ? { ...block, level: block.level - top + 1 } : block));
}
