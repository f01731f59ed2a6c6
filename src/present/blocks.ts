/** What every surface asks of the blocks of a view. */
import type { Block, CitationBlock, View } from "../domain/view.ts";

/** The blocks, without tables that say no more than the items of the headline do. */
export function withoutRepeats({ blocks }: View): readonly Block[] {
  const listed = blocks.some((block) => block.kind === "headline" && block.items.length > 0);
  return blocks.filter((block) => !(listed && block.kind === "table" && block.numbers !== undefined));
}

/** What a cited document is and where the passage stands: "liaison statement · 22 May 2023 · Contact". */
export function sourceOf({ about, locator }: Pick<CitationBlock, "about" | "locator">): string {
  return [about, locator].filter((part) => part.trim() !== "").join(" · ");
}
