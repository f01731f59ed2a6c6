import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { diagnoseSlack } from "../../../adapters/slack/doctor.ts";
import { manifestNeeds, readManifest } from "../../../adapters/slack/manifest.ts";
import { createFakeDesk } from "../fake-desk.ts";
import { eventually, settled, startBot } from "./harness.ts";
import { SCOPES } from "./methods.ts";
import { MANIFEST_SCOPES, type StandIn, startStandIn, TOKENS } from "./stand-in.ts";

let slack: StandIn;
afterEach(() => slack?.close());

describe("starting", () => {
  it("names the credential that Slack refuses, with the mend", async () => {
    slack = await startStandIn("socket");
    const start = (change: object) => startBot(slack, "socket", createFakeDesk(), { change });
    const refused = (reason: string, mend: RegExp) =>
      expect.objectContaining({
        code: "platform-refused",
        data: { platform: "Slack", reason, mend: expect.stringMatching(mend) },
      });
    await expect(start({ botToken: "xoxb-wrong" })).rejects.toEqual(refused("invalid_auth", /SLACK_BOT_TOKEN/));
    await expect(start({ appToken: "xapp-wrong" })).rejects.toEqual(refused("invalid_auth", /SLACK_APP_TOKEN/));
    await expect(start({ appToken: "xoxb-wrong" })).rejects.toEqual(
      refused("not_allowed_token_type", /wrong kind.*App-Level Tokens/),
    );
    slack.fail("auth.test", { error: "account_inactive" });
    await expect(start({})).rejects.toEqual(refused("account_inactive", /Install it again/));
    slack.fail("apps.connections.open", { error: "missing_scope" });
    await expect(start({})).rejects.toEqual(refused("missing_scope", /connections:write/));
  });

  it("says what to look at when Slack cannot be reached", async () => {
    slack = await startStandIn("socket");
    const change = { apiUrl: "http://127.0.0.1:9/api/" };
    await expect(startBot(slack, "socket", createFakeDesk(), { change })).rejects.toMatchObject({
      code: "platform-refused",
      data: { mend: expect.stringContaining("SLACK_API_URL") },
    });
  });

  it("answers although a scope is missing, as far as Slack lets it", async () => {
    slack = await startStandIn("socket", { scopes: ["chat:write", "app_mentions:read", "commands"] });
    const bot = await startBot(slack, "socket", createFakeDesk());
    await slack.direct({ text: "who is the focal point" });
    await eventually("an answer", () => slack.world.messages[0]);
    await bot.stop();
    expect(slack.violations).toEqual([]);
  });
});

