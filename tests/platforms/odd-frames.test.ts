/** Frames that are odd are passed over on both platforms: the process lives on and the next question is answered. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startHarness } from "./discord/harness.ts";
import { textOf } from "./discord/stand-in.ts";
import { APPLICATION } from "./discord/world.ts";
import { createFakeDesk } from "./fake-desk.ts";
import { eventually, startBot } from "./slack/harness.ts";
import { startStandIn } from "./slack/stand-in.ts";

const QUESTION = "who is the focal point";
const RUNS = { seed: 3, numRuns: 150 };

/** names that mean something to an object, to an emitter of events, or to nobody */
const name = fc.oneof(
  fc.constantFrom(
    ...["__proto__", "constructor", "toString", "hasOwnProperty", "error", "close", "connected", "disconnected"],
    ...["ws_message", "slack_event", "message", "app_mention", "app_rate_limited", "MESSAGE_CREATE", "UNKNOWN"],
    ...["INTERACTION_CREATE", "GUILD_CREATE", "GUILD_DELETE", "CHANNEL_UPDATE", "THREAD_LIST_SYNC", "TYPING_START"],
  ),
  fc.string(),
);
const odd = fc.oneof(
  fc.constant(null),
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom("id", "type", "event", "data", "channels", "user", "team_id", "content"),
    fc.jsonValue(),
  ),
);

let lost: unknown[] = [];
const lose = (error: unknown): void => void lost.push(error);
beforeEach(() => {
  lost = [];
  process.on("unhandledRejection", lose);
  process.on("uncaughtException", lose);
});
afterEach(() => {
  process.off("unhandledRejection", lose);
  process.off("uncaughtException", lose);
  expect(lost).toEqual([]);
});

describe("odd frames", () => {
  it("are passed over on Slack's socket", { timeout: 30_000 }, async () => {
    const slack = await startStandIn("socket");
    const bot = await startBot(slack, "socket", createFakeDesk());
    const { socket } = slack;
    if (socket === null) throw new Error("no socket");
    const frame = fc.oneof(
      odd,
      fc.record({ envelope_id: fc.constant("raw-1"), type: fc.oneof(fc.constant("events_api"), name), payload: odd }),
      fc.record({ envelope_id: fc.constant("raw-2"), type: fc.constant("events_api") }),
      fc.record({
        envelope_id: fc.constant("raw-3"),
        type: fc.constant("events_api"),
        payload: fc.record({ type: fc.constant("event_callback"), event: fc.record({ type: name, channel: odd }) }),
      }),
    );
    await slack.mention({ text: QUESTION });
    fc.assert(
      fc.property(frame, (each) => socket.raw(JSON.stringify(each))),
      RUNS,
    );
    socket.raw(
      JSON.stringify({ envelope_id: "raw-4", type: "events_api", payload: { type: "app_rate_limited", team_id: "T" } }),
    );
    await slack.mention({ text: QUESTION, channel: "C0GENERAL" });
    await eventually("the answer before", () => slack.seen("C0COP", "U0ANA")[0]);
    await eventually("the answer after", () => slack.seen("C0GENERAL", "U0ANA")[0]);
    expect(bot.adapter.status().ok).toBe(true);
    await bot.stop();
    await slack.close();
    expect(slack.violations).toEqual([]);
  });

  it("that end a session on Discord's gateway in an odd form begin another", { timeout: 30_000 }, async () => {
    const harness = await startHarness({ desk: createFakeDesk() });
    const { standIn } = harness;
    const { identified } = standIn.gateway.counts;
    standIn.gateway.invalidate(null);
    await standIn.until("another session", () => standIn.gateway.counts.identified > identified);
    expect(textOf(await standIn.reply(standIn.say(`<@${APPLICATION}> ${QUESTION}`)))).toContain("Osmani");
    await harness.stop();
    expect(standIn.world.violations).toEqual([]);
  });

  it("are passed over on Discord's gateway", { timeout: 30_000 }, async () => {
    const harness = await startHarness({ desk: createFakeDesk() });
    const { standIn } = harness;
    const before = standIn.say(`<@${APPLICATION}> ${QUESTION}`);
    fc.assert(
      fc.property(name, odd, (type, data) => standIn.gateway.dispatch(type, data as never)),
      RUNS,
    );
    // Frames that open a session, in the middle of one; the library takes their form for granted.
    const frame = fc.oneof(
      odd,
      fc.record({ op: fc.constantFrom(0, 10, 11), t: fc.oneof(fc.constant("READY"), name), s: odd, d: odd }),
    );
    fc.assert(
      fc.property(frame, (each) => standIn.gateway.raw(each)),
      RUNS,
    );
    for (const each of [
      { op: 10, d: null },
      { op: 10, d: { heartbeat_interval: -1 } },
      { op: 0, t: "READY", s: 1, d: null },
      { op: 0, t: "READY", s: 1, d: { session_id: "session-1", resume_gateway_url: "no address" } },
    ]) {
      standIn.gateway.raw(each);
    }
    const after = standIn.say(`<@${APPLICATION}> ${QUESTION}`);
    for (const each of [before, after]) expect(textOf(await standIn.reply(each))).toContain("Osmani");
    expect(harness.adapter().status().ok).toBe(true);
    await harness.stop();
    expect(standIn.world.violations).toEqual([]);
  });
});
