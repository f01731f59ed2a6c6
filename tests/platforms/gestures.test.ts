/** What people do in a chat, each gesture on Slack and Discord, and in the terminal where it has one: the same comes of it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "../../adapters/terminal/open-desk.ts";
import { copdesk } from "../terminal/run-command.ts";
import { readMarkdown } from "./discord/discord-markdown.ts";
import { type Harness, startHarness } from "./discord/harness.ts";
import { textOf } from "./discord/stand-in.ts";
import { ANNA, APPLICATION, BEN, BOT_ROLE, DIRECT, GENERAL, type Posted, THREAD } from "./discord/world.ts";
import { eventually, type RunningBot, settled, startBot } from "./slack/harness.ts";
import { BOT, type StandIn as Slack, startStandIn } from "./slack/stand-in.ts";

const TODAY = "2026-11-22";
const DISCORD_BOT = `<@${APPLICATION}>`;
const OBISO = "Marco Obiso was BDT Focal Point for Question 3/2";
const CLAIM = "Orhan Osmani is the BDT Focal Point for Question 3/2.";

let slack: Slack;
let bot: RunningBot;
let discord: Harness;

beforeAll(async () => {
  const desk = await openDesk({});
  slack = await startStandIn("socket");
  bot = await startBot(slack, "socket", desk);
  discord = await startHarness({ desk, today: TODAY });
}, 60_000);
afterAll(async () => {
  await bot.stop();
  await discord.stop();
  await slack.close();
  expect([...slack.violations, ...discord.standIn.world.violations]).toEqual([]);
});

const plain = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
/** What a message of Discord's shows, without its notation. */
const shown = (message: Posted) => readMarkdown(textOf(message)).text;

/** What Slack answers in a thread to a mention, or to what is said there. */
async function inSlack(text: string, more: Record<string, unknown> = {}, thread?: string): Promise<string> {
  const before = slack.world.messages.length;
  await slack.mention({ text, more, ...(thread === undefined ? {} : { thread }) });
  return plain((await eventually("an answer", () => slack.world.messages[before])).text);
}

async function onDiscord(text: string, options: Parameters<Harness["standIn"]["say"]>[1] = {}): Promise<string> {
  const { standIn } = discord;
  return shown(await standIn.reply(standIn.say(`${DISCORD_BOT} ${text}`, options)));
}

async function inTerminal(text: string): Promise<string> {
  const { out } = await copdesk(["ask", text, "--as-of", TODAY]);
  return out.replace(/\s+/g, " ");
}

describe("one grammar on every surface", () => {
  it.each([
    ["who focal point as-of 2020", OBISO],
    ["/cop who focal point as-of 2020", OBISO],
    ["country Nigeria", "SG2RGQ/20"],
    ["country Kenya", "no contribution by Kenya"],
    ["term CWG-COP", "Council Working Group on Child Online Protection"],
    ["document SG2RGQ/20", "SG2RGQ/20"],
    ["who", "Write what to look up behind it: /cop who focal point"],
    ["country", "Write what to look up behind it: /cop country Nigeria"],
    ["country asdf", "“asdf” is no country that I know."],
    ["who focal point as-of yesterday-ish", "“yesterday-ish” is no date that I can read"],
    ["what did 🇳🇬 contribute?", "SG2RGQ/20"],
    ["thanks", "You are welcome."],
    ["ok", "All right."],
    ["👍", "All right."],
  ])("%j", async (text, words) => {
    expect((await inSlack(text)).replace(/\s+/g, " ")).toContain(words);
    await slack.command(text, { channel: "G0PRIVATE" });
    const command = await eventually("it", () => slack.seen("G0PRIVATE", "U0ANA").at(-1));
    expect(plain(command.text).replace(/\s+/g, " ")).toContain(words);
    slack.forget();
    expect((await onDiscord(text)).replace(/\s+/g, " ")).toContain(words);
    const { standIn } = discord;
    const asked = await standIn.answer(standIn.slash("ask", { question: text }));
    expect(shown(asked).replace(/\s+/g, " ")).toContain(words);
    expect(await inTerminal(text)).toContain(words);
  });

  it("checks fields where they are typed one by one", async () => {
    const { standIn } = discord;
    const answer = async (name: string, options: Record<string, string>) =>
      shown(await standIn.answer(standIn.slash(name, options)));
    expect(await answer("who", { role: "focal point", "as-of": "2020" })).toContain(OBISO);
    expect(await answer("who", { role: "focal point", "as-of": "soon" })).toContain("“soon” is no date");
    expect(await answer("country", { name: "asdf" })).toContain("“asdf” is no country");
  });

  it("draws thanks as a line: no buttons, no footer", async () => {
    await inSlack("thanks");
    expect(slack.world.messages.at(-1)?.blocks).toHaveLength(1);
    const { standIn } = discord;
    const reply = await standIn.reply(standIn.say(`${DISCORD_BOT} thanks`));
    expect(textOf(reply)).toBe("You are welcome.");
  });
});

