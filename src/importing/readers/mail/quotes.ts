import type { Block } from "../../draft.ts";
import { textBlocks } from "../text.ts";

/** Quotes within quotes are told apart down to here. */
const DEEPEST_QUOTE = 8;

/** The text with what it quotes of earlier mails as quotes, and quotes within those as well. */
export function quotedBlocks(text: string, depth = 0): readonly Block[] {
  const out: Block[] = [];
  let open: string[] = [];
  let quoting = false;
  const flush = () => {
    const part = open.join("\n");
    open = [];
    if (!quoting) out.push(...textBlocks(part));
    else {
      const inner = part.replace(depth < DEEPEST_QUOTE ? /^>[ \t]?/gm : /^(?:>[ \t]?)+/gm, "");
      const blocks = quotedBlocks(inner, depth + 1);
      if (blocks.length > 0) out.push({ kind: "quote", blocks });
    }
  };
  for (const line of withoutSeparator(text).split("\n")) {
    if (line.startsWith(">") !== quoting) {
      flush();
      quoting = !quoting;
    }
    open.push(line);
  }
  flush();
  return out;
}

/** The mark before a signature is no text (RFC 3676). */
function withoutSeparator(text: string): string {
  return text.replace(/^-- \n/gm, "\n");
}
