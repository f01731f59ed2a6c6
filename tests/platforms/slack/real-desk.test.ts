/** The real desk over the real documents, asked in every way that Slack has. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "../../../adapters/terminal/open-desk.ts";
import type { Desk } from "../../../src/index.ts";
import { eventually, type Mode, type RunningBot, startBot } from "./harness.ts";
import type { Message } from "./methods.ts";
import { type StandIn, startStandIn } from "./stand-in.ts";

describe.each<Mode>(["socket", "http"])("the real desk in %s mode", (mode) => {
  let slack: StandIn;
  let bot: RunningBot;
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk({});
    slack = await startStandIn(mode);
    bot = await startBot(slack, mode, desk);
  });
  afterAll(async () => {
    await bot.stop();
    await slack.close();
  });

  const answerTo = async (ask: () => Promise<unknown>): Promise<Message> => {
    const before = slack.world.messages.length;
    await ask();
    return eventually("an answer", () => slack.world.messages[before]);
  };

  it.each([
    ["who is the Q3/2 focal point", "Orhan Osmani"],
    ["nigeria contribution", "SG2RGQ/20"],
    ["what did Brazil contribute?", "no contribution by Brazil"],
    ["q3-2 focal piont", "Orhan Osmani"],
    ["which countries contributed?", "Côte d'Ivoire"],
    ["lessons learned on COP", "slide"],
  ])("gives the same answer to “%s” wherever it is asked", async (question, held) => {
    const [mention, direct, command] = [
      await answerTo(() => slack.mention({ text: question })),
      await answerTo(() => slack.direct({ text: question })),
      await answerTo(() => slack.command(question, { channel: "G0PRIVATE" })),
    ];
    const expected = desk.ask(question, { today: "2026-11-22" }).view;
    for (const { text, blocks } of [mention, direct, command]) {
      expect(text.split("\n")[0]).toBe(expected.fallback);
      expect(JSON.stringify(blocks)).toContain(held);
    }
    // Only the key under the buttons tells the places apart.
    const drawn = ({ blocks }: Message) => JSON.stringify(blocks).replace(/\b[a-z0-9]{20}\b/g, "key");
    expect(drawn(direct)).toBe(drawn(mention));
    expect(slack.violations).toEqual([]);
  });

  it.each([
    ["aide", "COP Desk répond"],
    ["Ayuda", "COP Desk responde"],
    ["помощь", "COP Desk отвечает"],
    ["مساعدة", "COP Desk"],
    ["帮助", "COP Desk"],
  ])("explains itself in the language in which help is called: %s", async (word, said) => {
    const answers = [
      await answerTo(() => slack.command(word)),
      await answerTo(() => slack.mention({ text: word })),
      await answerTo(() => slack.direct({ text: word })),
    ];
    for (const { text } of answers) {
      expect(text).toContain(said);
      expect(text).not.toContain("Ask in your own words");
    }
    expect(slack.violations).toEqual([]);
  });

  it("answers each of its own examples and proposals in a way that Slack takes", async () => {
    await slack.openTab("U0ANA", "home");
    const home = await eventually("a home page", () => slack.world.homes.get("U0ANA"));
    for (const question of desk.overview({ today: "2026-11-22" }).examples) {
      expect((await answerTo(() => slack.mention({ text: question }))).text).not.toMatch(/Something went wrong/);
    }
    for (const typed of ["f", "nig", "Q3", "cop", "保", "zzz"]) {
      for (const { value } of (await slack.type(home, "search", typed)).slice(0, 4)) {
        await slack.click(home, "search", { choose: value });
        await eventually("an answer", () => slack.world.modals.get("U0ANA")?.length === 1);
        slack.world.modals.clear();
      }
    }
    expect(slack.violations).toEqual([]);
  });
});
