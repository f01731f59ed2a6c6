/** `copdesk serve` over platforms made for the test: what it starts, says, reports and how it ends. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AdapterContext } from "../../adapters/shared/adapter.ts";
import type { Connection, Platform } from "../../adapters/terminal/platforms.ts";
import { serve } from "../../adapters/terminal/serve.ts";
import { CodedError } from "../../src/index.ts";
import { collectingIo } from "./run-command.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copdesk-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Probe extends Platform {
  context: AdapterContext | null;
  stopped: number;
}

function platform(name: "Slack" | "Discord", change: Partial<Connection> = {}): Probe {
  const probe: Probe = {
    name,
    setUp: `set ${name.toUpperCase()}_TOKEN`,
    connection: () => ({
      mode: "test mode",
      check: async () => [],
      async start(context) {
        probe.context = context;
        return {
          name: name === "Slack" ? "slack" : "discord",
          status: () => ({ ok: true, detail: "connected" }),
          stop: async () => {
            probe.stopped++;
          },
        };
      },
      ...change,
    }),
    context: null,
    stopped: 0,
  };
  return probe;
}

function begin(
  platforms: readonly Platform[],
  more: Readonly<Record<string, string>> = {},
  tuning: Parameters<typeof serve>[3] = {},
) {
  const env = { COPDESK_PORT: "0", COPDESK_DATA: join(folder, "data"), COPDESK_LOG_LEVEL: "silent", ...more };
  const { io, events, exits, err } = collectingIo({ env });
  const ended = serve({}, io, platforms, tuning);
  /** the address of the health report, once the desk said that it runs */
  const address = async () => {
    for (;;) {
      const match = /http:\/\/\S+\/healthz/.exec(err());
      if (match) return match[0];
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { ended, events, exits, err, address };
}

describe("serve", () => {
  it("starts what has credentials, says so and how to switch on the rest, and answers with the desk", async () => {
    const slack = platform("Slack");
    const discord = { ...platform("Discord"), connection: () => null };
    const { ended, events, err, address } = begin([slack, discord]);
    const health = await fetch(await address());
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({
      ok: true,
      adapters: { slack: { ok: true } },
      corpus: { documents: 5 },
    });
    expect(err()).toContain("Slack answers (test mode).");
    expect(err()).toContain("Discord is off; set DISCORD_TOKEN.");
    const { context } = slack;
    if (context === null) throw new Error("not started");
    const reply = await context.desk().ask("who is the Q3/2 focal point", { today: context.today() });
    expect(reply.answer.headline).toContain("Orhan Osmani");
    expect(await context.claims.claim("event 1")).toBe(true);
    expect(await context.claims.claim("event 1")).toBe(false);
    events.emit("SIGTERM");
    expect(await ended).toBe(0);
    expect(slack.stopped).toBe(1);
    await expect(fetch(await address())).rejects.toThrow();
  });

  it("serves the pages that citations lead to, where a public address is set", async () => {
    const slack = platform("Slack");
    const { ended, events, err, address } = begin([slack], { COPDESK_PUBLIC_URL: "https://desk.example.org/cop/" });
    const here = new URL(await address()).origin;
    expect(err()).toContain("Citations lead to https://desk.example.org/cop/documents/…");
    const reply = await slack.context?.desk().ask("who is the Q3/2 focal point", { today: "2026-11-20" });
    const [citation] = reply?.answer.citations ?? [];
    const { pathname, hash } = new URL(citation?.url ?? "");
    const page = await fetch(here + pathname.replace("/cop", ""));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(` id="${hash.slice(1)}"`);
    events.emit("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("serves them on this machine without it, and links to none from elsewhere", async () => {
    const slack = platform("Slack");
    const { ended, events, err, address } = begin([slack]);
    const here = new URL(await address()).origin;
    expect(err()).not.toContain("Citations");
    const { answer } = (await slack.context?.desk().ask("who is the Q3/2 focal point", { today: "2026-11-20" })) ?? {};
    expect(answer?.citations.map(({ url }) => url)).toEqual([null, null]);
    expect((await fetch(`${here}/documents/q3-2-liaison-2023`)).status).toBe(200);
    events.emit("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("opens the web desk where no platform is set up, on this machine alone", async () => {
    const { ended, events, err, address } = begin([]);
    const here = new URL(await address()).origin;
    expect(err()).toContain(`Ask in a browser: ${here}/`);
    const page = await fetch(`${here}/?q=${encodeURIComponent("who is the Q3/2 focal point")}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Orhan Osmani");
    events.emit("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("keeps the web desk shut where others could reach it, until a public address says so", async () => {
    const elsewhere = { COPDESK_HOST: "0.0.0.0" };
    const refused = begin([], elsewhere).ended.catch((error: unknown) => error);
    expect(await refused).toMatchObject({ code: "credentials-missing" });
    const shut = begin([platform("Slack")], elsewhere);
    const here = `http://127.0.0.1:${new URL(await shut.address()).port}`;
    expect(shut.err()).toContain("The web desk is off, since 0.0.0.0 is more than this machine");
    for (const path of ["/", "/documents/q3-2-liaison-2023", "/suggest?q=nig"]) {
      expect((await fetch(here + path)).status, path).toBe(404);
    }
    shut.events.emit("SIGTERM");
    expect(await shut.ended).toBe(0);
  });

  it("drains before it ends, and reports 503 meanwhile", async () => {
    let release = () => {};
    const slow = platform("Slack", {
      start: async () => ({
        name: "slack",
        status: () => ({ ok: true, detail: "draining" }),
        stop: () =>
          new Promise((resolve) => {
            release = resolve;
          }),
      }),
    });
    const { ended, events, exits, address } = begin([slow]);
    const url = await address();
    events.emit("SIGINT");
    expect((await fetch(url)).status).toBe(503);
    release();
    expect(await ended).toBe(0);
    expect(exits).toEqual([]);
  });

  it("goes on trying a platform that cannot be reached while the others answer, and names it with 503 till then", async () => {
    const good = platform("Discord");
    const bad = platform("Slack");
    const sound = bad.connection({} as never);
    if (sound === null) throw new Error("no connection");
    let attempts = 0;
    let mended = false;
    const flaky: Platform = {
      ...bad,
      connection: () => ({
        ...sound,
        start(context) {
          attempts++;
          const refused = new CodedError("platform-refused", { platform: "Slack", reason: "invalid_auth" });
          return mended ? sound.start(context) : Promise.reject(refused);
        },
      }),
    };
    const { ended, events, err, address } = begin([good, flaky], {}, { pauses: [1, 2, 5] });
    const url = await address();
    expect(err()).toContain("Discord answers (test mode).");
    expect(err()).toMatch(/Slack does not answer yet\. .*invalid_auth.* tried again/);
    const away = await fetch(url);
    expect(away.status).toBe(503);
    expect(await away.json()).toMatchObject({
      adapters: { discord: { ok: true }, slack: { ok: false, detail: expect.stringContaining("invalid_auth") } },
    });
    await expect.poll(() => attempts, { interval: 5 }).toBeGreaterThan(3);
    mended = true;
    await expect.poll(async () => (await fetch(url)).status, { interval: 5 }).toBe(200);
    events.emit("SIGTERM");
    expect(await ended).toBe(0);
    expect([good.stopped, bad.stopped]).toEqual([1, 1]);
  });

  it("exits with 1 when answers were lost", async () => {
    const lossy = platform("Slack", {
      start: async () => ({
        name: "slack",
        status: () => ({ ok: true, detail: "" }),
        stop: () => Promise.reject(new CodedError("answers-lost", { count: 2 })),
      }),
    });
    const { ended, events, address } = begin([lossy]);
    await address();
    events.emit("SIGTERM");
    expect(await ended).toBe(1);
  });

  it("serves on a data folder that cannot be made, and health tells of it", async () => {
    writeFileSync(join(folder, "data"), "");
    const slack = platform("Slack");
    const { ended, events, address } = begin([slack]);
    const url = await address();
    expect(await slack.context?.claims.claim("event 1")).toBe(true);
    expect(await slack.context?.claims.claim("event 1")).toBe(false);
    const health = await fetch(url);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ data: { faults: [expect.stringContaining("claims: ")] } });
    events.emit("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("answers the others, reports its health and ends while a question never ends", async () => {
    const slack = platform("Slack");
    const file = new URL("./hanging-thread.js", import.meta.url);
    const { ended, events, address } = begin([slack], {}, { file, deadlineMs: 1_500 });
    const url = await address();
    const ask = async (question: string) => slack.context?.desk().ask(question, { today: "2026-11-20" });
    const before = await ask("who is the Q3/2 focal point");
    expect(before?.answer.headline).toContain("Orhan Osmani");

    const never = ask("hang").catch((error: unknown) => error);
    const proposed = slack.context?.desk().complete("country", "Nig", 5);
    const others = ["who is the Q3/2 focal point", "lessons learned"].map(ask);
    const health = await fetch(url);
    expect(await health.json()).toMatchObject({ ok: true, corpus: before?.answer.corpus });
    expect(await never).toMatchObject({ code: "answer-late", data: { seconds: 1.5 } });
    expect((await fetch(url)).status).toBe(503);
    expect((await Promise.all(others))[0]).toEqual(before);
    expect((await proposed)?.map(({ label }) => label)).toContain("Nigeria");
    expect((await fetch(url)).status).toBe(200);

    // What throws or ends the thread costs the one who asked it, and nobody else.
    await expect(ask("throw")).rejects.toThrow("thrown by a test");
    await expect(ask("exit")).rejects.toThrow("ended");
    expect(await ask("who is the Q3/2 focal point")).toEqual(before);

    const last = ask("hang").catch((error: unknown) => error);
    events.emit("SIGTERM");
    expect(await ended).toBe(0);
    expect(await last).toBeInstanceOf(Error);
  });

  it("answers in as many threads as are set, so that one question keeps nobody else waiting", async () => {
    const slack = platform("Slack");
    const file = new URL("./hanging-thread.js", import.meta.url);
    const { ended, events, address } = begin([slack], { COPDESK_THREADS: "2" }, { file, deadlineMs: 60_000 });
    const url = await address();
    await expect
      .poll(async () => (await fetch(url)).json(), { timeout: 30_000 })
      .toMatchObject({ desk: { detail: "answering" } });
    const ask = async (question: string) => slack.context?.desk().ask(question, { today: "2026-11-20" });
    const never = ask("hang").catch((error: unknown) => error);
    const reply = await ask("who is the Q3/2 focal point");
    expect(reply?.answer.headline).toContain("Orhan Osmani");
    events.emit("SIGTERM");
    expect(await ended).toBe(0);
    expect(await never).toBeInstanceOf(Error);
  });

  it("exits at once on a second signal", async () => {
    const stuck = platform("Slack", {
      start: async () => ({
        name: "slack",
        status: () => ({ ok: true, detail: "" }),
        stop: (deadlineMs) => new Promise((resolve) => setTimeout(resolve, Math.min(deadlineMs, 50))),
      }),
    });
    const { ended, events, exits, address } = begin([stuck]);
    await address();
    events.emit("SIGTERM");
    events.emit("SIGTERM");
    expect(exits).toEqual([1]);
    await ended;
  });
});
