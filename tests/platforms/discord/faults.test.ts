/** What goes wrong between Discord and the desk, and that no answer is lost or doubled by it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AwaitedDesk } from "../../../src/index.ts";
import { createFakeDesk, type FakeDesk } from "../fake-desk.ts";
import { type Harness, slow, startHarness } from "./harness.ts";
import { buttonsOf, type StandIn, textOf } from "./stand-in.ts";
import { error } from "./stand-in-rest.ts";
import { APPLICATION, CLOSED, FORGETFUL, type Posted } from "./world.ts";

const BOT = `<@${APPLICATION}>`;
const QUESTION = `${BOT} who is the focal point?`;
const CALLBACK = /^POST \/interactions\//;
const MESSAGES = /^POST \/channels\/\d+\/messages/;

describe("faults", () => {
  let harness: Harness;
  let standIn: StandIn;
  let desk: FakeDesk;
  let current: AwaitedDesk;
  beforeEach(async () => {
    desk = createFakeDesk();
    current = desk;
    harness = await startHarness({ desk: () => current });
    standIn = harness.standIn;
  });
  afterEach(async () => {
    await harness.stop();
    expect(standIn.world.violations).toEqual([]);
  });

  const ask = (question = "who is the focal point") => standIn.slash("ask", { question });
  const connected = () =>
    standIn.until("a connection", () => harness.adapter().status().ok && standIn.gateway.connected === 1);

  it("answers an event once that is delivered three times", async () => {
    const message = standIn.say(QUESTION);
    standIn.gateway.redeliver();
    await standIn.reply(message);
    standIn.gateway.redeliver();
    const call = ask();
    standIn.gateway.redeliver();
    await standIn.answer(call);
    standIn.gateway.redeliver();
    await standIn.quiet();
    expect(standIn.repliesTo(message)).toHaveLength(1);
    expect(call.messages).toHaveLength(1);
    expect(harness.complaints()).toEqual([]);
  });

  it.each(["drop", "askToReconnect"] as const)(
    "resumes after %s and answers what was asked meanwhile",
    async (fault) => {
      standIn.gateway[fault]();
      await standIn.until("the connection to be gone", () => standIn.gateway.connected === 0);
      const message = standIn.say(QUESTION);
      await standIn.reply(message);
      await connected();
      expect(standIn.gateway.counts).toMatchObject({ identified: 1, resumed: 1 });
      expect(standIn.gateway.counts.replayed).toBeGreaterThan(0);
      await standIn.quiet();
      expect(standIn.repliesTo(message)).toHaveLength(1);
    },
  );

  it("identifies again when the session is no longer valid, says meanwhile that it is not connected, and answers on", async () => {
    standIn.gateway.invalidate();
    await standIn.until("the word of it", () => !harness.adapter().status().ok);
    expect(harness.adapter().status().detail).toBe("connecting to the gateway");
    await connected();
    expect(standIn.gateway.counts.identified).toBe(2);
    await standIn.answer(ask());
  });

  it("says that it is over when the gateway refuses the bot for good", async () => {
    standIn.gateway.refuseNext(4014);
    standIn.gateway.invalidate();
    await standIn.until("the word of it", () => harness.adapter().status().detail.includes("4014"));
    expect(harness.adapter().status().ok).toBe(false);
    expect(harness.complaints().filter((line) => line.code === 4014)).toHaveLength(1);
  });

  it.each([
    [
      "a rate limit",
      {
        answer: {
          status: 429,
          body: { message: "slow down", retry_after: 0.2, global: false },
          headers: { "retry-after": "0.2", "x-ratelimit-scope": "shared" },
        },
      },
    ],
    ["a 500 before it was carried out", { answer: { status: 500, body: {} } }],
    ["a 500 after it was carried out", { lose: true }],
    ["a connection cut before it was carried out", { cut: "before" }],
    ["a connection cut after it was carried out", { cut: "after" }],
    ["a late answer", { late: 1_000 }],
  ] as const)("writes one reply and one response through %s", async (_, fault) => {
    standIn.break(MESSAGES, fault);
    const message = standIn.say(QUESTION);
    await standIn.reply(message);
    standIn.break(CALLBACK, fault);
    const call = ask();
    await standIn.answer(call);
    await standIn.quiet();
    expect(standIn.repliesTo(message)).toHaveLength(1);
    expect(call.messages).toHaveLength(1);
    expect(harness.complaints()).toEqual([]);
  });

  it("survives an interaction that has expired, logs it once, and answers the next", async () => {
    standIn.break(CALLBACK, { answer: error(404, 10062, "Unknown interaction") });
    ask();
    await standIn.until("the word of it", () => harness.complaints().length > 0);
    expect(harness.complaints().map((line) => line.refusal)).toEqual(["expired"]);
    await standIn.answer(ask());
  });

  it.each([
    ["not even an object", "INTERACTION_CREATE" as const, []],
    ["without what it is about", "INTERACTION_CREATE" as const, { id: "1", type: 2 }],
    ["of a kind to come", "INTERACTION_CREATE" as const, { id: "1", application_id: "1", token: "t", type: 99 }],
  ])("survives an interaction that is malformed: %s", async (_, __, data) => {
    standIn.interaction(data as never);
    await standIn.answer(ask());
    expect(harness.complaints()).toHaveLength(1);
  });

  it("survives a message that is malformed", async () => {
    standIn.gateway.dispatch("MESSAGE_CREATE", { id: "1", author: null });
    await standIn.answer(ask());
  });

  it("says in the log, once, where it may not write, and writes without a reference where it may not read", async () => {
    standIn.say(QUESTION, { channel: CLOSED });
    await standIn.until("the word of it", () => harness.complaints().length > 0);
    expect(harness.complaints()).toMatchObject([{ refusal: "forbidden", channel: CLOSED }]);
    standIn.say(QUESTION, { channel: FORGETFUL });
    const written = () =>
      [...standIn.world.messages.values()].filter((each) => each.channel === FORGETFUL && each.author === APPLICATION);
    await standIn.until("an answer", () => written().length === 1);
    expect(harness.complaints()).toHaveLength(1);
  });

  it("answers a question whose message was deleted meanwhile", async () => {
    const message = standIn.say(QUESTION);
    standIn.world.messages.delete(message);
    await standIn.reply(message);
  });

  it("survives a button under a message that was deleted meanwhile", async () => {
    const answer = await standIn.answer(standIn.slash("ask", { question: "many" }));
    standIn.break(CALLBACK, { answer: error(404, 10008, "Unknown Message") });
    standIn.press(answer, "Proofs (200)");
    await standIn.until("the word of it", () => harness.complaints().length > 0);
    expect(harness.complaints()).toMatchObject([{ refusal: "gone" }]);
    await standIn.answer(ask());
  });

  it("says that it failed when the desk fails, to the asker alone, and logs it once", async () => {
    const call = await standIn.answer(ask("boom"));
    expect(textOf(call)).toContain("Something went wrong");
    expect(call.onlyFor).not.toBeNull();
    const reply = await standIn.reply(standIn.say(`${BOT} boom`));
    expect(textOf(reply)).toContain("Something went wrong");
    expect(harness.complaints()).toHaveLength(2);
    expect(textOf(await standIn.answer(ask("ages")))).toContain("took too long");
    expect(textOf(await standIn.reply(standIn.say(`${BOT} ages`)))).toContain("took too long");
    const proposals = createFakeDesk();
    current = {
      ...proposals,
      complete: () => {
        throw new Error("boom");
      },
    };
    const typing = standIn.complete("term", "acronym", "C");
    await standIn.until("an empty list", () => typing.response !== null);
    expect(typing.choices).toEqual([]);
  });

  it("asks for time when many ask a slow machine at once, and everyone is answered, each as they should be", async () => {
    current = slow(desk, 350);
    const open = Array.from({ length: 7 }, () => ask());
    const hidden = Array.from({ length: 4 }, () => standIn.slash("country", { name: "Nigeria" }));
    const unknown = ask("the price of tea");
    const all = [...open, ...hidden, unknown];
    const answers = await Promise.all(all.map((each) => standIn.answer(each)));
    await standIn.quiet();
    expect(Math.max(...all.map((each) => each.response?.after ?? 0))).toBeLessThan(3_000);
    expect(all.map((each) => each.response?.type)).toContain(5);
    expect(all.map((each) => each.response?.type)).toContain(4);
    expect(answers.map((each) => each.onlyFor === null)).toEqual([
      ...open.map(() => true),
      ...hidden.map(() => false),
      false,
    ]);
    const seen = (each: (typeof all)[number]) =>
      each.messages.filter((id) => standIn.world.messages.get(id)?.deleted === false);
    expect(all.map((each) => seen(each).length)).toEqual(all.map(() => 1));
  });

  it("asks for time at once for an interaction that was long on its way, and turns the page all the same", async () => {
    const answer = await standIn.answer(standIn.slash("ask", { question: "many", private: true }));
    current = slow(desk, 50);
    const late = standIn.press(answer, "Proofs (200)", { ago: 1_600 });
    await standIn.until("the page", () => textOf(answer).includes("**[1]** Liaison"));
    expect(late.response?.type).toBe(6);
    current = slow(desk, 400);
    const before = ask();
    const behind = standIn.press(answer, "More", { ago: 1_400 });
    await standIn.until("the page", () => textOf(answer).includes("**[6]**"));
    expect(behind.response?.type).toBe(6);
    await standIn.answer(before);
  });

  it("finishes what it is at when it is stopped, and takes nothing new", async () => {
    current = slow(desk, 100);
    const calls = Array.from({ length: 5 }, () => ask());
    const message = standIn.say(QUESTION);
    await standIn.until("the first answer", () => calls[0]?.response !== null);
    await harness.adapter().stop(5_000);
    expect(calls.every((each) => each.messages.length === 1)).toBe(true);
    expect(standIn.repliesTo(message)).toHaveLength(1);
    await harness.restart();
  });

  it("sends a plain word instead of a message that Discord would refuse", async () => {
    current = { ...desk, words: (language) => ({ ...desk.words(language), proofs: () => "" }) };
    const answer: Posted = await standIn.answer(ask("many"));
    expect(textOf(answer)).toContain("Something went wrong");
    expect(buttonsOf(answer)).toEqual([]);
  });
});
