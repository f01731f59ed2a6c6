import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from "@slack/bolt";
import { ALONE } from "../shared/conversation/asking.ts";
import { draw, type Hand, wordsOf } from "./hand.ts";
import { SHORTCUT } from "./payloads.ts";
import { privately, tell } from "./private-answer.ts";
import { questionText } from "./question.ts";

/** The message shortcut "Find the source": what in the documents supports what somebody wrote, shown to whoever asks. */
export function onShortcut(hand: Hand) {
  return async ({ ack, body }: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const shortcut = SHORTCUT.parse(body);
    if (!(await hand.context.claims.claim(`slack trigger ${shortcut.trigger_id}`))) return;
    const { message, response_url: url } = shortcut;
    const text = questionText(message.text, hand.me.userId);
    const where = message.thread_ts === undefined ? {} : { thread: message.thread_ts };
    if (text === "") return tell(hand, url, wordsOf(hand).askSomething, where);
    await privately(hand, { team: shortcut.team?.id ?? "", user: shortcut.user.id, url, ...where }, async () =>
      draw(hand, await hand.asking.ask({ ways: [{ kind: "support", text }], within: ALONE }), {
        share: true,
        asked: text,
      }),
    );
  };
}
