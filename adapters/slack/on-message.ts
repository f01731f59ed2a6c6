import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import type { Hand } from "./hand.ts";
import { isByPerson } from "./message.ts";
import { ENVELOPE, INCOMING } from "./payloads.ts";
import { answerMessage } from "./thread-answer.ts";

/**
 * A message in a direct conversation: each is a question. Messages anywhere else are left alone, among them the twin
 * that Slack sends beside each mention; and what is told of later edits.
 */
export function onMessage(hand: Hand) {
  return async ({ event, body }: SlackEventMiddlewareArgs<"message"> & AllMiddlewareArgs): Promise<void> => {
    const incoming = INCOMING.safeParse(event).data;
    if (incoming?.user === undefined || !isDirect(incoming)) return;
    if (!isByPerson(incoming, hand.me.userId) || incoming.edited !== undefined) return;
    const { channel, ts, thread_ts: threadTs = null } = incoming;
    await answerMessage(hand, incoming, { team: ENVELOPE.parse(body).team_id, channel, ts, threadTs, direct: true });
  };
}

/** Ids of direct conversations begin with a D, should Slack ever leave out the type. */
function isDirect({ channel, channel_type }: { channel: string; channel_type?: string | undefined }): boolean {
  return channel_type === "im" || (channel_type === undefined && channel.startsWith("D"));
}
