/**
 * Many mixed interactions and messages with faults played at random end with exactly one answer each, and nothing grows.
 * 160 by default; the long run: COPDESK_SOAK=2000 npx vitest run tests/platforms/discord/soak.test.ts
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createFakeDesk } from "../fake-desk.ts";
import { startHarness } from "./harness.ts";
import { buttonsOf, type Fault, type StandIn } from "./stand-in.ts";
import { ANNA, APPLICATION, BEN, DIRECT, type Exchange, GENERAL, THREAD } from "./world.ts";

const EVENTS = Number(process.env.COPDESK_SOAK ?? 160);
/** Under way at once, some delivered twice, all to two processes that share a data folder. */
const CHUNK = 20;
const MEGABYTE = 1_000_000;

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

const RATE_LIMIT: Fault = {
  answer: {
    status: 429,
    body: { message: "slow down", retry_after: 0.05, global: false },
    headers: { "retry-after": "0.05", "x-ratelimit-scope": "shared" },
  },
};
const FAULTS: readonly Fault[] = [
  RATE_LIMIT,
  { answer: { status: 500, body: {} } },
  { lose: true },
  { cut: "before" },
  { cut: "after" },
  { late: 100 },
];
/** First responses and messages; that a lost follow-up is not sent twice is another promise. */
const BREAKABLE = [/^POST \/interactions\//, /^POST \/channels\/\d+\/messages/, /^PATCH \/webhooks\//] as const;

interface Asked {
  readonly messages: readonly string[];
  readonly calls: readonly Exchange[];
  readonly typed: readonly Exchange[];
}

/** One round of everything that people do. */
function round(standIn: StandIn, roll: (sides: number) => number, size: number, gateway: boolean): Asked {
  const messages: string[] = [];
  const calls: Exchange[] = [];
  const typed: Exchange[] = [];
  for (let n = 0; n < size; n += 1) {
    const asking = { user: [ANNA, BEN][roll(2)] ?? ANNA, channel: [GENERAL, THREAD, DIRECT][roll(3)] ?? GENERAL };
    const ask = (options: Readonly<Record<string, string | boolean>>) =>
      calls.push(standIn.slash("ask", options, asking));
    const kind = roll(gateway ? 12 : 10);
    if (kind < 3) ask({ question: ["who is the focal point", "many", "the price of tea"][roll(3)] ?? "" });
    else if (kind < 4) ask({ question: "many", private: true });
    else if (kind < 5) calls.push(standIn.slash("country", { name: "Nigeria", private: roll(2) === 0 }, asking));
    else if (kind < 6) calls.push(standIn.slash("who", { role: "focal point", "as-of": "2020" }, asking));
    else if (kind < 7) calls.push(standIn.slash("help", {}, asking));
    else if (kind < 8)
      calls.push(standIn.onMessage("Find the source", standIn.say("Nigeria made a contribution.", asking), asking));
    else if (kind < 10) typed.push(standIn.complete("country", "name", "co", asking));
    else messages.push(standIn.say(`<@${APPLICATION}> who is the focal point?`, asking));
    if (gateway && roll(4) === 0) standIn.gateway.redeliver();
  }
  return { messages, calls, typed };
}

describe.each(["gateway", "http"] as const)("a soak over %s", (mode) => {
  it(`answers each of ${EVENTS} once`, { timeout: 1_800_000 }, async () => {
    const roll = dice(7);
    const folder = mkdtempSync(join(tmpdir(), "copdesk-soak-"));
    const harness = await startHarness({ desk: createFakeDesk(), mode, folder, processes: 2 });
    const { standIn } = harness;
    const { world, gateway } = standIn;
    // Discord shares this process with the desk here, and both stand still where a busy machine holds it. That the first
    // response comes in three seconds is tested elsewhere.
    world.firstResponseMs = 60_000;
    standIn.settings.patienceMs = 90_000;
    let early = 0;

    for (let done = 0; done < EVENTS; done += CHUNK) {
      for (let n = roll(4); n > 0; n -= 1)
        standIn.break(BREAKABLE[roll(3)] ?? BREAKABLE[0], FAULTS[roll(FAULTS.length)] ?? RATE_LIMIT);
      const asked = round(standIn, roll, CHUNK, mode === "gateway");
      if (mode === "gateway" && roll(3) === 0) gateway[roll(2) === 0 ? "drop" : "askToReconnect"]();
      for (const each of asked.calls) await standIn.answer(each);
      for (const each of asked.messages) await standIn.reply(each);
      await standIn.until("proposals", () => asked.typed.every((each) => each.response?.type === 8));
      const answers = await Promise.all(asked.calls.map((each) => standIn.answer(each)));
      const pressed = answers.slice(0, 5).flatMap((answer) => {
        const buttons = buttonsOf(answer);
        const button = buttons[roll(buttons.length)];
        return button ? [standIn.press(answer, String(button.label))] : [];
      });
      await standIn.until("what was pressed", () => pressed.every((each) => each.response !== null));
      await standIn.quiet();
      const shown = (each: Exchange) => each.messages.filter((id) => world.messages.get(id)?.deleted === false).length;
      expect(asked.calls.map(shown)).toEqual(asked.calls.map(() => 1));
      expect(asked.messages.map((each) => standIn.repliesTo(each).length)).toEqual(asked.messages.map(() => 1));
      expect(world.violations).toEqual([]);
      if (mode === "gateway" && roll(10) === 0) {
        gateway.invalidate();
        await standIn.until("new sessions", () => gateway.connected === 2);
      }
      standIn.forget();
      if (done < EVENTS / 2) early = heap();
    }

    expect(heap() - early).toBeLessThan(8 * MEGABYTE);
    // A REST client keeps its connections, a process one socket to the gateway.
    expect(process.getActiveResourcesInfo().filter((each) => each === "TCPSocketWrap").length).toBeLessThan(80);
    expect(harness.complaints().filter((line) => line.level > 40)).toEqual([]);
    await harness.stop();
    rmSync(folder, { recursive: true });
  });
});
