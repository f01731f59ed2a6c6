/** Looks at everything in Slack that must be right, for `copdesk doctor` and at start. */
import { webApi } from "@slack/bolt";
import type { CheckAdapter, Finding } from "../shared/adapter.ts";
import type { SlackSettings } from "../shared/config.ts";
import { createLogger } from "../shared/log.ts";
import { networkFault } from "../shared/network-fault.ts";
import { clientOptions, createClient, introduce } from "./identity.ts";
import { manifestNeeds } from "./manifest.ts";
import { reasonOf } from "./reason.ts";
import { type Credential, mendFor } from "./refusal.ts";

/** What people lose without each scope; Slack drops the subscriptions that depend on it. */
const WITHOUT: Readonly<Record<string, string>> = {
  "app_mentions:read": "mentions are not heard (event app_mention)",
  "assistant:write": "no questions are offered in the app's conversation",
  "chat:write": "nothing can be answered",
  commands: "/cop and “Find the source” do not exist",
  "im:history": "direct messages are not heard (event message.im)",
};

const REINSTALL =
  "Put the manifest (copdesk slack manifest) into the app's settings, then reinstall the app in the workspace.";

/** Asks Slack about tokens, scopes and Socket Mode. Never rejects. */
export const diagnoseSlack: CheckAdapter<SlackSettings> = async (settings) => {
  const log = createLogger("silent");
  try {
    const { workspace, scopes } = await introduce(createClient(settings, log));
    return [
      { ok: true, text: `Slack: the bot token belongs to the workspace ${workspace}` },
      ...scopeFindings(scopes),
      await connectionFinding(settings),
      subscriptionFinding(scopes),
    ];
  } catch (error) {
    const away = awayFinding(error, settings);
    if (away !== null) return [away];
    return [refused("bot token", error, "SLACK_BOT_TOKEN"), await connectionFinding(settings)];
  }
};

/** Where Slack itself could not be asked, its refusal of a token cannot be told; null where it answered. */
function awayFinding(error: unknown, { apiUrl }: SlackSettings): Finding | null {
  const address = apiUrl ?? "https://slack.com/api/";
  if (error instanceof webApi.WebAPIHTTPError) {
    return {
      ok: false,
      text: `Slack: ${address} answers with status ${error.statusCode}, so the tokens were not tried`,
      mend: "See https://slack-status.com, check SLACK_API_URL and a proxy in between, and try again.",
    };
  }
  if (error instanceof webApi.WebAPIPlatformError) return null;
  const { reason, mend } = networkFault(error) ?? { reason: reasonOf(error), mend: mendFor("", "SLACK_BOT_TOKEN") };
  return { ok: false, text: `Slack: ${address} cannot be reached, so the tokens were not tried: ${reason}`, mend };
}

/** One finding for all scopes when none is missing, else one for each that is. */
export function scopeFindings(scopes: readonly string[] | null): readonly Finding[] {
  if (scopes === null)
    return [{ ok: true, text: "Slack: scopes are not told by the server, so they were not checked" }];
  const missing = manifestNeeds().scopes.filter((scope) => !scopes.includes(scope));
  if (missing.length === 0) return [{ ok: true, text: "Slack: every scope of the manifest is there" }];
  return missing.map((scope) => ({
    ok: false,
    text: `Slack: the scope ${scope} is missing: ${WITHOUT[scope] ?? "some of the desk does not work"}`,
    mend: REINSTALL,
  }));
}

/**
 * Slack tells a bot nothing about its event subscriptions. What can be said: which are impossible for want of a scope, and
 * where to look when the bot stays silent all the same.
 */
function subscriptionFinding(scopes: readonly string[] | null): Finding {
  const { events } = manifestNeeds();
  const impossible =
    scopes === null ? [] : events.filter((event) => needs(event).some((scope) => !scopes.includes(scope)));
  if (impossible.length > 0) {
    return { ok: false, text: `Slack: events that cannot come: ${impossible.join(", ")}`, mend: REINSTALL };
  }
  const where = "“Event Subscriptions”, “Subscribe to bot events”";
  return { ok: true, text: `Slack: if the desk stays silent, look that ${where} lists ${events.join(", ")}` };
}

function needs(event: string): readonly string[] {
  return event === "app_mention" ? ["app_mentions:read"] : event === "message.im" ? ["im:history"] : [];
}

async function connectionFinding(settings: SlackSettings): Promise<Finding> {
  if (settings.mode === "http") {
    const hint = "Slack shows whether they arrive when you save the request URL under “Event Subscriptions”";
    return { ok: true, text: `Slack: signed requests are expected on /slack/events. ${hint}` };
  }
  try {
    // The ticket that this gives is left unused and expires.
    await new webApi.WebClient(
      settings.appToken,
      clientOptions(settings, createLogger("silent")),
    ).apps.connections.open();
    return { ok: true, text: "Slack: the app-level token opens connections (Socket Mode)" };
  } catch (error) {
    return awayFinding(error, settings) ?? refused("app-level token", error, "SLACK_APP_TOKEN");
  }
}

function refused(what: string, error: unknown, credential: Credential): Finding {
  const reason = reasonOf(error);
  return { ok: false, text: `Slack: the ${what} is refused: ${reason}`, mend: mendFor(reason, credential) };
}
