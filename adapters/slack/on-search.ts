import type { AllMiddlewareArgs, SlackOptionsMiddlewareArgs } from "@slack/bolt";
import { ALONE } from "../shared/conversation/asking.ts";
import { type Clicked, openAnswer, openLine, sayTo } from "./click.ts";
import { type Hand, wordsOf } from "./hand.ts";
import { askedBy, proposals } from "./search.ts";

/** Something was typed into the search field of the home page. */
export function onTyped(hand: Hand) {
  return async ({
    ack,
    payload,
  }: SlackOptionsMiddlewareArgs<"block_suggestion"> & AllMiddlewareArgs): Promise<void> => {
    // Without any the person types on.
    const options = await proposals(hand, payload.value).catch((error: unknown) => {
      hand.context.log.error({ err: error }, "nothing could be proposed");
      return [];
    });
    await ack({ options });
  };
}

/** A proposal was chosen: its answer opens as a modal. */
export function onChosen(hand: Hand) {
  return async ({ click, value, team }: Clicked): Promise<void> => {
    const words = wordsOf(hand);
    if (hand.throttle.admit(team, click.user.id) !== "admitted") return sayTo(hand, click, words.tooManyQuestions);
    const asked = await askedBy(hand, value);
    if (asked === null) return openLine(hand, click, "COP Desk", words.expired);
    await openAnswer(hand, click, await hand.asking.ask({ ways: [asked], within: ALONE }));
  };
}
