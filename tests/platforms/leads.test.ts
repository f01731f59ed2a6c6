/**
 * A lead, where the desk is not sure, is drawn alike on every surface: a line or two of each passage at once, each of them
 * whole one press away, with its buttons.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMarkdown } from "./discord/discord-markdown.ts";
import { type Harness, startHarness } from "./discord/harness.ts";
import { buttonsOf, textOf } from "./discord/stand-in.ts";
import { APPLICATION, BEN, DIRECT, type Posted, THREAD } from "./discord/world.ts";
import { createFakeDesk, nearest } from "./fake-desk.ts";
import { eventually, type RunningBot, startBot } from "./slack/harness.ts";
import type { Message, View } from "./slack/methods.ts";
import { components, labelOf, type StandIn, startStandIn } from "./slack/stand-in.ts";

const QUESTION = "unsure of this";
const LEAD = "I am not sure that this answers it. The nearest passages:";
const NUMBERS = [1, 2, 3];
const TITLE = "Liaison statement from ITU-D Study Group 2";

/** The beginning of each passage, in their order below the lead. */
function expectBeginnings(text: string): void {
  expectInOrder(text, [LEAD, ...NUMBERS.map((n) => `[${n}] “${nearest(n).slice(0, 50)}`)]);
}

/** Each passage whole, the title of their document once, in their order. */
function expectWhole(text: string): void {
  expectInOrder(text, [TITLE, ...NUMBERS.flatMap((n) => [`page 2, paragraph ${n}`, nearest(n)])]);
  expect(text.split(TITLE)).toHaveLength(2);
}

function expectInOrder(text: string, places: readonly string[]): void {
  const said = text.replace(/\s+/g, " ");
  const found = places.map((place) => said.indexOf(place));
  expect(places.filter((_, at) => found[at] === -1)).toEqual([]);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
}

describe("on Discord", () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness({ desk: createFakeDesk() });
  });
  afterAll(async () => {
    await harness.stop();
    expect(harness.standIn.world.violations).toEqual([]);
  });

  const surfaces: readonly (readonly [
    string,
    "everyone" | "asker",
    (standIn: Harness["standIn"]) => Promise<Posted>,
  ])[] = [
    ["a mention", "everyone", (standIn) => standIn.reply(standIn.say(`<@${APPLICATION}> ${QUESTION}`))],
    [
      "a thread",
      "everyone",
      (standIn) => standIn.reply(standIn.say(`<@${APPLICATION}> ${QUESTION}`, { channel: THREAD })),
    ],
    ["a direct message", "everyone", (standIn) => standIn.reply(standIn.say(QUESTION, { channel: DIRECT }))],
    ["/cop ask", "everyone", (standIn) => standIn.answer(standIn.slash("ask", { question: QUESTION }))],
    ["a look-up", "asker", (standIn) => standIn.answer(standIn.slash("term", { acronym: QUESTION }))],
    [
      "Find the source",
      "asker",
      (standIn) => standIn.answer(standIn.onMessage("Find the source", standIn.say(QUESTION, { user: BEN }))),
    ],
  ];

  it.each(surfaces)("in answer to %s", async (_, seenBy, ask) => {
    const answer = await ask(harness.standIn);
    expect(answer.onlyFor === null).toBe(seenBy === "everyone");
    expectBeginnings(readMarkdown(textOf(answer)).text);
    const labels = buttonsOf(answer).map(({ label }) => label);
    for (const label of ["Right", "Wrong", "Who are the co-rapporteurs for Question 3/2?"]) {
      expect(labels).toContain(label);
    }
    expect(labels.includes("Share")).toBe(seenBy === "asker");
    const opened = await harness.standIn.answer(harness.standIn.press(answer, "Proofs (3)"));
    expectWhole(readMarkdown(textOf(opened)).text);
    for (const label of ["In context", "For the minutes"]) {
      expect(buttonsOf(opened).filter((each) => each.label === label)).toHaveLength(NUMBERS.length);
    }
  });
});

describe("on Slack", () => {
  let slack: StandIn;
  let bot: RunningBot;
  beforeAll(async () => {
    slack = await startStandIn("socket");
    bot = await startBot(slack, "socket", createFakeDesk());
  });
  afterAll(async () => {
    await bot.stop();
    await slack.close();
    expect(slack.violations).toEqual([]);
  });

  const next = async (channel: string, ask: () => Promise<unknown>): Promise<Message> => {
    const before = slack.seen(channel, "U0ANA").length;
    await ask();
    return eventually("an answer", () => slack.seen(channel, "U0ANA")[before]);
  };
  const chosen = async (): Promise<View> => {
    await slack.openTab("U0ANA", "home");
    const home = await eventually("a home page", () => slack.world.homes.get("U0ANA"));
    const [typed] = await slack.type(home, "search", QUESTION);
    await slack.click(home, "search", { choose: typed?.value ?? "" });
    return eventually("a modal", () => slack.world.modals.get("U0ANA")?.at(-1));
  };
  const surfaces: readonly (readonly [string, "everyone" | "asker" | "modal", () => Promise<Message | View>])[] = [
    ["a mention", "everyone", () => next("C0COP", () => slack.mention({ text: QUESTION }))],
    ["a direct message", "everyone", () => next("D0ANA", () => slack.direct({ text: QUESTION }))],
    ["/cop", "asker", () => next("C0COP", () => slack.command(QUESTION))],
    ["a look-up", "asker", () => next("C0COP", () => slack.command(`term ${QUESTION}`))],
    [
      "Find the source",
      "asker",
      () => next("C0COP", () => slack.shortcut({ channel: "C0COP", ts: "1.0", text: QUESTION })),
    ],
    ["a search on the home page", "modal", chosen],
  ];

  it.each(surfaces)("in answer to %s", async (_, seenBy, ask) => {
    const answer = await ask();
    if (seenBy !== "modal") expectBeginnings(wordsIn(answer.blocks));
    const fold = (answer.blocks as readonly { readonly type: string }[]).filter(({ type }) => type === "container");
    expect(fold).toHaveLength(seenBy === "modal" ? 0 : 1);
    expectWhole(wordsIn(seenBy === "modal" ? answer.blocks : fold));
    const labels = components(answer.blocks).map(labelOf);
    for (const label of ["In context", "For the minutes", "Who are the co-rapporteurs for Question 3/2?"]) {
      expect(labels).toContain(label);
    }
    expect(labels.includes("Share")).toBe(seenBy === "asker");
    expect(JSON.stringify(answer.blocks).includes("feedback_buttons")).toBe(seenBy !== "modal");
  });
});

/** Every `text` of the blocks, in their order. */
function wordsIn(blocks: unknown): string {
  if (Array.isArray(blocks)) return blocks.map(wordsIn).join("");
  if (typeof blocks !== "object" || blocks === null) return "";
  return Object.entries(blocks)
    .map(([key, value]) => (key === "text" && typeof value === "string" ? value : wordsIn(value)))
    .join("");
}
