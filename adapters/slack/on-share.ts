import { type Clicked, keptUnder, replace } from "./click.ts";
import { askedText, draw, type Hand } from "./hand.ts";

/**
 * "Share": posts a private answer to its channel under the name of whoever asked, once. It goes through the response
 * address and so needs no membership; the private answer then loses the button.
 */
export function onShare(hand: Hand) {
  return async ({ click, value: key, thread }: Clicked): Promise<void> => {
    const kept = await keptUnder(hand, click, key);
    if (kept === null || click.response_url === undefined) return;
    const shown = `${click.channel?.id} ${click.container.message_ts}`;
    if (!(await hand.context.claims.claim(`slack share ${key} ${shown} ${click.user.id}`))) return;
    const asked = askedText(kept.state.asked);
    await hand.respond(click.response_url, draw(hand, kept, { sharedBy: click.user.id, asked }), {
      inChannel: true,
      ...(thread === null ? {} : { thread }),
    });
    await replace(hand, click, kept, { asked });
  };
}