describe("the platform's notation", () => {
  it("is read as what people see", async () => {
    expect(await inSlack("what did :flag-ng: contribute :pray: ?")).toContain("SG2RGQ/20");
    expect(await inSlack("who was the focal point on <!date^1601942400^{date}|then>?")).toContain(OBISO);
    expect(await onDiscord("what did ||Nigeria|| contribute <:pray:123456789012345678> ?")).toContain("SG2RGQ/20");
    expect(await onDiscord("who was the focal point on <t:1601942400:D>?")).toContain(OBISO);
    expect(await onDiscord("</cop country:123456789012345678> Nigeria")).toContain("SG2RGQ/20");
  });

  it("says that it cannot see who is mentioned, and answers what it can", async () => {
    const told = await inSlack("who is the focal point, <@U0BEN|ben>?");
    expect(told).toContain("I cannot see who @ben is");
    expect(told).toContain("Orhan Osmani");
    expect(await inSlack("<@U0BEN>")).toBe("I cannot see who @… is; please write the name.");
    const mentions = [{ id: APPLICATION }, { id: BEN, username: "ben", global_name: "Ben" }];
    const replied = await onDiscord(`who is the focal point, <@${BEN}>?`, { more: { mentions } });
    expect(replied).toContain("I cannot see who @Ben is");
    expect(replied).toContain("Orhan Osmani");
  });

  it("is silent where it is only copied, and answers what is asked beside a copy", async () => {
    const before = slack.world.messages.length;
    await slack.mention({ text: "", more: { text: `Minutes attached. cc <@${BOT}> <@U0BEN>` } });
    await slack.mention({ text: "", more: { text: `cc <@${BOT}>` } });
    await settled(() => slack.world.messages.length);
    expect(slack.world.messages).toHaveLength(before);
    expect(await inSlack("who is the focal point? cc <@U0BEN>")).not.toContain("cannot see");
    const { standIn } = discord;
    const copied = standIn.say(`Minutes attached, fyi ${DISCORD_BOT}`);
    await standIn.quiet();
    expect(standIn.repliesTo(copied)).toEqual([]);
    expect(await onDiscord(`who is the focal point? cc <@${BEN}>`)).not.toContain("cannot see");
  });

  it("says how to ask where Discord's role was picked, which brings no words", async () => {
    const { standIn } = discord;
    const role = standIn.say(`<@&${BOT_ROLE}> who is the focal point?`, { more: { mention_roles: [BOT_ROLE] } });
    expect(shown(await standIn.reply(role))).toContain("mention me, not my role");
    const words = { mention_roles: [BOT_ROLE], content: `<@&${BOT_ROLE}> who is the focal point?` };
    expect(shown(await standIn.reply(standIn.say("", { more: words })))).toContain("Orhan Osmani");
  });
});

