import { askedText } from "../shared/conversation/ways.ts";
import { type Clicked, keptUnder, replace } from "./click.ts";
import { draw, type Hand } from "./hand.ts";
import { readShare, shareValue } from "./payloads.ts";
import { reasonOf } from "./reason.ts";
import { sayDirectly } from "./thread-answer.ts";

/**
 * "Share": posts a private answer to its channel under the name of whoever asked, once. It goes through the response
 * address and so needs no membership. Once it stands there the private answer loses the button; where Slack refuses it,
 * the person is told why, and the button stays for another try.
 */
export function onShare(hand: Hand) {
  return async ({ click, value, thread }: Clicked): Promise<void> => {
    const { key, attempt } = readShare(value);
    const kept = await keptUnder(hand, click, key);
    if (kept === null || click.response_url === undefined) return;
    const user = click.user.id;
    const id = `share ${key} ${click.channel?.id} ${click.container.message_ts} ${user} ${attempt}`;
    if (!(await hand.context.claims.claim(`slack ${id}`))) return;
    const asked = askedText(kept.state.asked);
    try {
      await hand.respond(click.response_url, draw(hand, kept, { sharedBy: user, asked }), {
        inChannel: true,
        ...(thread === null ? {} : { thread }),
      });
    } catch (error) {
      const reason = reasonOf(error);
      hand.context.log.warn({ reason }, "an answer could not be shared; sent to whoever wanted to");
      await sayDirectly(hand, { kind: "answer", kept, notices: [] }, { user, ts: "0", id }, reason, { asked });
      await replace(hand, click, kept, { asked, share: true, shareValue: shareValue(key, attempt + 1) });
      return;
    }
    await replace(hand, click, kept, { asked });
  };
}
