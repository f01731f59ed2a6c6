import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import { z } from "zod";
import type { Hand } from "./hand.ts";

const REVOKED = z.object({ tokens: z.object({ bot: z.array(z.string()).default([]) }) });

/** The app is removed from the workspace: nothing can be answered any more, and whoever watches the desk must know. */
export function onUninstalled({ access, context }: Hand) {
  return async (_: SlackEventMiddlewareArgs<"app_uninstalled"> & AllMiddlewareArgs): Promise<void> => {
    access.lost("app_uninstalled");
    context.log.error({ mend: access.fault() }, "the app was removed from the workspace");
  };
}

/** Tokens are taken back; only the bot's own matters, not those of people. */
export function onRevoked({ access, context, me }: Hand) {
  return async ({ event }: SlackEventMiddlewareArgs<"tokens_revoked"> & AllMiddlewareArgs): Promise<void> => {
    if (!REVOKED.safeParse(event).data?.tokens.bot.includes(me.userId)) return;
    access.lost("tokens_revoked");
    context.log.error({ mend: access.fault() }, "the bot's token was revoked");
  };
}
