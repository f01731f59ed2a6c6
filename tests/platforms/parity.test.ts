/** The gold questions through the terminal, Slack and Discord: one answer, whoever carries it. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openDesk } from "../../adapters/terminal/open-desk.ts";
import type { Desk, Reply } from "../../src/index.ts";
import { copdesk } from "../terminal/run-command.ts";
import { readMarkdown } from "./discord/discord-markdown.ts";
import { type Harness, startHarness } from "./discord/harness.ts";
import { buttonsOf, textOf } from "./discord/stand-in.ts";
import { APPLICATION } from "./discord/world.ts";
import { eventually, type Mode, type RunningBot, startBot } from "./slack/harness.ts";
import { type StandIn as SlackStandIn, startStandIn as startSlackStandIn } from "./slack/stand-in.ts";

/** the day on which Slack's harness runs */
const TODAY = "2026-11-22";
const GOLD = "tests/gold/questions.jsonl";
const LINE = z.object({ id: z.string(), question: z.string(), history: z.array(z.string()) });
const ANSWER = z.object({
  id: z.string(),
  outcome: z.string(),
  headline: z.string(),
  items: z.array(z.string()),
  citations: z.array(z.object({ passage: z.string(), quote: z.string(), title: z.string() })),
});
type Essence = z.infer<typeof ANSWER>;

const questions = readFileSync(GOLD, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => LINE.parse(JSON.parse(line)));

/** A desk that remembers what it answered last. */
function recording(desk: Desk): Desk & { last: Reply | null } {
  const recorded = {
    ...desk,
    last: null as Reply | null,
    ask: (...asked: Parameters<Desk["ask"]>) => {
      recorded.last = desk.ask(...asked);
      return recorded.last;
    },
  };
  return recorded;
}

const essence = (id: string, reply: Reply | null): Essence => ANSWER.parse({ id, ...reply?.answer });

const unescaped = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** The words without what differs in how a platform draws them: Discord shows what a sentence enumerates as a list. */
const words = (text: string) =>
  text
    .replace(/(?<=\])(?:;| ·)(?=\s)/g, "")
    .replace(/[\s\u200f]+/g, " ")
    .trim();

describe.each<Mode>(["socket", "http"])("the same question on every platform, Slack in %s mode", (mode) => {
  let discord: Harness;
  let slack: SlackStandIn;
  let bot: RunningBot;
  let onDiscord: ReturnType<typeof recording>;
  let onSlack: ReturnType<typeof recording>;
  let inTerminal: ReadonlyMap<string, Essence>;

  beforeAll(async () => {
    const desk = await openDesk({});
    onDiscord = recording(desk);
    onSlack = recording(desk);
    discord = await startHarness({ desk: onDiscord, today: TODAY });
    slack = await startSlackStandIn(mode);
    bot = await startBot(slack, mode, onSlack);
    const ran = await copdesk(["ask", "--batch", GOLD, "--as-of", TODAY]);
    inTerminal = new Map(
      ran.out
        .trim()
        .split("\n")
        .map((line) => ANSWER.parse(JSON.parse(line)))
        .map((answer) => [answer.id, answer]),
    );
  }, 120_000);
  afterAll(async () => {
    await discord.stop();
    await bot.stop();
    await slack.close();
    expect([...discord.standIn.world.violations, ...slack.violations]).toEqual([]);
  });

  it.each(questions)("$id: $question", async ({ id, question, history }) => {
    const expected = inTerminal.get(id);
    const { standIn } = discord;
    let before: string | undefined;
    let thread: string | undefined;
    let shown = "";
    let shownInSlack = "";
    let proofs = "";
    let answers = 0;
    for (const each of [...history, question]) {
      const asked = standIn.say(`<@${APPLICATION}> ${each}`, before === undefined ? {} : { replyTo: before });
      const reply = await standIn.reply(asked);
      await eventually(
        "it to be remembered",
        async () => (await discord.state().memory.recall(`discord:message:${reply.id}`)).length > 0,
      );
      before = reply.id;
      shown = readMarkdown(textOf(reply)).text;
      const button = buttonsOf(reply).find(({ label }) =>
        /^Proof|^Preuve|^Prueba|^Подтв|^الدليل|^الأدلة|^出处/u.test(String(label)),
      );
      const opened = button === undefined ? null : await standIn.answer(standIn.press(reply, String(button.label)));
      proofs = opened === null ? "" : readMarkdown(textOf(opened)).text;
      const ts = await slack.mention(thread === undefined ? { text: each } : { text: each, thread });
      thread ??= ts;
      answers += 1;
      const inThread = () => slack.seen("C0COP", "U0ANA").filter((message) => message.threadTs === thread);
      shownInSlack = await eventually("an answer in Slack", () => inThread()[answers - 1]?.text);
    }
    expect(essence(id, onDiscord.last)).toEqual(expected);
    expect(essence(id, onSlack.last)).toEqual(expected);
    const slackSaid = words(unescaped(shownInSlack));
    for (const said of expected?.items.length ? expected.items : [expected?.headline ?? ""]) {
      expect(slackSaid).toContain(words(said).slice(0, 300));
    }
    expect(words(shown)).toContain(words(expected?.items[0] ?? expected?.headline ?? "").slice(0, 300));
    // The first page of proofs holds up to six; how many, the length of the others decides.
    for (const { title, quote } of expected?.citations.slice(0, 1) ?? []) {
      for (const text of [words(proofs), slackSaid]) {
        expect(text).toContain(words(title).slice(0, 100));
        expect(text).toContain(words(quote).slice(0, 40));
      }
    }
  });
});
