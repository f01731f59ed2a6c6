/** Puts every surface on Bolt: the one list of what the desk listens to, which the manifest must match. */
import type { App, BlockAction } from "@slack/bolt";
import { clicked } from "./click.ts";
import type { Hand } from "./hand.ts";
import { onCommand } from "./on-command.ts";
import { onFeedback } from "./on-feedback.ts";
import { onHome } from "./on-home.ts";
import { onHomeTurn } from "./on-home-turn.ts";
import { onMention } from "./on-mention.ts";
import { onMessage } from "./on-message.ts";
import { onPage } from "./on-page.ts";
import { onContext, onMinutes, onPassage } from "./on-passages.ts";
import { onRevoked, onUninstalled } from "./on-removal.ts";
import { onChosen, onTyped } from "./on-search.ts";
import { onShare } from "./on-share.ts";
import { onShortcut } from "./on-shortcut.ts";
import { onSuggest } from "./on-suggest.ts";

/** Workspaces may have named the command otherwise, as when two desks live in one. */
const COMMAND = /^\/[a-z0-9_-]+$/;

export function register(app: App, hand: Hand): void {
  app.event("app_mention", onMention(hand));
  app.event("message", onMessage(hand));
  app.event("app_home_opened", onHome(hand));
  app.event("app_uninstalled", onUninstalled(hand));
  app.event("tokens_revoked", onRevoked(hand));
  app.command(COMMAND, onCommand(hand));
  app.shortcut({ callback_id: "find_source", type: "message_action" }, onShortcut(hand));
  app.options({ type: "block_suggestion", action_id: "search" }, onTyped(hand));
  const action = (id: string | RegExp, handle: Parameters<typeof clicked>[1]) =>
    app.action<BlockAction>({ type: "block_actions", action_id: id }, clicked(hand, handle));
  action(/^(?:more|back)$/, onPage(hand));
  action("context", onContext(hand));
  action("passage", onPassage(hand));
  action("minutes", onMinutes(hand));
  action("share", onShare(hand));
  action("feedback", onFeedback(hand));
  action(/^suggest:\d$/, onSuggest(hand));
  action("search", onChosen(hand));
  action(/^home:(?:people|contributions|documents|back|more)$/, onHomeTurn(hand));
  app.error(async (error) => {
    hand.context.log.error({ err: error.original ?? error }, "a handler failed");
  });
}
