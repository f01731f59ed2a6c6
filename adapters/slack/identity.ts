/** Asks Slack who the bot is and what it may do. */
import { webApi } from "@slack/bolt";
import type { SlackSettings } from "../shared/config.ts";
import type { Logger } from "../shared/log.ts";
import { boltLog } from "./bolt-log.ts";
import type { Identity } from "./hand.ts";

/**
 * A client that leaves every retry to its caller.
 * @param timeout how long Slack may take to answer, in milliseconds
 */
export function createClient(
  settings: Pick<SlackSettings, "botToken" | "apiUrl">,
  log: Logger,
  timeout = TIMEOUT_MS,
): webApi.WebClient {
  return new webApi.WebClient(settings.botToken, { ...clientOptions(settings, log), timeout });
}

const TIMEOUT_MS = 10_000;

export function clientOptions({ apiUrl }: Pick<SlackSettings, "apiUrl">, log: Logger) {
  return {
    logger: boltLog(log),
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
  };
}

export interface Introduction {
  readonly identity: Identity;
  readonly workspace: string;
  /** null when Slack does not say */
  readonly scopes: readonly string[] | null;
}

/**
 * Introduces the bot token to Slack.
 * @throws the client's error when Slack refuses it
 */
export async function introduce(client: webApi.WebClient): Promise<Introduction> {
  const told = await client.auth.test();
  return {
    identity: { userId: told.user_id ?? "", botId: told.bot_id ?? "", teamId: told.team_id ?? "" },
    workspace: told.team ?? "",
    scopes: told.response_metadata?.scopes ?? null,
  };
}
