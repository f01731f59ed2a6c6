/** The real command, started once for each shard by discord.js's manager. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { registerCommands } from "../../../adapters/discord/register.ts";
import { startShards } from "../../../adapters/discord/shards.ts";
import { openState } from "../../../adapters/files/state.ts";
import type { RunningAdapter } from "../../../adapters/shared/adapter.ts";
import { createFakeDesk } from "../fake-desk.ts";
import { type StandIn, startStandIn, textOf } from "./stand-in.ts";
import { DIRECT, TOKEN } from "./world.ts";

const LAUNCH = {
  file: resolve("adapters/terminal/main.ts"),
  args: ["serve"],
  execArgv: ["--import", "tsx"],
  delayMs: 0,
};

describe("shards", () => {
  let standIn: StandIn;
  let folder: string;
  let shards: RunningAdapter | null;
  beforeEach(async () => {
    standIn = await startStandIn();
    folder = mkdtempSync(join(tmpdir(), "copdesk-shards-"));
    shards = null;
    // What the process was started with, as its shards are.
    Object.assign(process.env, { DISCORD_API_URL: standIn.apiUrl, COPDESK_DATA: folder, COPDESK_LOG_LEVEL: "fatal" });
  });
  afterEach(async () => {
    await shards?.stop(5_000);
    await standIn.close();
    rmSync(folder, { recursive: true });
    for (const name of ["DISCORD_API_URL", "COPDESK_DATA", "COPDESK_LOG_LEVEL"]) delete process.env[name];
    expect(standIn.world.violations).toEqual([]);
  });

  const start = (token: string, amount: number | "auto") =>
    startShards(
      { token, apiUrl: standIn.apiUrl, shards: amount },
      { desk: createFakeDesk, today: () => "2026-10-01", log: pino({ level: "silent" }), ...openState(null) },
      LAUNCH,
    );

  it("are as many as Discord recommends, each answers its own, and all stop together", async () => {
    standIn.settings.shards = 2;
    await registerCommands({ token: TOKEN, apiUrl: standIn.apiUrl, guildId: null });
    shards = await start(TOKEN, "auto");
    expect(shards.status()).toEqual({ ok: true, detail: "2 of 2 shards connected" });
    expect([...standIn.gateway.shards].sort()).toEqual([0, 1]);
    const calls = [{}, { channel: DIRECT }].map((asking) =>
      standIn.slash("ask", { question: "who is the Q3/2 focal point" }, asking),
    );
    for (const call of calls) expect(textOf(await standIn.answer(call))).toContain("**Orhan Osmani**");
    await standIn.quiet();
    expect(calls.map((call) => call.messages.length)).toEqual([1, 1]);
    await shards.stop(5_000);
    await standIn.until("no connection", () => standIn.gateway.connected === 0);
    expect(process.env.SHARDING_MANAGER).toBeUndefined();
  }, 60_000);

  it("say that they could not be started", async () => {
    await expect(start("wrong", "auto")).rejects.toMatchObject({
      code: "platform-refused",
      data: { reason: "the token is not valid" },
    });
    await expect(start("wrong", 1)).rejects.toMatchObject({ code: "platform-refused" });
  }, 60_000);
});
