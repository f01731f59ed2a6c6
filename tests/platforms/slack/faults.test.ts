import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFakeDesk, type FakeDesk } from "../fake-desk.ts";
import { eventually, type Mode, type RunningBot, settled, startBot } from "./harness.ts";
import { type StandIn, startStandIn, TOKENS } from "./stand-in.ts";
import { signed } from "./wire.ts";

const QUESTION = "who is the focal point";

describe.each<Mode>(["socket", "http"])("faults in %s mode", (mode) => {
  let slack: StandIn;
  let bot: RunningBot;
  let desk: FakeDesk;
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "copdesk-slack-"));
    slack = await startStandIn(mode);
    desk = createFakeDesk();
    bot = await startBot(slack, mode, desk, { folder });
  });
  afterEach(async () => {
    await bot.stop();
    await slack.close();
    rmSync(folder, { recursive: true });
    expect(slack.violations).toEqual([]);
  });

  const seen = (channel = "C0COP") => slack.seen(channel, "U0ANA");
  const one = async (channel = "C0COP") => {
    const answer = await eventually("an answer", () => seen(channel)[0]);
    await settled(() => slack.world.messages.length);
    expect(seen(channel)).toHaveLength(1);
    expect(answer.text).toMatch(/^Orhan Osmani/);
  };

  it.each(["429", "500", "drop", "slow", { error: "internal_error" }] as const)(
    "answers once in spite of %j",
    async (fault) => {
      slack.fail("chat.postMessage", fault);
      await slack.mention({ text: QUESTION });
      await one();
    },
  );

  it.each(["500-after", "lost", "cut"] as const)(
    "answers once when Slack posts the message and then fails (%s)",
    async (fault) => {
      slack.fail("chat.postMessage", fault, 2);
      await slack.mention({ text: QUESTION });
      await one();
      slack.fail("chat.postMessage", fault, 2);
      await slack.direct({ text: QUESTION });
      await one("D0ANA");
      // Where it may read it looks for itself, and looks again when that fails too.
      slack.world.knowsMarks = false;
      slack.fail("chat.postMessage", fault, 2);
      slack.fail("conversations.replies", "500");
      slack.fail("conversations.replies", "cut");
      await slack.direct({ text: QUESTION, user: "U0BEN" });
      const [answer] = await eventually(
        "an answer",
        () => slack.seen("D0BEN", "U0BEN").length > 0 && slack.seen("D0BEN", "U0BEN"),
      );
      await settled(() => slack.world.messages.length);
      expect(slack.seen("D0BEN", "U0BEN")).toEqual([answer]);
    },
  );

  it("answers when Slack forgot which message a mark belongs to", async () => {
    slack.fail("chat.postMessage", { error: "duplicate_message_not_found" });
    await slack.mention({ text: QUESTION });
    await one();
  });

  it.each(["hang", "slow"] as const)("answers once when Slack takes the message too late (%s)", async (fault) => {
    await bot.stop();
    const tuning = { retry: { backoff: [10, 20, 40, 80], trigger: 2_500, patience: 300 } };
    bot = await startBot(slack, mode, desk, { folder, tuning });
    slack.fail("chat.postMessage", fault);
    await slack.mention({ text: QUESTION });
    await one();
    // Longer than the slow one takes.
    await settled(() => slack.world.messages.length, 500);
    expect(seen()).toHaveLength(1);
  });

  it("answers a command once in spite of a response address that fails", async () => {
    slack.fail("response_url", "429");
    slack.fail("response_url", "500");
    await slack.command(QUESTION);
    await one();
  });

  it("answers when nothing but the answer works", async () => {
    slack.fail("assistant.threads.setStatus", { error: "no_permission" });
    await slack.direct({ text: QUESTION });
    await one("D0ANA");
  });

  it("answers directly, with the reason, when Slack refuses the answer for good, and goes on with the next", async () => {
    slack.fail("chat.postMessage", { error: "restricted_action" });
    await slack.mention({ text: QUESTION });
    const direct = () => slack.seen("D0ANA", "U0ANA");
    const first = await eventually("a word", () => direct()[0]);
    expect(first.text).toMatch(/^Orhan Osmani/);
    expect(first.text).toContain("(restricted action)");
    await slack.mention({ text: QUESTION });
    await eventually("an answer", () => seen()[0]?.text.startsWith("Orhan Osmani"));
  });

  it("sends plainer looks when Slack refuses them, and the words alone when it refuses all", async () => {
    slack.fail("chat.postMessage", { error: "invalid_blocks" }, 3);
    slack.fail("response_url", { error: "invalid_blocks" }, 2);
    await slack.mention({ text: QUESTION });
    await one();
    expect(seen()[0]?.blocks).toEqual([]);
    await slack.command(QUESTION, { channel: "G0PRIVATE" });
    await one("G0PRIVATE");
    const [open] = seen("G0PRIVATE");
    expect(open?.text).toContain("Mr Orhan Osmani");
    expect(JSON.stringify(open?.blocks)).toContain("rich_text_quote");
    expect(JSON.stringify(open?.blocks)).not.toContain("container");
  });

  it("keeps the order of a channel while Slack limits it", async () => {
    slack.fail("chat.postMessage", "429");
    const asked = [await slack.mention({ text: `${QUESTION} 1` }), await slack.mention({ text: `${QUESTION} 2` })];
    await eventually("both", () => seen().length === 2);
    expect(seen().map(({ threadTs }) => threadTs)).toEqual(asked);
  });

  it("answers once when two processes share the data folder", async () => {
    const other = await startBot(slack, mode, desk, { folder });
    try {
      await Promise.all(
        ["C0COP", "C0GENERAL", "G0PRIVATE"].map((channel) => slack.mention({ text: QUESTION, channel, deliveries: 4 })),
      );
      for (const channel of ["C0COP", "C0GENERAL", "G0PRIVATE"]) await one(channel);
    } finally {
      await other.stop();
    }
  });

  it("finishes what it has begun when it is stopped, and leaves the rest to whoever runs next", async () => {
    slack.fail("chat.postMessage", "slow");
    await slack.mention({ text: QUESTION });
    await eventually("the question", () => desk.asked.length === 1);
    const stopping = bot.stop();
    const late = slack.mention({ text: QUESTION, channel: "C0GENERAL" });
    await stopping;
    expect(seen()).toHaveLength(1);
    expect(bot.adapter.status().ok).toBe(false);
    bot = await startBot(slack, mode, desk, { folder });
    await late;
    await eventually("the late answer", () => seen("C0GENERAL")[0]);
  });

  it("draws the home page again when Slack fails once", async () => {
    slack.fail("views.publish", "500");
    await slack.openTab("U0ANA", "home");
    await eventually("a page", () => slack.world.homes.get("U0ANA"));
  });
});

