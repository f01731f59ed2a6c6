import { textOf } from "../../cells.ts";
import type { Block } from "../../draft.ts";
import { splitField } from "../../labels.ts";

/**
 * Keeps what a mail quotes of earlier ones apart from what it says itself: quotes, and everything below the head of an
 * earlier mail, become quotes that are marked as earlier.
 * @param drop called with the text of each line that parted them
 * @returns the same blocks when the mail says next to nothing itself, for then it hands on what it quotes
 */
export function withHistoryApart(blocks: readonly Block[], drop: (separator: string) => void): readonly Block[] {
  const start = historyStart(blocks);
  const own = blocks.slice(0, start);
  const [first] = blocks.slice(start, start + 1);
  const separator = first !== undefined && isSeparator(first) ? textOf(first) : null;
  if (separator !== null && separator !== "") drop(separator);
  const below = blocks.slice(separator === null ? start : start + 1);
  const quoted: readonly Block[] = below.length === 0 ? [] : [{ kind: "quote", blocks: withHistoryApart(below, drop) }];
  const said = own.filter((block) => block.kind !== "quote" && !isAttribution(block)).map(textOf);
  const isReply = said.join(" ").length >= LEAST_SAID;
  return [...own.flatMap((block, at) => attributed(block, own[at + 1], own[at - 1])), ...quoted].map((block) =>
    block.kind === "quote" && isReply ? { ...block, earlier: true } : block,
  );
}

/** A mail that says less than this forwards what it quotes, in letters. */
const LEAST_SAID = 60;

/** Where the head of an earlier mail stands, with the line that parts it off; the number of blocks when there is none. */
function historyStart(blocks: readonly Block[]): number {
  // The first blocks of an earlier mail are its own head.
  for (let at = 1; at < blocks.length; at += 1) {
    if (!isHead(blocks.slice(at, at + 6))) continue;
    const before = blocks[at - 1];
    return before !== undefined && isSeparator(before) ? at - 1 : at;
  }
  return blocks.length;
}

/** True for the labelled lines that mail programs put above what they quote: who wrote it, when, to whom, about what. */
function isHead(blocks: readonly Block[]): boolean {
  const keys: string[] = [];
  for (const line of blocks.flatMap((block) => textOf(block).split("\n"))) {
    const key = splitField(line)?.key;
    if (key === undefined || (keys.length === 0 && key !== "from")) break;
    keys.push(key);
  }
  return keys.includes("date") && (keys.includes("to") || keys.includes("subject"));
}

/** A line of dashes or the like, with words between them or without. */
function isSeparator(block: Block): boolean {
  return (
    block.kind === "rule" ||
    (block.kind === "paragraph" && /^[-_=*]{3,}[^-_=*]{0,60}[-_=*]*$/u.test(textOf(block).trim()))
  );
}

/** The line above a quote that says who wrote it and when belongs to the quote. */
function attributed(block: Block, next: Block | undefined, before: Block | undefined): readonly Block[] {
  if (next?.kind === "quote" && isAttribution(block)) return [];
  if (block.kind === "quote" && before !== undefined && isAttribution(before))
    return [{ ...block, blocks: [before, ...block.blocks] }];
  return [block];
}

function isAttribution(block: Block): boolean {
  if (block.kind !== "paragraph") return false;
  const text = textOf(block).trim();
  return text.length < 250 && /[:：]$/u.test(text) && /@|\d{4}|\d{1,2}:\d\d/.test(text);
}
