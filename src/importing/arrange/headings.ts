import type { Block } from "../draft.ts";
import { plain } from "../draft.ts";
import { isCapitals, opensAnnex } from "../labels.ts";
import { isRoleLine, isTitleLine } from "../lines.ts";
import { isName, nameAt } from "../people.ts";
import type { RoleFinder } from "../role-finder.ts";

/** Finds headings among the paragraphs of a format that does not mark them: a short line alone above a text or a list. */
export function bareHeadings(blocks: readonly Block[], roles: RoleFinder): readonly Block[] {
  return blocks.map((block, at) => {
    if (block.kind !== "paragraph") return block;
    const text = plain(block.inline);
    if (text.includes("\n") || text.length > 150 || isNumberOfDocument(text)) return block;
    const next = blocks.slice(at + 1).find((other) => other.kind !== "page" && other.kind !== "rule");
    const heads = opensAnnex(text) || isCapitals(text) || isSection(text, next, roles);
    if (!heads || next === undefined || isName(text) || nameAt(text)?.titled === true) return block;
    const bare = block.inline.map(({ bold: _, ...run }) => run);
    return { kind: "heading", level: 2, inline: bare };
  });
}

/** The number of a print job or of a document heads nothing. */
function isNumberOfDocument(line: string): boolean {
  return /^[!-~]*\d[!-~]*$/.test(line);
}

function isSection(text: string, next: Block | undefined, roles: RoleFinder): boolean {
  if (text.length > 90 || isRoleLine(text, roles) || /[:：]$/u.test(text)) return false;
  const exclaims = /^\p{Lu}[^.!?]{3,40}[!?]$/u.test(text);
  if (!exclaims && !isTitleLine(text)) return false;
  if (next?.kind === "item") return true;
  if (next?.kind !== "paragraph") return false;
  const follows = plain(next.inline);
  return follows.length > text.length || exclaims;
}
