import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import type { Hand } from "./hand.ts";
import { ENVELOPE, INCOMING } from "./payloads.ts";
import { questionText } from "./question.ts";
import { answerInThread, claimMessage } from "./thread-answer.ts";

/** The bot is mentioned in a channel or a group: answers in the thread. */
export function onMention(hand: Hand) {
  return async ({ event, body }: SlackEventMiddlewareArgs<"app_mention"> & AllMiddlewareArgs): Promise<void> => {
    const incoming = INCOMING.safeParse(event).data;
    if (incoming?.user === undefined || !isQuestion(incoming, hand.me.userId)) return;
    const team = ENVELOPE.parse(body).team_id;
    if (!(await claimMessage(hand, team, incoming.channel, incoming.ts))) return;
    await answerInThread(hand, {
      team,
      channel: incoming.channel,
      user: incoming.user,
      ts: incoming.ts,
      threadTs: incoming.thread_ts ?? null,
      direct: incoming.channel.startsWith("D"),
      question: questionText(incoming.text, hand.me.userId),
    });
  };
}

/** What people write and did not change later; the rest is by bots or reports on other messages. */
export function isQuestion(
  incoming: { subtype?: string | undefined; bot_id?: string | undefined; user?: string | undefined; edited?: unknown },
  me: string,
): boolean {
  const written = incoming.subtype === undefined || WRITTEN.has(incoming.subtype);
  const byPerson = incoming.bot_id === undefined && incoming.user !== me && incoming.user !== SLACKBOT;
  return written && byPerson && incoming.edited === undefined;
}

const WRITTEN: ReadonlySet<string> = new Set(["file_share", "thread_broadcast"]);
const SLACKBOT = "USLACKBOT";
