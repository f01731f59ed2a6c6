import { type Clicked, sayTo } from "./click.ts";
import { type Hand, wordsOf } from "./hand.ts";

/** "Right" and "Wrong": the last click of each person counts. */
export function onFeedback(hand: Hand) {
  return async ({ click, value, team }: Clicked): Promise<void> => {
    const [, verdict, key = ""] = /^(right|wrong):([a-z0-9]+)$/.exec(value) ?? [];
    if (verdict !== "right" && verdict !== "wrong") return;
    await hand.context.feedback.give(key, `slack ${team} ${click.user.id}`, verdict);
    const language = (await hand.asking.again(key))?.reply.view.language;
    await sayTo(hand, click, wordsOf(hand, language).thanks);
  };
}
