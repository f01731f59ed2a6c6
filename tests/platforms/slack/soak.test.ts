/**
 * Many mixed events with faults played at random end with exactly one answer for each question, and nothing grows.
 * 160 events by default; the long run: COPDESK_SOAK=2000 npx vitest run tests/platforms/slack/soak.test.ts
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFakeDesk } from "../fake-desk.ts";
import { type Sample, watchGrowth } from "./growth.ts";
import { eventually, type Mode, settled, startBot } from "./harness.ts";
import { components, type Fault, labelOf, startStandIn } from "./stand-in.ts";

const EVENTS = Number(process.env.COPDESK_SOAK ?? 160);
/** Events under way at once, each delivered up to three times to two processes that share a data folder. */
const CHUNK = 20;
/** Faults among them. */
const FAULTS_EACH = EVENTS > 500 ? 1 : 2;
/** How often the run is measured; growth is what the second half adds. */
const SAMPLES = 4;

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

const FAULTS: readonly [string, Fault][] = [
  ["chat.postMessage", "429"],
  ["chat.postMessage", "500"],
  ["chat.postMessage", "drop"],
  ["chat.postMessage", "500-after"],
  ["chat.postMessage", "lost"],
  ["chat.postMessage", "cut"],
  ["chat.postMessage", "slow"],
  ["chat.postMessage", { error: "internal_error" }],
  ["response_url", "500"],
  ["response_url", "429"],
  ["views.publish", "500"],
  ["views.open", "500"],
  ["assistant.threads.setStatus", "500"],
];

describe.each<Mode>(["socket", "http"])("a soak in %s mode", (mode) => {
  it(`gives one answer to each of ${EVENTS} events' questions`, { timeout: 120_000 + EVENTS * 300 }, async () => {
    const roll = dice(7);
    const growth = watchGrowth();
    const samples: Sample[] = [];
    const folder = mkdtempSync(join(tmpdir(), "copdesk-soak-"));
    const slack = await startStandIn(mode);
    for (let n = 0; n < 20; n++) slack.world.channels.add(`C${n}`);
    const desk = createFakeDesk();
    const bots = [await startBot(slack, mode, desk, { folder }), await startBot(slack, mode, desk, { folder })];
    let expected = 0;
    let seen = 0;

    for (let first = 0; first < EVENTS; first += CHUNK) {
      for (let n = 0; n < FAULTS_EACH; n++) slack.fail(...(FAULTS[roll(FAULTS.length)] as [string, Fault]));
      // Commands and clicks are delivered once, so only what Slack sends again is under way while the line is cut.
      const chunk = first / CHUNK;
      const cut = mode === "socket" && chunk % 32 === 4;
      const asked: { readonly question: string; readonly thread: string | null }[] = [];
      const others: Promise<unknown>[] = [];
      const events = Array.from({ length: Math.min(CHUNK, EVENTS - first) }, async (_, index) => {
        const question = `q${first + index}x of the weather`;
        const where = { user: `U${roll(50)}`, channel: `C${roll(20)}` };
        const deliveries = 1 + roll(3);
        switch (roll(cut ? 5 : 8)) {
          case 0:
          case 1:
          case 2:
            asked.push({ question, thread: await slack.mention({ text: question, ...where, deliveries }) });
            return;
          case 3:
          case 4:
            asked.push({ question, thread: await slack.direct({ text: question, user: where.user, deliveries }) });
            return;
          case 5:
            await slack.command(question, { ...where, deliveries });
            asked.push({ question, thread: null });
            return;
          case 6:
            await slack.shortcut({ channel: where.channel, ts: "1.0", text: question }, where.user);
            asked.push({ question, thread: null });
            return;
          default:
            others.push(slack.openTab(where.user, "home"));
        }
      });
      if (cut) slack.socket?.[chunk % 64 === 4 ? "drop" : "disconnect"]("refresh_requested");
      await Promise.all(events);
      await Promise.all(others);
      const answersTo = ({ question, thread }: (typeof asked)[number]) =>
        slack.world.messages.filter((message) =>
          thread === null
            ? message.only !== null && message.text.endsWith(`“${question}”`)
            : message.threadTs === thread,
        );
      await eventually("every answer", () => asked.every((each) => answersTo(each).length > 0), 60_000);
      await settled(() => slack.world.messages.length, 40);
      for (const each of asked) {
        const said = answersTo(each).map(({ text }) => text.split("\n")[0]);
        expect(said).toEqual([`The documents hold nothing about “${each.question}”.`]);
      }
      expected += asked.length;
      // What a click of the last round brought may come in late; it is no answer to a question of this one.
      seen += slack.world.messages.filter(({ text }) => text.includes("of the weather")).length;
      const some = slack.world.messages[roll(slack.world.messages.length)];
      if (some !== undefined && !cut) {
        const last = components(some.blocks).at(-1);
        if (last !== undefined) await slack.click(some, labelOf(last));
        await settled(() => slack.world.messages.length, 40);
      }
      slack.forget();
      if ((chunk + 1) % Math.max(1, Math.floor(EVENTS / CHUNK / SAMPLES)) === 0) samples.push(growth.sample());
    }
    expect(seen).toBe(expected);
    expect(slack.violations).toEqual([]);
    if (process.env.COPDESK_SOAK !== undefined) console.info(mode, samples);
    const grown = (count: (sample: Sample) => number) =>
      Math.max(...samples.slice(SAMPLES / 2).map(count)) - Math.max(...samples.slice(0, SAMPLES / 2).map(count));
    expect(samples.length).toBeGreaterThanOrEqual(SAMPLES);
    expect(grown(({ megabytes }) => megabytes)).toBeLessThan(8);
    // Connections are kept for the next call, as many as there were calls at once.
    expect(grown(({ sockets }) => sockets)).toBeLessThan(40);
    // One that each second event left behind would be more than this.
    expect(grown(({ listeners }) => listeners)).toBeLessThan(EVENTS / 4);
    expect(growth.warnings).toEqual([]);
    if (slack.socket !== null) expect(slack.socket.open).toBe(bots.length);
    for (const bot of bots) await bot.stop();
    await slack.close();
    rmSync(folder, { recursive: true });
    const listening = () => process.getActiveResourcesInfo().filter((each) => each === "TCPServerWrap").length;
    await eventually("every server to close", () => listening() === 0);
    growth.stop();
  });
});
