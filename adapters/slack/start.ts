/** Brings the desk to Slack. */
import { App } from "@slack/bolt";
import type { AdapterContext, RunningAdapter } from "../shared/adapter.ts";
import type { SlackSettings } from "../shared/config.ts";
import { createTalk } from "../shared/conversation/conversation.ts";
import { createInFlight } from "../shared/in-flight.ts";
import { dealtWithOnce } from "../shared/stores/inbox.ts";
import { createThrottle, DEFAULT_LIMITS, type ThrottleLimits } from "../shared/throttle.ts";
import { createAccess } from "./access.ts";
import { boltLog } from "./bolt-log.ts";
import { createDelivery, RETRY_TIMES, type RetryTimes } from "./delivery.ts";
import { scopeFindings } from "./doctor.ts";
import { createForms } from "./forms.ts";
import type { Hand } from "./hand.ts";
import { clientOptions, createClient, introduce } from "./identity.ts";
import { notedOf } from "./noted.ts";
import { createPeople } from "./people.ts";
import { refusal } from "./refusal.ts";
import { register } from "./register.ts";
import { createResponseUrl } from "./response-url.ts";
import { createSilenceWatch } from "./silence.ts";
import { createTransport } from "./transport.ts";

/** What a test turns down to run fast, and an operator may want otherwise one day. */
export interface SlackTuning {
  readonly limits?: ThrottleLimits;
  readonly retry?: RetryTimes;
}

/**
 * Connects to Slack and answers until it is stopped.
 * @returns once Slack takes the desk for connected (Socket Mode) or the path is mounted (HTTP mode)
 * @throws CodedError `platform-refused`, saying which credential or setting to mend
 */
export async function startSlack(
  settings: SlackSettings,
  context: AdapterContext,
  { limits = DEFAULT_LIMITS, retry = RETRY_TIMES }: SlackTuning = {},
): Promise<RunningAdapter> {
  const { log } = context;
  const { identity, scopes } = await introduce(createClient(settings, log)).catch((error: unknown) => {
    throw refusal(error, "SLACK_BOT_TOKEN");
  });
  for (const { ok, text, mend } of scopeFindings(scopes)) if (!ok) log.warn({ mend }, text);
  const transport = createTransport(settings, context);
  const app = new App({
    receiver: transport.receiver,
    authorize: async () => ({ botToken: settings.botToken, botId: identity.botId, botUserId: identity.userId }),
    clientOptions: clientOptions(settings, log),
    logger: boltLog(log),
  });
  const access = createAccess();
  const forms = createForms(log);
  const talk = createTalk(context, createThrottle(limits, context.elapsed));
  const hand: Hand = {
    context,
    delivery: createDelivery(createClient(settings, log, retry.patience), context, forms, retry, access),
    respond: createResponseUrl(log, forms, retry),
    talk,
    asking: talk.asking,
    access,
    people: createPeople(createClient(settings, log), scopes),
    me: identity,
  };
  register(app, hand);

  const inFlight = createInFlight();
  const process = app.processEvent.bind(app);
  // Bolt's own stop does not wait for handlers; it resolves when the last handler of an event is done.
  const watch = createSilenceWatch(log);
  app.processEvent = (event) => {
    // What is no object holds nothing to answer; sending it again would not help.
    if (typeof event.body !== "object" || event.body === null) return event.ack();
    const { body } = event;
    watch(body);
    return inFlight.track(
      dealtWithOnce(context.inbox, notedOf(body), () => process(event)).then((mine) => {
        if (!mine) return event.ack();
      }),
    );
  };
  context.inbox?.inherit("slack", (payload) =>
    inFlight.track(process({ body: JSON.parse(payload), ack: async () => {} })),
  );
  await transport.open();

  return {
    name: "slack",
    status() {
      const fault = access.fault();
      return fault === null ? transport.status() : { ok: false, detail: fault };
    },
    async stop(deadlineMs) {
      transport.refuse();
      try {
        await inFlight.drain(deadlineMs);
      } finally {
        await transport.close();
      }
    },
  };
}
