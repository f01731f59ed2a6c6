import { ALONE } from "../shared/conversation/asking.ts";
import { type Clicked, openAnswer, sayTo } from "./click.ts";
import { askText, draw, drawHelp, type Hand, withinThread, wordsOf } from "./hand.ts";
import { privately } from "./private-answer.ts";
import { answerInThread } from "./thread-answer.ts";

/**
 * A question offered under an answer or on the home page: answered as if the person had asked it there, in the thread,
 * privately or in a modal.
 */
export function onSuggest(hand: Hand) {
  return async ({ click, value: question, team, thread }: Clicked): Promise<void> => {
    const { user } = click;
    if (click.view !== undefined || click.response_url === undefined) {
      if (hand.throttle.admit(team, user.id) !== "admitted") return sayTo(hand, click, wordsOf(hand).tooManyQuestions);
      const kept = await askText(hand, question, ALONE);
      if (kept !== null) await openAnswer(hand, click, kept);
      return;
    }
    const channel = click.channel?.id ?? "";
    const ts = click.container.message_ts ?? "";
    // Everybody may click under a public answer; one answer to a question in a thread is enough.
    const place = click.container.is_ephemeral ? `${channel} ${ts} ${user.id}` : `${channel} ${ts}`;
    if (!(await hand.context.claims.claim(`slack suggest ${team} ${place} ${question}`))) return;
    if (click.container.is_ephemeral) {
      const asker = { team, user: user.id, url: click.response_url, ...(thread === null ? {} : { thread }) };
      await privately(hand, asker, async () => {
        const kept = await askText(hand, question, withinThread(`slack ${team} ${channel} ${user.id} command`));
        return kept === null ? drawHelp(hand, "/cop") : draw(hand, kept, { share: true, asked: question });
      });
      return;
    }
    const direct = channel.startsWith("D");
    await answerInThread(hand, { team, channel, user: user.id, ts, threadTs: thread ?? ts, direct, question });
  };
}
