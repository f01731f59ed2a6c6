import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import type { Hand } from "./hand.ts";
import { isByPerson } from "./message.ts";
import { ENVELOPE, INCOMING } from "./payloads.ts";
import { answerMessage } from "./thread-answer.ts";

/** The bot is mentioned in a channel or a group, also by a later edit of the message: answers in the thread. */
export function onMention(hand: Hand) {
  return async ({ event, body }: SlackEventMiddlewareArgs<"app_mention"> & AllMiddlewareArgs): Promise<void> => {
    const incoming = INCOMING.safeParse(event).data;
    if (incoming?.user === undefined || !isByPerson(incoming, hand.me.userId)) return;
    const { channel, ts, thread_ts: threadTs = null } = incoming;
    const team = ENVELOPE.parse(body).team_id;
    await answerMessage(hand, incoming, { team, channel, ts, threadTs, direct: channel.startsWith("D") });
  };
}
