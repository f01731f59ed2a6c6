import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import { drawHelp, type Hand, wordsOf } from "./hand.ts";
import { renderHome } from "./home.ts";
import { LIMITS } from "./limits.ts";
import { ENVELOPE } from "./payloads.ts";
import { reasonOf } from "./reason.ts";

/** The app is opened: its home page is drawn anew, or its conversation greets and offers questions. */
export function onHome(hand: Hand) {
  return async ({ event, body }: SlackEventMiddlewareArgs<"app_home_opened"> & AllMiddlewareArgs): Promise<void> => {
    const { context, delivery } = hand;
    const team = ENVELOPE.parse(body).team_id;
    if (!(await context.claims.claim(`slack opened ${team} ${event.user} ${event.tab} ${event.event_ts}`))) return;
    try {
      const locale = await hand.people.languageOf(event.user);
      const given = locale === undefined ? {} : { locale };
      const overview = await context.desk().overview({ today: context.today(), ...given });
      const words = wordsOf(hand, locale);
      if (event.tab === "home") {
        await delivery.publishHome(event.user, renderHome(overview, words));
        return;
      }
      await delivery.setPrompts(event.channel, words.tryAsking, overview.examples.slice(0, LIMITS.prompts));
      if (await isNew(hand, team, event.channel)) {
        const place = { channel: event.channel, thread: null, after: "0" };
        await delivery.post(place, await drawHelp(hand, locale ?? "en"), `greeting ${event.event_ts}`);
      }
    } catch (error) {
      context.log.error({ err: error, reason: reasonOf(error), tab: event.tab }, "a page could not be drawn");
    }
  };
}

/** Nothing was ever said here, as far as can be seen: then the desk greets, once. */
async function isNew({ context, delivery }: Hand, team: string, channel: string): Promise<boolean> {
  if ((await context.memory.recall(`slack ${team} ${channel}`)).length > 0) return false;
  if ((await delivery.hasHistory(channel)) === true) return false;
  return context.claims.claim(`slack greeted ${team} ${channel}`);
}
