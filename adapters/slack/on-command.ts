import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from "@slack/bolt";
import { wordsIn } from "../shared/conversation/notation.ts";
import { type Hand, wordsOf } from "./hand.ts";
import { roomOf, withinThread } from "./message.ts";
import { readText } from "./notation.ts";
import { COMMAND } from "./payloads.ts";
import { sayPrivately } from "./private-answer.ts";

/**
 * `/cop …`: answers privately, through the response address, so that it works where the bot is no member. In its own direct
 * conversation the answer belongs to that and is hidden from nobody.
 */
export function onCommand(hand: Hand) {
  return async ({ ack, body }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const command = COMMAND.parse(body);
    if (!(await hand.context.claims.claim(`slack trigger ${command.trigger_id}`))) return;
    const { team_id: team, channel_id: channel, user_id: user } = command;
    const spoken = readText(command.text, hand.me.userId);
    const { unseen } = spoken;
    const text = wordsIn(spoken);
    const direct = await isOwn(hand, channel);
    const locale = await hand.people.languageOf(user);
    const asker = { workspace: team, person: user, channel: null, ...(locale === undefined ? {} : { locale }) };
    const room = roomOf(team, channel);
    const said = await hand.talk.look(asker, {
      written: text,
      // Slack shows a private command to nobody, not even in a thread: what belongs together is what one person asks here.
      within: withinThread(direct ? room : `${room} ${user} command`),
      notices: unseen.length === 0 ? [] : [wordsOf(hand, locale).cannotSee(unseen.join(", "))],
    });
    const to = { user, url: command.response_url, id: command.trigger_id, direct };
    await sayPrivately(hand, said, to, { share: true, asked: text });
  };
}

/** A direct conversation with the bot: those of people among themselves it cannot read. */
async function isOwn({ delivery }: Hand, channel: string): Promise<boolean> {
  return channel.startsWith("D") && (await delivery.hasHistory(channel)) !== null;
}
