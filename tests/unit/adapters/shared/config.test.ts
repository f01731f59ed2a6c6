import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../../../adapters/shared/config.ts";

function settings(environment: Record<string, string>) {
  const read = readSettings(environment);
  if (!read.ok) throw new Error(read.error.join("\n"));
  return read.value;
}

function faults(environment: Record<string, string>): readonly string[] {
  const read = readSettings(environment);
  return read.ok ? [] : read.error;
}

describe("readSettings", () => {
  it("has a default for everything but credentials", () => {
    expect(settings({})).toEqual({
      slack: null,
      discord: null,
      corpus: null,
      data: ".copdesk",
      databaseUrl: null,
      keepDays: null,
      host: "127.0.0.1",
      port: 3000,
      publicUrl: null,
      keeperToken: null,
      inbox: null,
      embedOrigins: [],
      levels: {
        web: "secretariat",
        api: "secretariat",
        embed: "public",
        mcp: "secretariat",
        slack: "members",
        discord: "members",
      },
      threads: 1,
      logLevel: "info",
    });
  });

  it("wants the keeper's token for an inbox", () => {
    const token = "a token of many letters";
    expect(faults({ COPDESK_INBOX: "in" })).toEqual([expect.stringContaining("COPDESK_KEEPER_TOKEN")]);
    expect(settings({ COPDESK_INBOX: "in", COPDESK_KEEPER_TOKEN: token })).toMatchObject({
      inbox: "in",
      keeperToken: token,
    });
    expect(faults({ COPDESK_KEEPER_TOKEN: "short" })).toHaveLength(1);
  });

  it("reads who is shown what and which pages may ask, and says how these are written", () => {
    const { levels, embedOrigins } = settings({
      COPDESK_AUDIENCE: "api=members, slack=secretariat",
      COPDESK_EMBED_ORIGINS: "https://a.example https://b.example:8443",
      COPDESK_PUBLIC_URL: "https://desk.example.org",
    });
    expect(levels).toEqual({
      web: "members",
      api: "members",
      embed: "public",
      mcp: "public",
      slack: "secretariat",
      discord: "members",
    });
    expect(embedOrigins).toEqual(["https://a.example", "https://b.example:8443"]);
    for (const wrong of ["everybody", "api=all", "phone=public", "api=public=members"]) {
      expect(faults({ COPDESK_AUDIENCE: wrong }), wrong).toEqual([
        expect.stringContaining("COPDESK_AUDIENCE must name"),
      ]);
    }
    for (const wrong of ["*", "a.example", "https://a.example/path", "null", "ftp://a.example"]) {
      expect(faults({ COPDESK_EMBED_ORIGINS: wrong }), wrong).toEqual([
        expect.stringContaining("COPDESK_EMBED_ORIGINS must name"),
      ]);
    }
  });

  it("takes Slack over Socket Mode or HTTP, and Socket Mode when both are possible", () => {
    const bot = { SLACK_BOT_TOKEN: "xoxb-1" };
    expect(settings({ ...bot, SLACK_APP_TOKEN: "xapp-1" }).slack).toMatchObject({ mode: "socket", appToken: "xapp-1" });
    expect(settings({ ...bot, SLACK_SIGNING_SECRET: "s" }).slack).toMatchObject({ mode: "http", signingSecret: "s" });
    expect(settings({ ...bot, SLACK_APP_TOKEN: "xapp-1", SLACK_SIGNING_SECRET: "s" }).slack?.mode).toBe("socket");
  });

  it("gives Slack's address a slash at its end and Discord's none, as their clients want them", () => {
    const read = settings({
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_APP_TOKEN: "xapp-1",
      SLACK_API_URL: "http://127.0.0.1:1/api",
      DISCORD_TOKEN: "t",
      DISCORD_API_URL: "http://127.0.0.1:1/api/",
    });
    expect(read.slack?.apiUrl).toBe("http://127.0.0.1:1/api/");
    expect(read.discord?.apiUrl).toBe("http://127.0.0.1:1/api");
  });

  it.each([
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, /SLACK_BOT_TOKEN is set.*SLACK_APP_TOKEN.*SLACK_SIGNING_SECRET/],
    [{ SLACK_APP_TOKEN: "xapp-1" }, /SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN is not/],
    [{ SLACK_SIGNING_SECRET: "s" }, /SLACK_SIGNING_SECRET is set, but SLACK_BOT_TOKEN is not/],
    [{ DISCORD_PUBLIC_KEY: "a".repeat(64) }, /DISCORD_PUBLIC_KEY is set, but DISCORD_TOKEN is not/],
    [{ DISCORD_GUILD_ID: "123456" }, /DISCORD_GUILD_ID is set, but DISCORD_TOKEN is not/],
  ])("refuses half-set credentials: %o", (environment, message) => {
    expect(faults(environment)).toEqual([expect.stringMatching(message)]);
  });

  it("lists every fault at once, each with its variable and what it must be", () => {
    const found = faults({
      COPDESK_PORT: "many",
      COPDESK_LOG_LEVEL: "loud",
      COPDESK_PUBLIC_URL: "desk.example",
      SLACK_BOT_TOKEN: "xapp-1",
      DISCORD_PUBLIC_KEY: "short",
      COPDESK_KEEP_DAYS: "0",
      COPDESK_THREADS: "many",
    });
    for (const name of [
      "COPDESK_PORT",
      "COPDESK_LOG_LEVEL",
      "COPDESK_PUBLIC_URL",
      "SLACK_BOT_TOKEN",
      "DISCORD_PUBLIC_KEY",
      "COPDESK_KEEP_DAYS",
      "COPDESK_THREADS",
    ]) {
      expect(found.some((line) => line.startsWith(`${name} `))).toBe(true);
    }
  });

  it("takes the days for which things are kept, and leaves them to the stores where they are not set", () => {
    expect(settings({}).keepDays).toBeNull();
    expect(settings({ COPDESK_KEEP_DAYS: "30" }).keepDays).toBe(30);
  });

  it("counts an empty variable as not set and takes white space off", () => {
    expect(settings({ SLACK_BOT_TOKEN: "", COPDESK_PORT: " 8080\n", COPDESK_HOST: " " })).toMatchObject({
      slack: null,
      port: 8080,
      host: "127.0.0.1",
    });
  });

  it("never shows a secret in a fault", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^secret-[a-z0-9]{12}$/), (secret) => {
        const found = faults({
          SLACK_APP_TOKEN: secret,
          DISCORD_PUBLIC_KEY: secret,
          DISCORD_GUILD_ID: secret,
          COPDESK_PORT: secret,
        });
        expect(found.length).toBeGreaterThan(0);
        expect(found.join("\n")).not.toContain(secret);
      }),
      { seed: 1, numRuns: 20 },
    );
  });
});
