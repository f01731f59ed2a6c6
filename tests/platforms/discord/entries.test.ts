/** Every place where a question can come from, through the real client. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createFakeDesk, type FakeDesk } from "../fake-desk.ts";
import { type Harness, MODES, ON_TWIN, startHarness } from "./harness.ts";
import { buttonsOf, textOf } from "./stand-in.ts";
import { ANNA, APPLICATION, BEN, DIRECT, GENERAL, THREAD } from "./world.ts";

const BOT = `<@${APPLICATION}>`;

describe.each(MODES)("interactions over %s", (mode) => {
  let harness: Harness;
  let desk: FakeDesk;
  beforeAll(async () => {
    desk = createFakeDesk();
    harness = await startHarness({ desk, mode });
  });
  afterEach(() => expect(harness.standIn.world.violations).toEqual([]));
  afterAll(() => harness.stop());

  it("answers /cop ask for everyone, with headline, notes, citations and their buttons", async () => {
    const { standIn } = harness;
    const answer = await standIn.answer(standIn.slash("ask", { question: "who is the Q3/2 focal point" }));
    expect(answer.onlyFor).toBeNull();
    expect(textOf(answer)).toContain(
      "**Orhan Osmani** is BDT Focal Point for Question 3/2, as of 22 May 2023. \\[1\\]",
    );
    expect(textOf(answer)).toContain("Before: Marco Obiso, 6 October 2020.");
    expect(textOf(answer)).toContain("-# liaison statement · 22 May 2023");
    const labels = () => buttonsOf(answer).map((button) => button.label);
    expect(labels()).toEqual(["Proofs (2)", "Right", "Wrong", "Who are the co-rapporteurs for Question 3/2?"]);
    const proofs = await standIn.answer(standIn.press(answer, "Proofs (2)"));
    expect(proofs.onlyFor).not.toBeNull();
    expect(textOf(proofs)).toContain("**[1]** [Liaison statement from ITU-D Study Group 2");
    expect(textOf(proofs)).toContain("> Mr **Orhan** Osmani\n> BDT Focal Point for Question 3/2");
    expect(buttonsOf(proofs).map((button) => button.label)).toEqual([
      "In context",
      "For the minutes",
      "In context",
      "For the minutes",
      "Back",
      "Right",
      "Wrong",
    ]);
  });

  it.each([
    ["who", { role: "focal point", body: "Q3/2", "as-of": "2020" }, "Marco Obiso"],
    ["country", { name: "Nigeria" }, "SG2RGQ/20"],
    ["document", { symbol: "2/71" }, "hold nothing about “document 2/71”"],
    ["when", { body: "Q3/2" }, "hold nothing about “when Q3/2”"],
    ["term", { acronym: "COP" }, "hold nothing about “term COP”"],
    ["help", {}, "- **/cop who · country · document · when · term** · Search people"],
  ])("answers the look-up /cop %s to its asker alone", async (name, options, words) => {
    const answer = await harness.standIn.answer(harness.standIn.slash(name, options));
    expect(answer.onlyFor).toBe(ANNA);
    expect(textOf(answer)).toContain(words);
  });

  it("lets the asker choose who sees the answer", async () => {
    const { standIn } = harness;
    const hidden = await standIn.answer(standIn.slash("ask", { question: "who is the focal point", private: true }));
    const open = await standIn.answer(standIn.slash("country", { name: "Nigeria", private: false }));
    expect([hidden.onlyFor, open.onlyFor]).toEqual([ANNA, null]);
  });

  it("shows a non-answer to its asker alone", async () => {
    const { standIn } = harness;
    const answer = await standIn.answer(standIn.slash("ask", { question: "the price of tea" }));
    expect(answer.onlyFor).toBe(ANNA);
    expect(buttonsOf(answer).map((button) => button.label)).toContain("What did Nigeria contribute?");
  });

  it("proposes at most 25 values while one types, and takes any text", async () => {
    const { standIn } = harness;
    const countries = standIn.complete("country", "name", "country");
    await standIn.until("choices", () => countries.response !== null);
    expect(countries.choices).toHaveLength(25);
    const nothing = standIn.complete("term", "acronym", "zzz");
    await standIn.until("choices", () => nothing.response !== null);
    expect(nothing.choices).toEqual([]);
    const examples = standIn.complete("ask", "question", "nigeria");
    await standIn.until("choices", () => examples.response !== null);
    const choice = (question: string) => ({ name: question, value: question });
    expect(examples.choices).toEqual([choice("nigeria"), choice("What did Nigeria contribute?")]);
  });

  it("finds the source of a message", async () => {
    const { standIn } = harness;
    const message = standIn.say("Nigeria made a contribution on practices.", { user: BEN });
    const answer = await standIn.answer(standIn.onMessage("Find the source", message));
    expect(answer.onlyFor).toBe(ANNA);
    expect(textOf(answer)).toContain("SG2RGQ/20");
    for (const shown of [
      { embeds: [{ title: "News", description: "Nigeria made a contribution.", fields: [] }] },
      { message_snapshots: [{ message: { content: "Nigeria made a contribution." } }] },
      { flags: 1 << 15, components: [{ type: 17, components: [{ type: 10, content: "Nigeria contributed." }] }] },
    ]) {
      const bare = standIn.say("", { user: BEN });
      const posted = standIn.world.messages.get(bare);
      if (posted) posted.body = { content: "", ...shown };
      if (!ON_TWIN)
        expect(textOf(await standIn.answer(standIn.onMessage("Find the source", bare)))).toContain("SG2RGQ/20");
    }
    const empty = await standIn.answer(standIn.onMessage("Find the source", standIn.say("", { user: BEN })));
    expect(textOf(empty)).toContain("Ask a question in a few words");
  });

  it.each([
    ["fr", "- **/cop qui · pays · ", "**Trouver la source**"],
    ["ru", " · страна · ", "**Найти источник**"],
    ["zh-CN", " · 国家 · ", "**查找出处**"],
    ["de", "- **/cop who · country · ", "**Find the source**"],
  ])("names the commands as a client in %s does", async (locale, command, menu) => {
    const help = textOf(await harness.standIn.answer(harness.standIn.slash("help", {}, { locale })));
    expect(help).toContain(command);
    expect(help).toContain(menu);
  });

  it("speaks the language of the person's client where the question shows none", async () => {
    const { standIn } = harness;
    standIn.slash("country", { name: "Nigeria" }, { locale: "es-419" });
    await standIn.until("the question", () => desk.asked.at(-1)?.context.locale === "es");
    expect(desk.asked.at(-1)?.context).toEqual({ today: "2026-10-01", locale: "es" });
  });

  it("answers in direct messages and in threads, where a follow-up is understood", async () => {
    const { standIn } = harness;
    for (const channel of [DIRECT, THREAD]) {
      await standIn.answer(standIn.slash("ask", { question: "who is the focal point" }, { channel }));
      await standIn.quiet();
      const answer = await standIn.answer(standIn.slash("ask", { question: "and in 2020?" }, { channel }));
      expect(textOf(answer)).toContain("Marco Obiso");
    }
  });

  it("does not answer others from what one asked in private", async () => {
    const { standIn } = harness;
    await standIn.answer(
      standIn.slash("ask", { question: "who is it, secretly", private: true }, { channel: THREAD, user: BEN }),
    );
    await standIn.quiet();
    await standIn.answer(standIn.slash("ask", { question: "and now?" }, { channel: THREAD, user: ANNA }));
    expect(desk.asked.at(-1)?.context.history).not.toContain("who is it, secretly");
  });
});