describe("socket mode", () => {
  let slack: StandIn;
  let bot: RunningBot;

  beforeEach(async () => {
    slack = await startStandIn("socket");
    bot = await startBot(slack, "socket", createFakeDesk());
  });
  afterEach(async () => {
    await bot.stop();
    await slack.close();
    expect(slack.violations).toEqual([]);
  });

  it.each(["refresh", "drop"])("comes back after a %s and answers what was sent meanwhile, once", async (fault) => {
    expect(bot.adapter.status()).toEqual({ ok: true, detail: "connected (Socket Mode)" });
    if (fault === "refresh") slack.socket?.disconnect("refresh_requested");
    else slack.socket?.drop();
    await eventually("the gap", () => slack.socket?.open === 0);
    await eventually("notice", () => bot.adapter.status().detail.startsWith("reconnecting"));
    expect(bot.adapter.status().ok).toBe(true);
    const asked = slack.mention({ text: QUESTION });
    await eventually("the connection", () => slack.socket?.open === 1, 15_000);
    await asked;
    await eventually("an answer", () => slack.seen("C0COP", "U0ANA").length === 1);
    expect(bot.adapter.status().ok).toBe(true);
  });

  it("stops while it reconnects, and stays away", async () => {
    slack.socket?.drop();
    await eventually("the gap", () => slack.socket?.open === 0);
    const before = slack.calls.get("apps.connections.open");
    await bot.adapter.stop(1_000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(slack.calls.get("apps.connections.open")).toBe(before);
    expect(slack.socket?.open).toBe(0);
  });
});

describe("http mode", () => {
  it("takes only what bears Slack's signature over the raw body, made within five minutes", async () => {
    const slack = await startStandIn("http");
    const desk = createFakeDesk();
    const bot = await startBot(slack, "http", desk);
    const body = JSON.stringify({
      type: "event_callback",
      team_id: "T0ITU",
      event_id: "Ev1",
      event: { type: "app_mention", user: "U0ANA", text: QUESTION, ts: "1.1", channel: "C0COP" },
    });
    const now = Math.floor(Date.now() / 1_000);
    const send = async (headers: Record<string, string>, sent = body, method = "POST") =>
      (
        await fetch(bot.address, {
          method,
          headers: { "content-type": "application/json", ...headers },
          ...(method === "POST" ? { body: sent } : {}),
        })
      ).status;
    expect(await send({})).toBe(401);
    expect(await send(signed("wrong secret", body))).toBe(401);
    expect(await send(signed(TOKENS.secret, body), body.replace("focal", "local"))).toBe(401);
    expect(await send(signed(TOKENS.secret, body, now - 301))).toBe(401);
    expect(await send(signed(TOKENS.secret, ""), "", "GET")).toBe(405);
    await settled(() => desk.asked.length);
    expect(desk.asked).toEqual([]);
    expect(await send(signed(TOKENS.secret, body, now - 200))).toBe(200);
    await eventually("the answer", () => slack.world.messages.length === 1);
    const challenge = JSON.stringify({ type: "url_verification", challenge: "c" });
    expect(await send(signed(TOKENS.secret, challenge), challenge)).toBe(200);
    await bot.stop();
    await slack.close();
    expect(slack.violations).toEqual([]);
  });
});
