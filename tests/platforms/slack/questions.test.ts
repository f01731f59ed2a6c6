import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFakeDesk, type FakeDesk, HOSTILE } from "../fake-desk.ts";
import { eventually, type Mode, type RunningBot, settled, startBot } from "./harness.ts";
import { BOT, type StandIn, startStandIn } from "./stand-in.ts";

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

  const seen = (channel: string, user = "U0ANA") => slack.seen(channel, user);
  const answerIn = (channel: string, nth = 1) => eventually("an answer", () => seen(channel)[nth - 1]);
  const quiet = () => settled(() => slack.world.messages.length);

  it("answers a mention in its thread, once, although Slack sends it twice", async () => {
    const ts = await slack.mention({ text: "who is the Q3/2 focal point" });
    const answer = await answerIn("C0COP");
    await quiet();
    expect(seen("C0COP")).toHaveLength(1);
    expect(answer).toMatchObject({ threadTs: ts, only: null });
    expect(answer.text).toMatch(/^Orhan Osmani is BDT Focal Point for Question 3\/2, as of 22 May 2023\.\n/);
    expect(desk.asked).toHaveLength(1);
    expect(desk.asked[0]).toEqual({ question: "who is the Q3/2 focal point", context: { today: "2026-11-22" } });
  });

  it("answers an event that is delivered three times once", async () => {
    await slack.mention({ text: "who is the Q3/2 focal point", deliveries: 3 });
    await slack.direct({ text: "who is the Q3/2 focal point", deliveries: 3 });
    await slack.command("who is the Q3/2 focal point", { deliveries: 3 });
    await answerIn("D0ANA");
    await quiet();
    expect(seen("C0COP")).toHaveLength(2);
    expect(seen("D0ANA")).toHaveLength(1);
  });

  it("answers within a thread there, with what was asked before in it", async () => {
    const root = await slack.mention({ text: "who is the Q3/2 focal point" });
    await answerIn("C0COP");
    await slack.mention({ text: "and in 2020?", thread: root });
    const second = await answerIn("C0COP", 2);
    expect(second.threadTs).toBe(root);
    expect(second.text).toContain("Marco Obiso");
    await slack.mention({ text: "and in 2020?" });
    expect((await answerIn("C0COP", 3)).text).not.toContain("Marco Obiso");
  });

  it("asks a question of a thread after the one before it, however long that one takes", async () => {
    await bot.stop();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const asked: string[] = [];
    bot = await startBot(slack, mode, {
      ...desk,
      corpus: desk.corpus,
      async ask(question, context) {
        asked.push(question);
        if (asked.length === 1) await held;
        return desk.ask(question, context);
      },
    });
    await slack.command("who is the Q3/2 focal point");
    await slack.command("and in 2020?");
    await slack.mention({ text: "what did Nigeria contribute" });
    expect((await answerIn("C0COP")).text).toContain("2 contributions");
    release();
    await eventually("all answers", () => seen("C0COP").length === 3);
    expect(asked).toEqual(["who is the Q3/2 focal point", "what did Nigeria contribute", "and in 2020?"]);
    expect(seen("C0COP")[2]?.text).toContain("Marco Obiso");
  });

  it("answers each direct message, with a status while it works, and keeps the conversation's context", async () => {
    const ts = await slack.direct({ text: "who is the Q3/2 focal point" });
    expect(await answerIn("D0ANA")).toMatchObject({ threadTs: ts });
    expect(slack.world.statuses).toEqual([{ channel: "D0ANA", thread: ts, status: "is looking it up…" }]);
    await slack.direct({ text: "and in 2020?" });
    expect((await answerIn("D0ANA", 2)).text).toContain("Marco Obiso");
    await slack.direct({ text: "and in 2020?", thread: ts });
    expect((await answerIn("D0ANA", 3)).text).toContain("Marco Obiso");
  });

  it("answers the command privately, where it is no member too, and says what was asked", async () => {
    await slack.command("who is the Q3/2 focal point", { channel: "C0NOTAMEMBER" });
    const answer = await answerIn("C0NOTAMEMBER");
    expect(answer.only).toBe("U0ANA");
    expect(JSON.stringify(answer.blocks)).toContain("“who is the Q3/2 focal point”");
    expect(seen("C0NOTAMEMBER", "U0BEN")).toEqual([]);
    await slack.command("and in 2020?", { channel: "C0NOTAMEMBER" });
    expect((await answerIn("C0NOTAMEMBER", 2)).text).toContain("Marco Obiso");
  });

  it.each([
    ["who focal point", "who is focal point"],
    ["country Nigeria", "contribution of the country Nigeria"],
    ["document 2/71", "document 2/71"],
    ["when Q3/2", "when Q3/2"],
    ["term COP", "term COP"],
    ["WHEN does Q3/2 meet next", "WHEN does Q3/2 meet next"],
    ["country contributions?", "country contributions?"],
  ])("reads /cop %s", async (text, asked) => {
    await slack.command(text);
    await answerIn("C0COP");
    expect(desk.asked[0]?.question).toBe(asked);
  });

  it("asks the whole line when a lookup finds nothing", async () => {
    await slack.command("term zzzzzzzz");
    await answerIn("C0COP");
    expect(desk.asked.map((each) => each.question)).toEqual(["term zzzzzzzz", "term zzzzzzzz"]);
  });

  it.each(["", "help", "  ?"])("explains itself for /cop %s and for a mention of it alone", async (text) => {
    await slack.command(text);
    await slack.mention({ text });
    await eventually("both", () => seen("C0COP").length === 2);
    for (const message of seen("C0COP")) {
      expect(message.text).toContain("/cop who is the Q3/2 focal point");
      expect(message.text).toContain("/cop who … · /cop country … · /cop document … · /cop when … · /cop term …");
    }
  });

  it("finds the source of a message, privately, in the message's thread", async () => {
    await slack.shortcut({
      channel: "C0COP",
      ts: "1.0",
      threadTs: "0.9",
      text: "The <https://x.example|focal point> is &lt;someone&gt;",
    });
    const answer = await answerIn("C0COP");
    expect(answer).toMatchObject({ only: "U0ANA", threadTs: "0.9" });
    expect(desk.asked[0]?.question).toBe("The focal point is <someone>");
    await slack.shortcut({ channel: "C0COP", ts: "2.0", text: "" });
    expect((await answerIn("C0COP", 2)).text).toContain("Ask a question");
  });

  it("reads what people write as they see it", async () => {
    await slack.direct({
      text: `hey <@${BOT}>, who&amp;what   is <https://itu.int|ITU> <mailto:cop@itu.int|cop@itu.int> &lt;b&gt;`,
    });
    await answerIn("D0ANA");
    expect(desk.asked[0]?.question).toBe("hey, who&what is ITU cop@itu.int <b>");
  });

  it("says visibly that it found nothing and what to do next", async () => {
    await slack.mention({ text: "what about the weather" });
    const answer = await answerIn("C0COP");
    expect(answer.only).toBeNull();
    expect(answer.text).toMatch(/^The documents hold nothing about/);
    expect(JSON.stringify(answer.blocks)).toContain("What did Nigeria contribute?");
  });

  it("says visibly that it failed", async () => {
    await slack.mention({ text: "boom" });
    await slack.direct({ text: "boom" });
    await slack.command("boom", { channel: "G0PRIVATE" });
    for (const channel of ["C0COP", "D0ANA", "G0PRIVATE"]) {
      expect((await answerIn(channel)).text).toMatch(/Something went wrong.*ask again/);
    }
  });

  it("says politely that an answer took too long", async () => {
    await slack.mention({ text: "ages" });
    await slack.direct({ text: "ages" });
    await slack.command("ages", { channel: "G0PRIVATE" });
    for (const channel of ["C0COP", "D0ANA", "G0PRIVATE"]) {
      expect((await answerIn(channel)).text).toMatch(/took too long.*simpler words/);
    }
  });

  it("writes to the person when it may not write where it was asked", async () => {
    await slack.mention({ text: "who is the focal point", channel: "C0LOCKED" });
    const answer = await answerIn("D0ANA");
    expect(answer.text).toMatch(/^Orhan Osmani is/);
    expect(answer.text).toContain("could not be posted where you asked for it (not in channel)");
  });

  it("leaves alone what is no question of a person's", async () => {
    const ts = slack.world.nextTs();
    const base = { type: "message", channel_type: "im", channel: "D0ANA", ts, text: "who is it" };
    for (const event of [
      { ...base, user: BOT },
      { ...base, user: "U0OTHER", bot_id: "B0OTHER" },
      { ...base, subtype: "bot_message", bot_id: "B0OTHER" },
      { ...base, subtype: "message_changed", message: { ...base, user: "U0ANA" } },
      { ...base, subtype: "message_deleted", deleted_ts: ts },
      { ...base, subtype: "channel_join", user: "U0ANA" },
      { ...base, user: "USLACKBOT" },
      { ...base, user: "U0ANA", edited: { user: "U0ANA", ts } },
      { ...base, user: "U0ANA", channel: "C0COP", channel_type: "channel" },
      { ...base, type: "app_mention", user: "U0OTHER", bot_id: "B0OTHER", channel: "C0COP" },
      { type: "reaction_added", user: "U0ANA", reaction: "tada", item: { type: "message", channel: "C0COP", ts } },
    ]) {
      await slack.event(event);
    }
    await quiet();
    expect(slack.world.messages).toEqual([]);
    expect(desk.asked).toEqual([]);
  });

  it("pings nobody, forges no link and formats nothing for a hostile question over hostile documents", async () => {
    await slack.mention({
      text: `hostile ${HOSTILE.replace(/[&<>]/g, (each) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[each] ?? "")}`,
    });
    await slack.mention({ text: HOSTILE });
    await slack.command(`hostile ${HOSTILE}`);
    await slack.shortcut({ channel: "C0COP", ts: "1.0", text: `hostile ${HOSTILE}` });
    await eventually("four answers", () => seen("C0COP").length === 4);
    for (const message of seen("C0COP")) expect(JSON.stringify(message.blocks)).not.toContain("mrkdwn");
  });

  it("says politely that somebody asks too much, and to them alone", async () => {
    await bot.stop();
    bot = await startBot(slack, mode, desk, { tuning: { limits: { perUser: 2, perWorkspace: 100 } } });
    for (const _ of [1, 2, 3]) await slack.mention({ text: "who is the focal point" });
    await slack.command("who is the focal point");
    await slack.direct({ text: "who is the focal point" });
    await slack.mention({ text: "who is the focal point", user: "U0BEN" });
    await eventually("everything", () => slack.world.messages.length === 6);
    const polite = slack.world.messages.filter((message) => /wait a minute/.test(message.text));
    expect(polite.map(({ channel, only }) => [channel, only]).toSorted()).toEqual([
      ["C0COP", "U0ANA"],
      ["C0COP", "U0ANA"],
      ["D0ANA", null],
    ]);
    expect(seen("C0COP", "U0BEN").filter((message) => message.text.startsWith("Orhan"))).toHaveLength(3);
  });
});
