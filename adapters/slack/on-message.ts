import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import type { Hand } from "./hand.ts";
import { isQuestion } from "./on-mention.ts";
import { ENVELOPE, INCOMING } from "./payloads.ts";
import { questionText } from "./question.ts";
import { answerInThread, claimMessage } from "./thread-answer.ts";

/**
 * A message in a direct conversation: each is a question. Messages anywhere else are left alone, among them the twin
 * that Slack sends beside each mention.
 */
export function onMessage(hand: Hand) {
  return async ({ event, body }: SlackEventMiddlewareArgs<"message"> & AllMiddlewareArgs): Promise<void> => {
    const incoming = INCOMING.safeParse(event).data;
    if (incoming?.user === undefined || !isDirect(incoming)) return;
    if (!isQuestion(incoming, hand.me.userId)) return;
    const team = ENVELOPE.parse(body).team_id;
    if (!(await claimMessage(hand, team, incoming.channel, incoming.ts))) return;
    await answerInThread(hand, {
      team,
      channel: incoming.channel,
      user: incoming.user,
      ts: incoming.ts,
      threadTs: incoming.thread_ts ?? null,
      direct: true,
      question: questionText(incoming.text, hand.me.userId),
    });
  };
}

/** Ids of direct conversations begin with a D, should Slack ever leave out the type. */
function isDirect({ channel, channel_type }: { channel: string; channel_type?: string | undefined }): boolean {
  return channel_type === "im" || (channel_type === undefined && channel.startsWith("D"));
}
