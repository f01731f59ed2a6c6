import type { Block } from "../draft.ts";
import { plain } from "../draft.ts";

/**
 * Numbers the slides of a presentation that was saved as plain text: its pages are gone, but each slide has its title and
 * a few points. Left alone unless most of the text is points under short titles.
 */
export function slidesOfHeadings(blocks: readonly Block[]): readonly Block[] {
  if (!isPresentation(blocks)) return blocks;
  const out: Block[] = [];
  let slide = 0;
  let opened = false;
  for (const [at, block] of blocks.entries()) {
    const starts = block.kind === "heading" || (slide === 1 && opened && isStatement(block));
    if (starts || at === 0) {
      slide += 1;
      opened = slide === 1;
      out.push({ kind: "slide", number: slide });
    }
    if (slide > 1) opened = false;
    out.push(block);
  }
  return out;
}

function isPresentation(blocks: readonly Block[]): boolean {
  const headings = blocks.filter((block) => block.kind === "heading").length;
  const points = blocks.filter((block) => block.kind === "item").length;
  const other = blocks.filter((block) => block.kind !== "heading" && block.kind !== "item");
  if (other.some((block) => block.kind === "table" || block.kind === "field" || block.kind === "page")) return false;
  const long = blocks.filter((block) => block.kind === "paragraph" && plain(block.inline).length > 350).length;
  return headings >= 5 && points >= headings && other.length <= headings + 2 && long === 0;
}

/** The first sentence after the title slide begins the next one. */
function isStatement(block: Block): boolean {
  return block.kind === "paragraph" && plain(block.inline).length > 100;
}