describe("what a message is about", () => {
  it.each(["is this right?", "source?", ""])("%j checks what is forwarded or quoted", async (text) => {
    const attachments = [{ is_share: true, fallback: "[then] ben: …", text: CLAIM }];
    const told = await inSlack(text, { attachments });
    expect(told).toContain("Orhan Osmani");
    expect(told).toContain("BDT Focal Point for Question 3/2");
    const blocks = [{ type: "section", text: { type: "mrkdwn", text: CLAIM } }];
    const root = { user: "U0BEN", text: "", blocks };
    expect(await inSlack(text, { root, subtype: "thread_broadcast" })).toContain("BDT Focal Point for Question 3/2");
    const forwarded = { message_snapshots: [{ message: { content: CLAIM } }], message_reference: { type: 1 } };
    const { standIn } = discord;
    const direct = standIn.say(text, { channel: DIRECT, more: forwarded });
    expect(shown(await standIn.reply(direct))).toContain("BDT Focal Point for Question 3/2");
  });

  it("says which menu to use where the message cannot be read", async () => {
    const thread = slack.world.nextTs();
    expect(await inSlack("is this right?", {}, thread)).toContain("Open its menu (⋮) and choose “Find the source”");
    const { standIn } = discord;
    const said = standIn.say(CLAIM, { user: BEN });
    expect(await onDiscord("is this right?", { replyTo: said })).toContain("Apps → Find the source");
    expect(await onDiscord("", { replyTo: said })).toContain("Apps → Find the source");
    expect(await onDiscord("source?", { channel: THREAD, user: BEN })).toContain("Apps → Find the source");
  });

  it("is the desk's own answer where it stands in the thread or chain", async () => {
    const thread = await slack.mention({ text: "who is the focal point" });
    await eventually("an answer", () => slack.world.messages.find(({ threadTs }) => threadTs === thread));
    expect(await inSlack("is this right?", {}, thread)).toContain("Orhan Osmani");
    const { standIn } = discord;
    const reply = await standIn.reply(standIn.say(`${DISCORD_BOT} who is the focal point`));
    await standIn.quiet();
    expect(shown(await standIn.reply(standIn.say("source?", { replyTo: reply.id })))).toContain("Orhan Osmani");
  });

  it("finds the source of a poll, of what stands in blocks, and of a thread's first message", async () => {
    const { standIn } = discord;
    const source = async (body: Record<string, unknown>) => {
      const message = standIn.say("", { user: BEN });
      const posted = standIn.world.messages.get(message);
      if (posted) posted.body = { content: "", ...body };
      return shown(await standIn.answer(standIn.onMessage("Find the source", message)));
    };
    const poll = { question: { text: CLAIM }, answers: [{ poll_media: { text: "Yes" } }] };
    expect(await source({ poll })).toContain("BDT Focal Point");
    expect(await source({ type: 21, referenced_message: { content: CLAIM } })).toContain("BDT Focal Point");
  });
});

describe("a mention that is added by an edit", () => {
  it("is answered once", async () => {
    const ts = slack.world.nextTs();
    const edited = {
      type: "app_mention",
      channel: "C0COP",
      user: "U0ANA",
      ts,
      text: `<@${BOT}> who is the focal point`,
      edited: { user: "U0ANA", ts: slack.world.nextTs() },
    };
    await slack.event(edited);
    const inThread = () => slack.world.messages.filter(({ threadTs }) => threadTs === ts);
    await eventually("an answer", () => inThread()[0]);
    await slack.event({ ...edited, text: `${edited.text}?` });
    await settled(() => slack.world.messages.length);
    expect(inThread()).toHaveLength(1);

    const { standIn } = discord;
    const message = standIn.say("who is the focal point");
    standIn.edit(message, `${DISCORD_BOT} who is the focal point`);
    expect(shown(await standIn.reply(message))).toContain("Orhan Osmani");
    standIn.edit(message, `${DISCORD_BOT} who is the focal point?`);
    const asked = standIn.say(`${DISCORD_BOT} who is the focal point`);
    await standIn.reply(asked);
    standIn.edit(asked, `${DISCORD_BOT} who is the focal point?`);
    standIn.edit(asked, `${DISCORD_BOT} and in 2020?`, { edited_timestamp: null });
    await standIn.quiet();
    expect([standIn.repliesTo(message).length, standIn.repliesTo(asked).length]).toEqual([1, 1]);
  });
});

describe("a direct message", () => {
  it("is one conversation in which nothing is hidden", async () => {
    await slack.command("who focal point as-of 2020", { channel: "D0ANA" });
    const seen = () => slack.seen("D0ANA", "U0ANA");
    const first = await eventually("an answer", () => seen()[0]);
    expect(first.only).toBeNull();
    expect(JSON.stringify(first.blocks)).not.toContain('"Share"');
    await slack.direct({ text: "and his e-mail?" });
    expect((await eventually("a follow-up", () => seen()[1])).text).toContain("marco.obiso@itu.int");

    const { standIn } = discord;
    const looked = await standIn.answer(
      standIn.slash("who", { role: "focal point", "as-of": "2020" }, { channel: DIRECT }),
    );
    expect(looked.onlyFor).toBeNull();
    await standIn.quiet();
    const next = await standIn.reply(standIn.say("and his e-mail?", { channel: DIRECT }));
    expect(shown(next)).toContain("marco.obiso@itu.int");
  });
});

describe("type-ahead", () => {
  it("proposes by any word of any name, people too, and what stands beside narrows it", async () => {
    await slack.openTab("U0ANA", "home");
    const home = await eventually("a home page", () => slack.world.homes.get("U0ANA"));
    const typed = async (text: string) => (await slack.type(home, "search", text)).map((each) => each.text.text);
    expect(await typed("Osm")).toContain("Orhan Osmani");
    expect(await typed("ivory")).toContain("Côte d'Ivoire");
    const { standIn } = discord;
    const proposed = async (...given: Parameters<typeof standIn.complete>) => {
      const exchange = standIn.complete(...given);
      await standIn.until("choices", () => exchange.response !== null);
      return exchange.choices.map(({ name }) => name);
    };
    expect(await proposed("country", "name", "great brit")).toContain("United Kingdom");
    expect(await proposed("country", "name", "america")).toContain("United States");
    expect(await proposed("ask", "question", "Osm")).toContain("Orhan Osmani");
    expect(await proposed("who", "role", "Osm")).toContain("BDT Focal Point · Question 3/2");
  });
});

