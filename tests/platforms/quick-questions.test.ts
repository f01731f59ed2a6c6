/** Two questions of one conversation, the second before the first is answered: it is a follow-up on both platforms. */
import { expect, it } from "vitest";
import type { AwaitedDesk } from "../../src/index.ts";
import { startHarness } from "./discord/harness.ts";
import { textOf } from "./discord/stand-in.ts";
import { ANNA, APPLICATION, DIRECT, THREAD } from "./discord/world.ts";
import { createFakeDesk } from "./fake-desk.ts";
import { eventually, startBot } from "./slack/harness.ts";
import { startStandIn } from "./slack/stand-in.ts";

const FIRST = "who is the focal point";
const NEXT = "and in 2020?";

/** A desk that thinks longer the earlier it was asked, so that the second answer would be there first. */
function hesitant(): { readonly desk: AwaitedDesk; readonly asked: readonly string[]; release(): void } {
  const desk = createFakeDesk();
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  let held = true;
  const hesitate = async (question: string) => {
    asked.push(question);
    if (held) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return {
    asked,
    release() {
      held = false;
      for (const resolve of waiting.splice(0).reverse()) resolve();
    },
    desk: {
      ...desk,
      corpus: desk.corpus,
      async ask(question, context) {
        await hesitate(question);
        return desk.ask(question, context);
      },
      async lookup(lookup, context) {
        await hesitate(lookup.kind);
        return desk.lookup(lookup, context);
      },
    },
  };
}

it.each([
  ["in a thread", THREAD],
  ["in direct messages", DIRECT],
])("on Discord %s, of mentions and of commands", async (_, channel) => {
  const { desk, asked, release } = hesitant();
  const harness = await startHarness({ desk });
  const { standIn } = harness;
  const first = standIn.say(`<@${APPLICATION}> ${FIRST}`, { channel });
  const next = standIn.say(`<@${APPLICATION}> ${NEXT}`, { channel });
  const command = standIn.slash("ask", { question: NEXT }, { channel });
  await standIn.until("the first question", () => asked.length > 0);
  await standIn.quiet();
  expect(asked).toEqual([FIRST]);
  release();
  expect(textOf(await standIn.reply(first))).toContain("Orhan Osmani");
  expect(textOf(await standIn.reply(next))).toContain("Marco Obiso");
  await standIn.answer(command);
  expect(asked).toEqual([FIRST, NEXT, NEXT]);
  await harness.stop();
  expect(standIn.world.violations).toEqual([]);
});

it("on Discord what one asks in private keeps nobody else waiting", async () => {
  const { desk, asked, release } = hesitant();
  const harness = await startHarness({ desk });
  const { standIn } = harness;
  const hidden = standIn.slash("ask", { question: FIRST, private: true }, { channel: THREAD });
  const open = standIn.say(`<@${APPLICATION}> ${NEXT}`, { channel: THREAD });
  await standIn.until("both questions", () => asked.length === 2);
  release();
  expect((await standIn.answer(hidden)).onlyFor).toBe(ANNA);
  expect(textOf(await standIn.reply(open))).not.toContain("Obiso");
  await harness.stop();
  expect(standIn.world.violations).toEqual([]);
});

it("on Slack in a thread, in direct messages and of commands, look-ups among them", async () => {
  const { desk, asked, release } = hesitant();
  const slack = await startStandIn("socket");
  const bot = await startBot(slack, "socket", desk);
  const thread = await slack.mention({ text: FIRST });
  await slack.mention({ text: NEXT, thread });
  const direct = await slack.direct({ text: FIRST });
  await slack.direct({ text: NEXT, thread: direct });
  await slack.command("who focal point", { channel: "C0GENERAL" });
  await slack.command(NEXT, { channel: "C0GENERAL" });
  await eventually("the first questions", () => asked.length === 3);
  release();
  for (const channel of ["C0COP", "D0ANA", "C0GENERAL"]) {
    const answers = () => slack.seen(channel, "U0ANA").map(({ text }) => text);
    await eventually("both answers", () => answers().length === 2);
    expect(answers()).toEqual([expect.stringContaining("Orhan Osmani"), expect.stringContaining("Marco Obiso")]);
  }
  expect(asked.toSorted()).toEqual([NEXT, NEXT, NEXT, "who", FIRST, FIRST].toSorted());
  await bot.stop();
  await slack.close();
  expect(slack.violations).toEqual([]);
});
