import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from "@slack/bolt";
import { askLine, draw, drawHelp, type Hand, withinThread } from "./hand.ts";
import { COMMAND } from "./payloads.ts";
import { privately } from "./private-answer.ts";
import { questionText } from "./question.ts";

/** `/cop …`: answers privately, through the response address, so that it works where the bot is no member. */
export function onCommand(hand: Hand) {
  return async ({ ack, body }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const command = COMMAND.parse(body);
    if (!(await hand.context.claims.claim(`slack trigger ${command.trigger_id}`))) return;
    const line = questionText(command.text, hand.me.userId);
    const asker = { team: command.team_id, user: command.user_id, url: command.response_url };
    await privately(hand, asker, async () => {
      // Slack shows a private command to nobody, not even in a thread: what belongs together is what one person asks here.
      const kept = await askLine(
        hand,
        line,
        withinThread(`slack ${command.team_id} ${command.channel_id} ${command.user_id} command`),
      );
      if (kept === null) return drawHelp(hand, command.command, line);
      return draw(hand, kept, { share: true, asked: line });
    });
  };
}
