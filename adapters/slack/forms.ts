/** Which of Slack's newer blocks a workspace takes: found out once, by its refusal, and remembered. */
import type { KnownBlock, RichTextBlock, RichTextElement } from "@slack/types";
import type { Logger } from "../shared/log.ts";
import { cutText } from "./cut.ts";
import { blocksRefused, textOnly } from "./guard.ts";
import { LIMITS } from "./limits.ts";
import type { Message } from "./render.ts";

export interface Forms {
  /**
   * Sends a message as this workspace takes it, and where its blocks are refused a plainer one, down to its text alone.
   * Another refusal is thrown on.
   * @param reasonOf why something was refused, in Slack's words
   */
  send(
    message: Message,
    send: (message: Message) => Promise<void>,
    reasonOf: (error: unknown) => string,
  ): Promise<void>;
}

/** As drawn; then with plain text in its folds; then without folds and with tables of old; then without blocks. */
export const FORMS: readonly ((message: Message) => Message)[] = [
  (message) => message,
  withPlainFolds,
  unfolded,
  textOnly,
];

/** One for all that goes to a workspace. */
export function createForms(log: Logger): Forms {
  let first = 0;
  return {
    async send(message, send, reasonOf) {
      // Where nothing folds, one refusal leaves but the text.
      const last = FORMS.length - 1;
      for (let form = message.open === null ? 0 : first; ; form = message.open === null ? last : form + 1) {
        const drawn = FORMS[form]?.(message) ?? textOnly(message);
        try {
          await send(drawn);
          // A message that only its text gets through is at fault itself; others may fold.
          if (form < last) first = Math.max(first, form);
          return;
        } catch (error) {
          const reason = reasonOf(error);
          if (!blocksRefused(reason, drawn)) throw error;
          log.error({ reason, form }, "Slack refuses the blocks of an answer; sent in a plainer form");
        }
      }
    },
  };
}

function unfolded(message: Message): Message {
  return { ...message, blocks: message.open ?? message.blocks };
}

function withPlainFolds(message: Message): Message {
  return { ...message, blocks: message.blocks.map(withPlainFold) };
}

/** Slack's reference names rich text among what may stand in a fold, what Slack's reader names does not; both name sections. */
function withPlainFold(block: KnownBlock): KnownBlock {
  if (block.type !== "container") return block;
  const children = block.child_blocks.map((child) => {
    if (child.type !== "rich_text") return child;
    const text = cutText(child.elements.map(wordsIn).join("\n"), LIMITS.paragraph);
    return { type: "section" as const, text: { type: "plain_text" as const, text, emoji: false } };
  });
  return { ...block, child_blocks: children };
}

function wordsIn(part: RichTextBlock["elements"][number] | RichTextElement): string {
  if ("elements" in part) return [...part.elements].map(wordsIn).join("");
  return "text" in part && part.text !== undefined ? part.text : "";
}
