import type { AllMiddlewareArgs, SlackOptionsMiddlewareArgs } from "@slack/bolt";
import { ALONE } from "../shared/conversation/asking.ts";
import { type Clicked, openLine, openSaid } from "./click.ts";
import { type Hand, wordsOf } from "./hand.ts";
import { askedBy, proposals } from "./search.ts";

/** Something was typed into the search field of the home page. */
export function onTyped(hand: Hand) {
  return async ({
    ack,
    payload,
    body,
  }: SlackOptionsMiddlewareArgs<"block_suggestion"> & AllMiddlewareArgs): Promise<void> => {
    // Without any the person types on.
    const options = await proposals(hand, payload.value, body.user.id).catch((error: unknown) => {
      hand.context.log.error({ err: error }, "nothing could be proposed");
      return [];
    });
    await ack({ options });
  };
}

/** A proposal was chosen: its answer opens as a modal. */
export function onChosen(hand: Hand) {
  return async ({ click, value, team }: Clicked): Promise<void> => {
    const locale = await hand.people.languageOf(click.user.id);
    const asked = await askedBy(hand, value);
    if (asked === null) return openLine(hand, click, "COP Desk", wordsOf(hand, locale).expired);
    const asker = { workspace: team, person: click.user.id, channel: null };
    const said = await hand.talk.look(locale === undefined ? asker : { ...asker, locale }, {
      written: () => ({ kind: "ways", ways: [asked] }),
      within: ALONE,
    });
    await openSaid(hand, click, said);
  };
}