describe("a place that the platform closes", () => {
  it("answers whoever asked directly, with the reason", async () => {
    slack.fail("chat.postMessage", { error: "is_archived" });
    await slack.mention({ text: "who is the focal point", user: "U0CAY" });
    const direct = await eventually("it", () => slack.seen("D0CAY", "U0CAY")[0]);
    expect(plain(direct.text)).toMatch(/^Orhan Osmani.*could not be posted where you asked for it \(is archived\)/s);
    const { standIn } = discord;
    const refusal = { status: 403, body: { code: 160005, message: "Thread is locked" } };
    standIn.break(new RegExp(`^POST /channels/${GENERAL}/messages$`), { answer: refusal });
    standIn.say(`${DISCORD_BOT} who is the focal point`);
    const inDirect = () =>
      [...standIn.world.messages.values()].find(
        (each) => each.channel === DIRECT && textOf(each).includes("Thread is locked"),
      );
    await standIn.until("it", () => inDirect() !== undefined);
    expect(shown(inDirect() as Posted)).toContain("Orhan Osmani");
  });

  it("sends plain text where a fault lasts", async () => {
    slack.fail("chat.postMessage", { error: "internal_error" }, 5);
    const text = await inSlack("who is the focal point");
    expect(text).toContain("Orhan Osmani");
    expect(slack.world.messages.at(-1)?.blocks).toEqual([]);
    const { standIn } = discord;
    const broken = { status: 400, body: { code: 50035, message: "Invalid Form Body", errors: {} } };
    standIn.break(new RegExp(`^POST /channels/${GENERAL}/messages$`), { answer: broken });
    const asked = standIn.say(`${DISCORD_BOT} who is the focal point`);
    expect(String((await standIn.reply(asked)).body.content)).toContain("Orhan Osmani");
  });
});

it("a suggestion that three people press is answered once, under the name of who pressed it", async () => {
  const message = await eventually("a suggestion", async () => {
    await inSlack("who is the focal point");
    return slack.world.messages.at(-1);
  });
  const block = JSON.stringify(message.blocks);
  const suggestion = /"action_id":"suggest:0","text":\{"type":"plain_text","text":"([^"]+)"/.exec(block)?.[1] ?? "";
  const before = slack.world.messages.length;
  await Promise.all(["U0ANA", "U0BEN", "U0CAY"].map((user) => slack.click(message, suggestion, { user })));
  await settled(() => slack.world.messages.length);
  expect(slack.world.messages).toHaveLength(before + 1);
  expect(JSON.stringify(slack.world.messages.at(-1)?.blocks)).toContain("Asked by ");
});

it("a burst of sixty mentions by sixty people is throttled, politely and once", async () => {
  const own = await startStandIn("socket");
  const other = await startBot(own, "socket", await openDesk({}), {
    tuning: { limits: { perUser: 30, perWorkspace: 600, perChannel: 20 } },
  });
  const harness = await startHarness({
    desk: await openDesk({}),
    limits: { perUser: 30, perWorkspace: 600, perChannel: 20 },
  });
  const people = Array.from({ length: 60 }, (_, n) => n);
  await Promise.all(people.map((n) => own.mention({ text: "who is the focal point", user: `U0P${n}` })));
  for (const n of people)
    harness.standIn.say(`${DISCORD_BOT} who is the focal point`, { user: String(BigInt(ANNA) + BigInt(n)) });
  await eventually("answers", () => own.world.messages.length >= 21);
  await settled(() => own.world.messages.length);
  await harness.standIn.quiet();
  const polite = (text: string) => text.includes("Please wait a minute");
  expect(own.world.messages.filter(({ text }) => polite(text))).toHaveLength(1);
  expect(own.world.messages.filter(({ text }) => text.startsWith("Orhan"))).toHaveLength(20);
  const replies = [...harness.standIn.world.messages.values()].filter(({ author }) => author === APPLICATION);
  expect(replies.filter((each) => polite(textOf(each)))).toHaveLength(1);
  expect(replies).toHaveLength(21);
  await other.stop();
  await harness.stop();
  await own.close();
});
