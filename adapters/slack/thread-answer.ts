/** Answers a message where it was written: in its thread, once. */

import type { Conversation } from "../shared/conversation/asking.ts";
import { failureWords } from "../shared/failure-words.ts";
import { reasonOf } from "./delivery.ts";
import { askText, draw, drawHelp, type Hand, withinThread, wordsOf } from "./hand.ts";
import { plainMessage } from "./render.ts";

export interface Heard {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  readonly threadTs: string | null;
  /** a conversation with the bot alone */
  readonly direct: boolean;
  /** plain text */
  readonly question: string;
}

/** The event may be delivered again and to other processes: whoever claims the message first answers it. */
export function claimMessage({ context }: Hand, team: string, channel: string, ts: string): Promise<boolean> {
  return context.claims.claim(`slack message ${team} ${channel} ${ts}`);
}

/** What a question in this place belongs to: its thread, or in a direct conversation the conversation. */
function conversationOf({ team, channel, ts, threadTs, direct }: Heard): Conversation {
  const room = `slack ${team} ${channel}`;
  const thread = `${room} ${threadTs ?? ts}`;
  if (!direct) return withinThread(thread);
  if (threadTs !== null) return { ...withinThread(thread), lane: room };
  // A question that opened a direct conversation's thread is what its replies follow up.
  return { lane: room, recall: [room], remember: [room, thread] };
}

/** Never rejects: what goes wrong is said to the person who asked. */
export async function answerInThread(hand: Hand, heard: Heard): Promise<void> {
  const { context, delivery, throttle } = hand;
  const place = { channel: heard.channel, thread: heard.threadTs ?? heard.ts, after: heard.ts };
  const id = `${heard.channel} ${heard.ts}`;
  try {
    if (throttle.admit(heard.team, heard.user) !== "admitted") {
      const polite = plainMessage(wordsOf(hand).tooManyQuestions);
      // A direct conversation is private as it is.
      await (heard.direct ? delivery.post(place, polite, id) : delivery.whisper(place, heard.user, polite));
      return;
    }
    if (heard.direct) await delivery.setStatus(heard.channel, place.thread, wordsOf(hand).looking);
    const kept = await askText(hand, heard.question, conversationOf(heard));
    await delivery.post(place, kept === null ? await drawHelp(hand, "/cop", heard.question) : draw(hand, kept), id);
  } catch (error) {
    context.log.error({ err: error, reason: reasonOf(error), channel: heard.channel }, "a question went unanswered");
    await sayFailed(hand, heard, id, failureWords(error, wordsOf(hand)));
  }
}

/** In the thread if that works, else to the person directly; silence comes last. */
async function sayFailed(hand: Hand, heard: Heard, id: string, line: string): Promise<void> {
  const message = plainMessage(line);
  const ways = [
    () =>
      hand.delivery.post({ channel: heard.channel, thread: heard.threadTs ?? heard.ts, after: heard.ts }, message, id),
    () => hand.delivery.post({ channel: heard.user, thread: null, after: heard.ts }, message, id),
  ];
  for (const way of ways) {
    try {
      await way();
      return;
    } catch (error) {
      hand.context.log.error({ reason: reasonOf(error), channel: heard.channel }, "could not even say that it failed");
    }
  }
}
