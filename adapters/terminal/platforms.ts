/** The chat platforms that the desk can run on, each loaded only when it has credentials. */
import type { AdapterContext, Finding, RunningAdapter } from "../shared/adapter.ts";
import type { Settings } from "../shared/config.ts";

export interface Platform {
  /** as people write it */
  readonly name: string;
  /** what to set to switch it on */
  readonly setUp: string;
  /** null without credentials */
  connection(settings: Settings): Connection | null;
}

/** A platform with the credentials for it. */
export interface Connection {
  /** how it is reached, in a few words */
  readonly mode: string;
  /** @throws CodedError `platform-refused` */
  start(context: AdapterContext): Promise<RunningAdapter>;
  /** never rejects */
  check(): Promise<readonly Finding[]>;
}

const SLACK: Platform = {
  name: "Slack",
  setUp: "set SLACK_BOT_TOKEN with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET (docs/slack.md)",
  connection: ({ slack }) =>
    slack && {
      mode: slack.mode === "socket" ? "Socket Mode" : "HTTP mode",
      start: async (context) => (await import("../slack/start.ts")).startSlack(slack, context),
      check: async () => (await import("../slack/doctor.ts")).diagnoseSlack(slack),
    },
};

const DISCORD: Platform = {
  name: "Discord",
  setUp: "set DISCORD_TOKEN (docs/discord.md)",
  connection: ({ discord }) =>
    discord && {
      mode: discord.publicKey === null ? "gateway" : "HTTP interactions",
      start: async (context) => (await import("../discord/start.ts")).startDiscord(discord, context),
      check: async () => (await import("../discord/doctor.ts")).diagnoseDiscord(discord),
    },
};

export const PLATFORMS: readonly Platform[] = [SLACK, DISCORD];
