/** What is optional never costs the answer: each store fails in each way, and every question is answered on both platforms. */
import { describe, expect, it } from "vitest";
import { createLogger } from "../../adapters/shared/log.ts";
import { shelvesInProcess } from "../../adapters/shared/stores/in-process.ts";
import { CLOCKS, type Shelf, type Shelves } from "../../adapters/shared/stores/shelf.ts";
import { type SparingState, sparingStateOver } from "../../adapters/shared/stores/state.ts";
import { startHarness } from "./discord/harness.ts";
import { textOf } from "./discord/stand-in.ts";
import { APPLICATION } from "./discord/world.ts";
import { createFakeDesk } from "./fake-desk.ts";
import { eventually, settled, startBot } from "./slack/harness.ts";
import { startStandIn } from "./slack/stand-in.ts";

const QUESTION = "who is the focal point";
const WAYS = ["ENOSPC", "EROFS", "ENOENT", "EACCES"] as const;
const SHELVES = ["threads", "claims", "replies", "feedback", "all"] as const;

/** A state of which one shelf, or each, fails whatever is asked of it. */
function failing(which: (typeof SHELVES)[number], code: string): SparingState {
  const fail = async () => {
    throw Object.assign(new Error(code), { code });
  };
  const whole = shelvesInProcess(CLOCKS);
  const broken: Shelf = { read: fail, append: fail, put: fail, claim: fail };
  const shelves: Shelves = {
    open: (kind) => (which === "all" || which === kind.name ? broken : whole.open(kind)),
    mend: "Mend it.",
  };
  return sparingStateOver(shelves, createLogger("silent"), { clocks: CLOCKS, keepDays: null });
}

const CASES = SHELVES.flatMap((store) => WAYS.map((way) => [store, way] as const));

describe.each(CASES)("%s failing with %s", (store, way) => {
  it("costs no answer and doubles none in Slack", async () => {
    const slack = await startStandIn("socket");
    const state = failing(store, way);
    const bot = await startBot(slack, "socket", createFakeDesk(), { state });
    await slack.mention({ text: QUESTION });
    await slack.command(QUESTION);
    const answer = await eventually("an answer", () => slack.seen("C0COP", "U0ANA")[1] && slack.seen("C0COP", "U0ANA"));
    await settled(() => slack.world.messages.length);
    expect(answer).toHaveLength(2);
    for (const each of answer) expect(each.text).toMatch(/^Orhan Osmani/);
    if (store !== "feedback") expect(state.faults().join()).toContain(way);
    await bot.stop();
    await slack.close();
    expect(slack.violations).toEqual([]);
  });

  it("costs no answer and doubles none in Discord", async () => {
    const state = failing(store, way);
    const harness = await startHarness({ desk: createFakeDesk(), state });
    const { standIn } = harness;
    const message = standIn.say(`<@${APPLICATION}> ${QUESTION}`);
    standIn.gateway.redeliver();
    expect(textOf(await standIn.reply(message))).toContain("Osmani");
    expect(textOf(await standIn.answer(standIn.slash("ask", { question: QUESTION })))).toContain("Osmani");
    await standIn.quiet();
    expect(standIn.repliesTo(message)).toHaveLength(1);
    if (store !== "feedback") expect(state.faults().join()).toContain(way);
    await harness.stop();
    expect(standIn.world.violations).toEqual([]);
  });
});
