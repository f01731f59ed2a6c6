import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from "@slack/bolt";
import { ALONE } from "../shared/conversation/asking.ts";
import { type Hand, wordsOf } from "./hand.ts";
import { readText } from "./notation.ts";
import { SHORTCUT } from "./payloads.ts";
import { sayPrivately, tell } from "./private-answer.ts";
import { allWords } from "./words-of.ts";

/** The message shortcut "Find the source": what in the documents supports what somebody wrote, shown to whoever asks. */
export function onShortcut(hand: Hand) {
  return async ({ ack, body }: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const shortcut = SHORTCUT.parse(body);
    if (!(await hand.context.claims.claim(`slack trigger ${shortcut.trigger_id}`))) return;
    const { message, response_url: url, user } = shortcut;
    const { text } = readText(allWords(message), hand.me.userId);
    const where = message.thread_ts === undefined ? {} : { thread: message.thread_ts };
    const locale = await hand.people.languageOf(user.id);
    if (text === "") return tell(hand, url, wordsOf(hand, locale).askSomething, where);
    const asker = { workspace: shortcut.team?.id ?? "", person: user.id, channel: null };
    const said = await hand.talk.look(locale === undefined ? asker : { ...asker, locale }, {
      written: () => ({ kind: "ways", ways: [{ kind: "support", text }] }),
      within: ALONE,
    });
    const to = { user: user.id, url, id: shortcut.trigger_id, ...where };
    await sayPrivately(hand, said, to, { share: true, asked: text });
  };
}