describe("messages over the gateway", () => {
  let harness: Harness;
  let desk: FakeDesk;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "copdesk-discord-"));
    desk = createFakeDesk();
    harness = await startHarness({ desk, folder });
  });
  afterEach(() => expect(harness.standIn.world.violations).toEqual([]));
  afterAll(async () => {
    await harness.stop();
    rmSync(folder, { recursive: true });
  });

  it("answers a mention by a reply in its channel", async () => {
    const { standIn } = harness;
    const reply = await standIn.reply(standIn.say(`${BOT} who is the focal point?`));
    expect(reply.channel).toBe(GENERAL);
    expect(desk.asked.at(-1)?.question).toBe("who is the focal point?");
    expect(textOf(reply)).toContain("**Orhan Osmani**");
  });

  it("answers every direct message, and says how it is used to a bare mention", async () => {
    const { standIn } = harness;
    expect(textOf(await standIn.reply(standIn.say("who is the focal point?", { channel: DIRECT })))).toContain("Orhan");
    expect(textOf(await standIn.reply(standIn.say(BOT)))).toContain("- **/cop ask** · Ask anything");
  });

  it("goes on from the answer that was replied to, also in a channel where others talk", async () => {
    const { standIn } = harness;
    const first = await standIn.reply(standIn.say(`${BOT} who is the focal point?`));
    await standIn.reply(standIn.say(`${BOT} what did Nigeria contribute?`, { user: BEN }));
    await standIn.quiet();
    const second = await standIn.reply(standIn.say("and in 2020?", { replyTo: first.id }));
    expect(textOf(second)).toContain("Marco Obiso");
    await standIn.quiet();
    await standIn.reply(standIn.say("and his e-mail?", { replyTo: second.id }));
    expect(desk.asked.at(-1)?.context.history).toEqual(["who is the focal point?", "and in 2020?"]);
  });

  // The twin does not tell what message a first response has made, as Discord does.
  it.skipIf(ON_TWIN)("goes on from the answer to a command", async () => {
    const { standIn } = harness;
    const first = await standIn.answer(standIn.slash("who", { role: "focal point", private: false }));
    await standIn.quiet();
    await standIn.reply(standIn.say("and in 2020?", { replyTo: first.id }));
    expect(desk.asked.at(-1)?.context.history).toEqual(["who is focal point"]);
  });

  it("keeps the context of a thread and of a direct message over a restart", async () => {
    const { standIn } = harness;
    for (const channel of [THREAD, DIRECT]) {
      await standIn.reply(standIn.say(`${BOT} who is the focal point?`, { channel }));
      await standIn.quiet();
      await harness.restart();
      expect(textOf(await standIn.reply(standIn.say(`${BOT} and in 2020?`, { channel })))).toContain("Marco Obiso");
    }
  });

  it("leaves alone what is not meant for it", async () => {
    const { standIn } = harness;
    const asked = desk.asked.length;
    const answer = await standIn.reply(standIn.say(`${BOT} hello`));
    const before = standIn.world.messages.size;
    standIn.say("who is the focal point?");
    standIn.say(`${BOT} who?`, { author: { id: "1", username: "other", discriminator: "0", avatar: null, bot: true } });
    standIn.say("I agree with it", { replyTo: answer.id, silently: true });
    standIn.say("", { replyTo: answer.id });
    await standIn.quiet();
    expect(desk.asked.length).toBe(asked + 1);
    expect(standIn.world.messages.size).toBe(before + 4);
  });

  // The twin's servers speak English only.
  it.skipIf(ON_TWIN)("uses the language of the server where the question shows none", async () => {
    harness.standIn.settings.preferredLocale = "fr";
    await harness.restart();
    await harness.standIn.reply(harness.standIn.say(`${BOT} Q3/2?`));
    expect(desk.asked.at(-1)?.context.locale).toBe("fr");
  });
});
