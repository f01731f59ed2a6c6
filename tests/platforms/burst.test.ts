/** A burst of questions is throttled on both platforms, politely, by a clock that nobody sets. */
import { expect, it, vi } from "vitest";
import { startHarness } from "./discord/harness.ts";
import { textOf } from "./discord/stand-in.ts";
import { APPLICATION } from "./discord/world.ts";
import { createFakeDesk } from "./fake-desk.ts";
import { eventually, startBot } from "./slack/harness.ts";
import { startStandIn } from "./slack/stand-in.ts";

const QUESTION = "who is the focal point";
const LIMITS = { perUser: 2, perWorkspace: 100 };
const MINUTE = 60_000;

it("tells a person on Discord once, and answers again a minute later though the clock on the wall was set back", async () => {
  let passed = 0;
  const harness = await startHarness({ desk: createFakeDesk(), limits: LIMITS, clock: () => passed });
  const { standIn } = harness;
  const say = () => standIn.say(`<@${APPLICATION}> ${QUESTION}`);
  const burst = Array.from({ length: 8 }, say);
  const heard = () => burst.flatMap((message) => standIn.repliesTo(message));
  await eventually("the first replies", () => heard()[2]);
  await standIn.quiet();
  const replies = heard();
  expect(replies).toHaveLength(3);
  const answers = replies.filter((reply) => textOf(reply).includes("Osmani"));
  expect(answers).toHaveLength(2);
  const call = standIn.slash("ask", { question: QUESTION });
  expect(textOf(await standIn.answer(call))).not.toContain("Osmani");
  expect((await standIn.answer(call)).onlyFor).not.toBeNull();
  passed += MINUTE;
  const wall = Date.now;
  const back = vi.spyOn(Date, "now").mockImplementation(() => wall() - 120 * MINUTE);
  try {
    const later = say();
    expect(textOf(await standIn.reply(later))).toContain("Osmani");
  } finally {
    back.mockRestore();
  }
  await harness.stop();
  expect(standIn.world.violations).toEqual([]);
});

it("answers a person on Slack again a minute later though the clock on the wall was set back", async () => {
  let passed = 0;
  const slack = await startStandIn("socket");
  const bot = await startBot(slack, "socket", createFakeDesk(), { tuning: { limits: LIMITS }, clock: () => passed });
  const answers = () => slack.seen("C0COP", "U0ANA").filter(({ text }) => text.startsWith("Orhan Osmani"));
  for (let n = 0; n < 4; n++) await slack.mention({ text: QUESTION });
  await eventually("two answers and one refusal", () => slack.seen("C0COP", "U0ANA").length === 3);
  expect(answers()).toHaveLength(2);
  passed += MINUTE;
  const wall = Date.now;
  const back = vi.spyOn(Date, "now").mockImplementation(() => wall() - 120 * MINUTE);
  try {
    await slack.mention({ text: QUESTION });
  } finally {
    back.mockRestore();
  }
  await eventually("an answer", () => answers().length === 3);
  await bot.stop();
  await slack.close();
  expect(slack.violations).toEqual([]);
});
