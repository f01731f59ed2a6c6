import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFakeDesk, type FakeDesk } from "../fake-desk.ts";
import { eventually, type Mode, type RunningBot, settled, startBot } from "./harness.ts";
import { type StandIn, startStandIn } from "./stand-in.ts";

describe.each<Mode>(["socket", "http"])("questions in %s mode", (mode) => {
  let slack: StandIn;
  let bot: RunningBot;
  let desk: FakeDesk;

  beforeEach(async () => {
    slack = await startStandIn(mode);
    desk = createFakeDesk();
    bot = await startBot(slack, mode, desk);
  });
  afterEach(async () => {
    await bot.stop();
    await slack.close();
    expect(slack.violations).toEqual([]);
  });

  const answers = (channel: string, user = "U0ANA") => slack.seen(channel, user);

  it("answers a mention in its thread, once, although Slack sends it twice", async () => {
    const ts = await slack.mention({ text: "who is the Q3/2 focal point" });
    const answer = await eventually("an answer", () => answers("C0COP")[0]);
    await settled(() => slack.world.messages.length);
    expect(answers("C0COP")).toHaveLength(1);
    expect(answer).toMatchObject({ threadTs: ts, only: null });
    expect(answer.text).toMatch(/^Orhan Osmani is BDT Focal Point for Question 3\/2, as of 22 May 2023\. \[1\]/);
  });

  it("answers each direct message, with a status while it works", async () => {
    const ts = await slack.direct({ text: "who is the Q3/2 focal point" });
    const answer = await eventually("an answer", () => answers("D0ANA")[0]);
    expect(answer).toMatchObject({ threadTs: ts });
    expect(slack.world.statuses).toEqual([{ channel: "D0ANA", thread: ts, status: "is looking it up…" }]);
  });

  it("answers the command privately and says what was asked", async () => {
    await slack.command("who is the Q3/2 focal point", { channel: "C0NOTAMEMBER" });
    const answer = await eventually("an answer", () => answers("C0NOTAMEMBER")[0]);
    expect(answer.only).toBe("U0ANA");
    expect(JSON.stringify(answer.blocks)).toContain("“who is the Q3/2 focal point”");
    expect(answers("C0NOTAMEMBER", "U0BEN")).toEqual([]);
  });
});