describe("copdesk doctor", () => {
  const settings = () =>
    ({ mode: "socket", botToken: TOKENS.bot, appToken: TOKENS.app, apiUrl: slack.apiUrl }) as const;

  it("finds nothing to mend where all is well, in both modes", async () => {
    slack = await startStandIn("socket");
    const socket = await diagnoseSlack(settings());
    const http = await diagnoseSlack({ ...settings(), mode: "http", signingSecret: TOKENS.secret });
    expect([...socket, ...http].filter(({ ok }) => !ok)).toEqual([]);
    expect(socket.map(({ text }) => text).join("\n")).toMatch(
      /workspace ITU.*every scope.*opens connections.*app_mention.*message\.im/s,
    );
    expect(http.map(({ text }) => text).join("\n")).toContain("/slack/events");
    expect(slack.violations).toEqual([]);
  });

  it("names each missing scope with what is lost, the events that cannot come, and the mend", async () => {
    slack = await startStandIn("socket", { scopes: ["chat:write", "commands", "assistant:write"] });
    const faults = (await diagnoseSlack(settings())).filter(({ ok }) => !ok);
    expect(faults.map(({ text }) => text)).toEqual([
      expect.stringMatching(/app_mentions:read is missing: mentions are not heard/),
      expect.stringMatching(/im:history is missing: direct messages are not heard/),
      expect.stringMatching(/cannot come: app_mention, message\.im/),
    ]);
    for (const { mend } of faults) expect(mend).toContain("copdesk slack manifest");
  });

  it("names refused tokens, each for itself", async () => {
    slack = await startStandIn("socket");
    const faults = await diagnoseSlack({ ...settings(), botToken: "xoxb-wrong", appToken: "xapp-wrong" });
    expect(faults.map(({ ok, text }) => [ok, text])).toEqual([
      [false, "Slack: the bot token is refused: invalid_auth"],
      [false, "Slack: the app-level token is refused: invalid_auth"],
    ]);
  });

  it("tells a Slack that cannot be reached, or fails, from one that refuses a token", async () => {
    const faults = async (apiUrl: string) =>
      (await diagnoseSlack({ mode: "socket", botToken: TOKENS.bot, appToken: TOKENS.app, apiUrl })).map(
        ({ text }) => text,
      );
    const ill = createServer((_, response) => response.writeHead(503, { connection: "close" }).end());
    await new Promise<void>((listening) => ill.listen(0, "127.0.0.1", listening));
    const address = ill.address();
    const apiUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/api/`;
    expect(await faults(apiUrl)).toEqual([`Slack: ${apiUrl} answers with status 503, so the tokens were not tried`]);
    await new Promise((closed) => ill.close(closed));
    expect(await faults(apiUrl)).toEqual([
      `Slack: ${apiUrl} cannot be reached, so the tokens were not tried: nobody listens there (ECONNREFUSED)`,
    ]);
  });
});

describe("the manifest", () => {
  interface Manifest {
    readonly display_information: {
      readonly name: string;
      readonly description: string;
      readonly long_description: string;
    };
    readonly features: {
      readonly slash_commands: readonly {
        readonly command: string;
        readonly description: string;
        readonly usage_hint: string;
        readonly url?: string;
      }[];
      readonly shortcuts: readonly {
        readonly callback_id: string;
        readonly type: string;
        readonly name: string;
        readonly description: string;
      }[];
      readonly agent_view: { readonly agent_description: string; readonly suggested_prompts: readonly unknown[] };
      readonly app_home: Readonly<Record<string, boolean>>;
    };
    readonly oauth_config: {
      readonly scopes: { readonly bot: readonly string[]; readonly bot_optional: readonly string[] };
    };
    readonly settings: {
      readonly event_subscriptions: { readonly bot_events: readonly string[]; readonly request_url?: string };
      readonly interactivity: {
        readonly is_enabled: boolean;
        readonly request_url?: string;
        readonly message_menu_options_url?: string;
      };
      readonly socket_mode_enabled: boolean;
    };
  }
  const manifest = (address?: string): Manifest => parse(readManifest(address));

  it("asks for what the code listens to and calls, and for no more", async () => {
    slack = await startStandIn("socket");
    const desk = createFakeDesk();
    const bot = await startBot(slack, "socket", desk);
    const { features, settings, oauth_config } = manifest();

    // Every surface that the manifest names is answered …
    const events: Record<string, () => Promise<unknown>> = {
      app_mention: () => slack.mention({ text: "who is the focal point" }),
      "message.im": () => slack.direct({ text: "who is the focal point" }),
      app_home_opened: () => slack.openTab("U0ANA", "home"),
      app_uninstalled: () => slack.event({ type: "app_uninstalled" }),
      tokens_revoked: () => slack.event({ type: "tokens_revoked", tokens: { oauth: ["U0ANA"], bot: [] } }),
    };
    expect(settings.event_subscriptions.bot_events.toSorted()).toEqual(Object.keys(events).toSorted());
    for (const send of Object.values(events)) await send();
    for (const { command } of features.slash_commands) await slack.command("many", { command });
    for (const { callback_id, type } of features.shortcuts) {
      expect([callback_id, type]).toEqual(["find_source", "message"]);
      await slack.shortcut({ channel: "C0COP", ts: "1.0", text: "focal point" });
    }
    await slack.openTab("U0BEN", "messages");
    expect(features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    await eventually(
      "all",
      () => slack.world.messages.length >= 5 && slack.world.homes.size === 1 && slack.world.prompts.length === 1,
    );
    await settled(() => slack.world.messages.length);
    const many = slack.world.messages.find(({ text }) => text.includes("nearest"));
    if (many !== undefined) await slack.click(many, "In context");
    expect(settings.interactivity.is_enabled).toBe(true);
    await bot.stop();

    // … and the scopes are those of the methods that were called, of the events and of the commands.
    const called = [...slack.calls.keys()].flatMap((method) => SCOPES[method]?.slice(0, 1) ?? []);
    const needed = new Set([...called, "app_mentions:read", "im:history", "commands"]);
    const { bot: all, bot_optional: optional } = oauth_config.scopes;
    const scopes = all.filter((scope) => !optional.includes(scope));
    expect(optional).toEqual(["users:read"]);
    expect(all).toEqual([...MANIFEST_SCOPES, ...optional]);
    expect(scopes.toSorted()).toEqual([...needed].toSorted());
    expect(manifestNeeds()).toEqual({ scopes, events: settings.event_subscriptions.bot_events });
    expect(slack.violations).toEqual([]);
  });

  it("keeps Slack's limits", () => {
    const { display_information: shown, features } = manifest();
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(shown.long_description.length).toBeGreaterThanOrEqual(174);
    expect(shown.long_description.length).toBeLessThanOrEqual(4_000);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
    for (const { description, usage_hint } of features.slash_commands) {
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(usage_hint.length).toBeLessThanOrEqual(1_000);
    }
  });

  it("is for Socket Mode, or for HTTP mode at an address", () => {
    const url = "https://desk.example.org/slack/events";
    expect(manifest().settings.socket_mode_enabled).toBe(true);
    const { settings, features } = manifest("https://desk.example.org/");
    expect(settings.socket_mode_enabled).toBe(false);
    expect(settings.event_subscriptions.request_url).toBe(url);
    expect(settings.interactivity).toEqual({ is_enabled: true, request_url: url, message_menu_options_url: url });
    expect(features.slash_commands[0]?.url).toBe(url);
    expect(readManifest("https://desk.example.org")).toContain("# hears when somebody mentions it");
    for (const wrong of ["desk.example.org", "http://desk.example.org", "https://"]) {
      expect(() => readManifest(wrong)).toThrowError(/https:\/\//);
    }
  });
});

describe("an app that is removed", () => {
  it.each([
    ["app_uninstalled", { type: "app_uninstalled" }],
    ["tokens_revoked", { type: "tokens_revoked", tokens: { oauth: [], bot: ["U0DESK"] } }],
  ])("is not well by its own event %s", async (reason, event) => {
    const slack = await startStandIn("http");
    const bot = await startBot(slack, "http", createFakeDesk());
    expect(bot.adapter.status().ok).toBe(true);
    await slack.event(event);
    await eventually("the fault", () => !bot.adapter.status().ok);
    expect(bot.adapter.status().detail).toContain(`${reason}. The app was removed from the workspace`);
    await bot.stop();
    await slack.close();
  });

  it("is not well by what Slack says to its calls, and well again once one works", async () => {
    const slack = await startStandIn("socket");
    const bot = await startBot(slack, "socket", createFakeDesk());
    slack.fail("chat.postMessage", { error: "token_revoked" }, 2);
    await slack.mention({ text: "who is the focal point" });
    await eventually("both calls", () => slack.calls.get("chat.postMessage") === 2);
    await eventually("the fault", () => bot.adapter.status().detail.includes("token_revoked"));
    expect(bot.adapter.status().ok).toBe(false);
    await slack.mention({ text: "who is the focal point" });
    await eventually("an answer", () => slack.seen("C0COP", "U0ANA").length === 1);
    // It stands in the channel before the desk is told so.
    await eventually("health", () => bot.adapter.status().ok);
    await bot.stop();
    await slack.close();
  });
});
