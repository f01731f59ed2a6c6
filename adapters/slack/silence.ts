/** Notices that Slack sends commands and clicks but never an event: the subscriptions are then missing. */
import type { Logger } from "../shared/log.ts";

const ENOUGH = 3;

/** Called with each body that Slack sends; warns once, with the mend. */
export function createSilenceWatch(log: Logger): (body: Readonly<Record<string, unknown>>) => void {
  let others = 0;
  let told = false;
  return (body) => {
    if (body.type === "event_callback") told = true;
    else others += 1;
    if (told || others < ENOUGH) return;
    told = true;
    log.warn(
      {
        mend: "On https://api.slack.com/apps, “Event Subscriptions”, subscribe to the bot events of the manifest (copdesk slack manifest) and reinstall the app.",
      },
      "commands and clicks arrive but no event ever did: mentions and direct messages are not heard",
    );
  };
}
