/** Puts every surface on Bolt: the one list of what the desk listens to, which the manifest must match. */
import type { App } from "@slack/bolt";
import type { Hand } from "./hand.ts";
import { onCommand } from "./on-command.ts";
import { onMention } from "./on-mention.ts";
import { onMessage } from "./on-message.ts";

/** Workspaces may have named the command otherwise, as when two desks live in one. */
const COMMAND = /^\/[a-z0-9_-]+$/;

export function register(app: App, hand: Hand): void {
  app.event("app_mention", onMention(hand));
  app.event("message", onMessage(hand));
  app.command(COMMAND, onCommand(hand));
  app.error(async (error) => {
    hand.context.log.error({ err: error.original ?? error }, "a handler failed");
  });
}
