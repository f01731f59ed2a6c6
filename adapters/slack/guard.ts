/** The last look before a message leaves: an answer without its looks is better than none. */
import type { Logger } from "../shared/log.ts";
import { MESSAGE } from "./limits.ts";
import type { Message } from "./render.ts";

/** Slack's words for blocks that it does not take. */
const BLOCKS_REFUSED = /invalid_blocks|msg_blocks_too_long|msg_too_long|no_text|invalid_attachments/;

/** The message, or its text alone when its blocks break a limit, which is a fault of the renderer and logged as one. */
export function guarded(message: Message, log: Logger): Message {
  const checked = MESSAGE.safeParse(message);
  if (checked.success) return message;
  log.error({ issues: checked.error.issues.slice(0, 5) }, "a message breaks a limit of Slack's; sent as text");
  return textOnly(message);
}

/** True when the same message without blocks may be taken. */
export function blocksRefused(reason: string, { blocks }: Pick<Message, "blocks">): boolean {
  return blocks.length > 0 && BLOCKS_REFUSED.test(reason);
}

export function textOnly({ text }: Message): Message {
  return { text, blocks: [], open: null };
}
