/** Requests that no platform has signed: refused, and neither the log nor the memory fills with them. */
import { connect } from "node:net";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDiscord } from "../../adapters/discord/start.ts";
import { openState } from "../../adapters/files/state.ts";
import type { RunningAdapter } from "../../adapters/shared/adapter.ts";
import { elapsed } from "../../adapters/shared/clock.ts";
import { createHealthApp, type DeskServer, startServer } from "../../adapters/shared/health.ts";
import { startSlack } from "../../adapters/slack/start.ts";
import { type StandIn as DiscordStandIn, startStandIn as startDiscordStandIn } from "./discord/stand-in.ts";
import { TOKEN } from "./discord/world.ts";
import { createFakeDesk } from "./fake-desk.ts";
import { type StandIn as SlackStandIn, startStandIn as startSlackStandIn, TOKENS } from "./slack/stand-in.ts";

const PATHS = ["/slack/events", "/discord/interactions"] as const;

describe("what nobody signed", () => {
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const running: RunningAdapter[] = [];
  let slack: SlackStandIn;
  let discord: DiscordStandIn;
  let server: DeskServer;

  beforeAll(async () => {
    [slack, discord] = await Promise.all([startSlackStandIn("http"), startDiscordStandIn()]);
    const desk = createFakeDesk();
    const app = createHealthApp({
      adapters: () => [],
      desk: () => ({ ok: true, detail: "answering" }),
      corpus: () => desk.corpus,
      data: () => ({ faults: [] }),
      stopping: () => false,
    });
    server = await startServer(app, "127.0.0.1", 0);
    const context = {
      desk: () => desk,
      today: () => "2026-11-22",
      elapsed,
      log,
      mount: server.mount,
      ...openState(null, log),
    };
    running.push(
      await startSlack(
        { mode: "http", botToken: TOKENS.bot, signingSecret: TOKENS.secret, apiUrl: slack.apiUrl },
        context,
      ),
      await startDiscord(
        { token: TOKEN, apiUrl: discord.apiUrl, publicKey: discord.world.publicKeyHex, guildId: null },
        context,
      ),
    );
    lines.length = 0;
  });
  afterAll(async () => {
    await Promise.all(running.map((each) => each.stop(1_000)));
    await server?.close();
    await Promise.all([slack?.close(), discord?.close()]);
  });

  const post = (path: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, { method: "POST", body, headers });

  it.each(PATHS)("costs the log a line or two at %s, however much of it comes, in whatever form", async (path) => {
    lines.length = 0;
    const forms: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
      ["{}", { "content-type": "application/json" }],
      ["{", { "content-type": "application/json", "x-slack-signature": "v0=abc", "x-slack-request-timestamp": "1" }],
      ["a=b", { "content-type": "application/x-www-form-urlencoded" }],
      ["", {}],
    ];
    for (let round = 0; round < 25; round++) {
      for (const [body, headers] of forms) expect((await post(path, body, headers)).status).toBe(401);
    }
    expect(lines.length).toBeLessThanOrEqual(5);
    expect((await post(path, "x".repeat(1_000_001))).status).toBe(413);
  });

  it.each(PATHS)("is no fault where it breaks off in the middle, at %s", async (path) => {
    lines.length = 0;
    for (let round = 0; round < 20; round++) {
      const socket = connect(server.port, "127.0.0.1");
      await new Promise<void>((resolve) =>
        socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{`, () => resolve()),
      );
      const closed = new Promise((resolve) => socket.once("close", resolve));
      socket.destroy();
      await closed;
    }
    expect((await post(path, "{}")).status).toBe(401);
    expect(lines.filter((line) => !line.includes("ignature"))).toEqual([]);
  });
});
