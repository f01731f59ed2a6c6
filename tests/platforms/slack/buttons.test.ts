import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFakeDesk, type FakeDesk } from "../fake-desk.ts";
import { eventually, type Mode, type RunningBot, settled, startBot } from "./harness.ts";
import type { Message, View } from "./methods.ts";
import { components, labelOf, type StandIn, startStandIn } from "./stand-in.ts";

describe.each<Mode>(["socket", "http"])("buttons in %s mode", (mode) => {
  let slack: StandIn;
  let bot: RunningBot;
  let desk: FakeDesk;
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "copdesk-slack-"));
    slack = await startStandIn(mode);
    desk = createFakeDesk();
    bot = await startBot(slack, mode, desk, { folder });
  });
  afterEach(async () => {
    await bot.stop();
    await slack.close();
    rmSync(folder, { recursive: true });
    expect(slack.violations).toEqual([]);
  });

  const latest = async (count: number, channel = "C0COP"): Promise<Message> => {
    const all = await eventually(`${count} messages`, () => {
      const seen = slack.seen(channel, "U0ANA");
      return seen.length >= count ? seen : null;
    });
    return all[count - 1] as Message;
  };
  const mentioned = async (text: string) => {
    await slack.mention({ text });
    return latest(1);
  };
  const labels = ({ blocks }: Pick<Message, "blocks">) => components(blocks).map(labelOf);
  const modal = (user = "U0ANA") => eventually("a modal", () => slack.world.modals.get(user)?.at(-1));
  const numbers = (message: Pick<Message, "blocks">) =>
    [...JSON.stringify(message.blocks).matchAll(/"\[(\d+)\] "/g)].map((match) => Number(match[1]));
  const restart = async () => {
    await bot.stop();
    bot = await startBot(slack, mode, desk, { folder });
  };

  it("folds nine citations for everybody, and the rest to whoever presses More, in the place of each other", async () => {
    const message = await mentioned("many");
    expect(numbers(message)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await slack.click(message, "More", { user: "U0BEN" });
    const own = await eventually("a page of their own", () => slack.seen("C0COP", "U0BEN")[1]);
    expect(own).toMatchObject({ only: "U0BEN", threadTs: message.threadTs });
    expect(numbers(own)[0]).toBe(10);
    await slack.click(own, "More", { user: "U0BEN" });
    await eventually("the next", () => numbers(own)[0] === 19);
    await slack.click(own, "Back", { user: "U0BEN" });
    await eventually("the last", () => numbers(own)[0] === 10);
    await slack.click(own, "Back", { user: "U0BEN" });
    await eventually("the first", () => numbers(own)[0] === 1);
    expect(labels(own)).not.toContain("Back");
    expect(labels(own)).not.toContain("Share");
    expect(numbers(message)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(slack.world.messages).toHaveLength(2);
  });

  it("turns the pages in place where one person alone sees them", async () => {
    await slack.direct({ text: "many" });
    const message = await latest(1, "D0ANA");
    await slack.click(message, "More");
    await eventually("the next", () => numbers(message)[0] === 10);
    expect(slack.world.messages).toHaveLength(1);
  });

  it("keeps what a private or shared answer wears while its pages are turned", async () => {
    await slack.command("many");
    const message = await latest(1);
    await slack.click(message, "More");
    await eventually("the next", () => numbers(message)[0] === 10);
    expect(labels(message)).toContain("Share");
    await slack.click(message, "Share");
    const shared = await latest(2);
    expect(JSON.stringify(shared.blocks)).toContain('"user_id":"U0ANA"');
    await slack.click(shared, "More", { user: "U0BEN" });
    const own = await eventually("a page of their own", () => slack.seen("C0COP", "U0BEN")[1]);
    expect(numbers(own)[0]).toBe(10);
    expect(JSON.stringify(own.blocks)).toContain("“many”");
    expect(labels(own)).not.toContain("Share");
  });

  it.each([{ error: "is_archived" }, { error: "restricted_action" }])(
    "says why an answer cannot be shared, %j, sends it to whoever wanted to, and lets them try again",
    async (fault) => {
      await slack.command("who is the focal point");
      const answer = await latest(1);
      slack.fail("response_url", fault);
      await slack.click(answer, "Share");
      const direct = await latest(1, "D0ANA");
      expect(direct.text).toMatch(/^Orhan Osmani is/);
      expect(direct.text).toContain("could not be posted where you asked for it");
      expect(direct.text).toContain(fault.error.replace("_", " "));
      await eventually("the button to be another", () => JSON.stringify(answer.blocks).match(/"[a-z0-9]{20} 1"/));
      expect(labels(answer)).toContain("Share");
      await slack.click(answer, "Share");
      const shared = await latest(2);
      expect(shared).toMatchObject({ only: null });
      await eventually("the button to go", () => !labels(answer).includes("Share"));
      expect(slack.seen("C0COP", "U0BEN")).toEqual([shared]);
    },
  );

  it("shows a passage in context, and the other passages by the menu", async () => {
    const message = await mentioned("who is the focal point");
    await slack.click(message, "In context");
    const first = await modal();
    expect(JSON.stringify(first)).toContain("page 2, paragraph 1");
    expect(JSON.stringify(first)).toContain("Type: liaison statement");
    await slack.click(first, "passage", { choose: "1" });
    await eventually("the second passage", () =>
      JSON.stringify(slack.world.modals.get("U0ANA")).includes("page 2, paragraph 4"),
    );
  });

  it("gives citations for the minutes, ready to copy", async () => {
    const message = await mentioned("who is the focal point");
    await slack.click(message, "For the minutes");
    const text = JSON.stringify((await modal()).blocks);
    expect(text).toContain("q3-2-liaison-2023#contact.1.");
    expect(text).toContain("q3-2-liaison-2023#contact.2.");
    expect(text).toContain("rich_text_preformatted");
  });

  it("shares a private answer once, under the name of whoever asked, also where it is no member", async () => {
    await slack.command("who is the focal point", { channel: "C0NOTAMEMBER" });
    const answer = await latest(1, "C0NOTAMEMBER");
    await Promise.all([slack.click(answer, "Share"), slack.click(answer, "Share")]);
    const shared = await latest(2, "C0NOTAMEMBER");
    await eventually("the button to go", () => !labels(answer).includes("Share"));
    await settled(() => slack.world.messages.length);
    expect(slack.seen("C0NOTAMEMBER", "U0BEN")).toEqual([shared]);
    expect(JSON.stringify(shared.blocks)).toContain('"user_id":"U0ANA"');
    expect(shared.text).toContain("Shared by <@U0ANA>");
    expect(JSON.stringify(shared.blocks).match(/“who is the focal point”/g)).toHaveLength(1);
    expect(labels(shared)).not.toContain("Share");
  });

  it("offers to share only what is private", async () => {
    expect(labels(await mentioned("who is the focal point"))).not.toContain("Share");
  });

  it("takes the last word of each person on whether an answer is right", async () => {
    const message = await mentioned("who is the focal point");
    await slack.click(message, "feedback", { verdict: "right" });
    await slack.click(message, "feedback", { verdict: "wrong" });
    await slack.click(message, "feedback", { user: "U0BEN", verdict: "right" });
    await eventually("thanks", () => slack.world.messages.length === 4);
    const value = JSON.stringify(message.blocks).match(/right:([a-z0-9]+)/)?.[1] ?? "";
    expect(await bot.context.feedback.tally(value)).toEqual({ right: 1, wrong: 1 });
    expect(slack.seen("C0COP", "U0BEN").filter(({ only }) => only !== null)).toHaveLength(1);
  });

  it("asks a suggested question: in the thread, once, or privately where the answer was private", async () => {
    const message = await mentioned("what about the weather");
    await Promise.all([
      slack.click(message, "What did Nigeria contribute?"),
      slack.click(message, "What did Nigeria contribute?", { user: "U0BEN" }),
    ]);
    const answer = await latest(2);
    expect(answer).toMatchObject({ threadTs: message.threadTs, only: null });
    expect(JSON.stringify(answer.blocks)).toMatch(
      /"Asked by ".*"user_id":"U0(?:ANA|BEN)".*“What did Nigeria contribute\?”/,
    );
    await slack.command("what about the weather", { channel: "G0PRIVATE" });
    await slack.click(await latest(1, "G0PRIVATE"), "What did Nigeria contribute?");
    expect(await latest(2, "G0PRIVATE")).toMatchObject({ only: "U0ANA" });
    await settled(() => slack.world.messages.length);
    expect(slack.seen("C0COP", "U0ANA")).toHaveLength(2);
  });

  it("works after a restart", async () => {
    const root = await slack.mention({ text: "many" });
    const message = await latest(1);
    await restart();
    await slack.click(message, "More");
    expect(numbers(await latest(2))[0]).toBe(10);
    await slack.click(message, "In context");
    await modal();
    await slack.mention({ text: "who is the focal point", thread: root });
    await latest(3);
    await restart();
    await slack.mention({ text: "and in 2020?", thread: root });
    expect((await latest(4)).text).toContain("Marco Obiso");
  });

  it("says that the documents have changed meanwhile", async () => {
    const message = await mentioned("many");
    desk.exchange("v2");
    await slack.click(message, "More");
    const next = await latest(2);
    expect(numbers(next)[0]).toBe(10);
    expect(JSON.stringify(next.blocks)).toContain("have changed since");
    expect(next.text).toContain("have changed since");
    await slack.click(message, "In context");
    expect(JSON.stringify(await modal())).toContain("hold this passage no more");
    await slack.click(message, "For the minutes");
    await eventually("a line", () =>
      JSON.stringify(slack.world.modals.get("U0ANA")).includes("hold this passage no more"),
    );
  });

  it("says when an answer is too old for its buttons", async () => {
    await slack.command("many");
    const message = await latest(1);
    await bot.stop();
    rmSync(join(folder, "replies"), { recursive: true });
    bot = await startBot(slack, mode, desk, { folder });
    await slack.click(message, "More");
    expect((await latest(2)).text).toMatch(/too old.*ask the question again/);
    await slack.click(message, "Share");
    expect((await latest(3)).text).toMatch(/too old/);
    expect(slack.seen("C0COP", "U0BEN")).toEqual([]);
  });

  it("says to whoever clicked that it failed", async () => {
    const message = await mentioned("who is the focal point");
    slack.fail("views.open", { error: "internal_error" }, 10);
    await slack.click(message, "In context");
    expect(await latest(2)).toMatchObject({ only: "U0ANA" });
    expect((await latest(2)).text).toMatch(/Something went wrong/);
  });

  describe("the home page", () => {
    const home = async (): Promise<View> => {
      await slack.openTab("U0ANA", "home");
      return eventually("a home page", () => slack.world.homes.get("U0ANA"));
    };

    it("shows people and examples, and by its buttons contributions and documents", async () => {
      const view = await home();
      const text = () => JSON.stringify(slack.world.homes.get("U0ANA"));
      for (const part of ["Orhan Osmani", "Who is the BDT Focal Point for Question 3/2?"])
        expect(text()).toContain(part);
      await slack.click(view, "2 contributions:");
      await eventually("contributions", () => text().includes("SG2RGQ/20"));
      await slack.click(await eventually("it", () => slack.world.homes.get("U0ANA")), "Documents");
      await eventually("documents", () => text().includes("Liaison statement from ITU-D Study Group 2"));
      expect(text()).not.toContain("SG2RGQ/20");
    });

    it("proposes while typing, and answers what was chosen in a modal", async () => {
      const view = await home();
      const offered = await slack.type(view, "search", "n");
      expect(offered[0]?.text.text).toBe("Ask: n");
      expect((await slack.type(view, "search", "Country")).length).toBeGreaterThan(5);
      const [typed] = await slack.type(view, "search", "who is the focal point");
      await slack.click(view, "search", { choose: typed?.value ?? "" });
      const answer = await modal();
      expect(JSON.stringify(answer)).toContain("Orhan Osmani");
      await slack.click(answer, "In context");
      await eventually("a second modal", () => slack.world.modals.get("U0ANA")?.length === 2);
    });

    it("answers its examples, and pages within the modal", async () => {
      await slack.click(await home(), "What did Nigeria contribute?");
      expect(JSON.stringify(await modal())).toContain("SG2RGQ/20");
      const view = await home();
      const [many] = await slack.type(view, "search", "many");
      await slack.click(view, "search", { choose: many?.value ?? "" });
      const first = await eventually("it", () =>
        slack.world.modals.get("U0ANA")?.find((each) => numbers(each)[0] === 1 && numbers(each).length === 9),
      );
      await slack.click(first, "More");
      await eventually("the next", () => numbers(slack.world.modals.get("U0ANA")?.[0] ?? { blocks: [] })[0] === 10);
    });

    it("asks what was typed however long it is", async () => {
      const view = await home();
      const question = `who is the focal point of the question that ${"deals ".repeat(20)}with it`;
      const [typed] = await slack.type(view, "search", question);
      expect(typed?.text.text).toMatch(/^Ask: who is the focal point .*…$/);
      await slack.click(view, "search", { choose: typed?.value ?? "" });
      expect(JSON.stringify(await modal())).toContain("Orhan Osmani");
      expect(desk.asked.at(-1)?.question).toBe(question);
    });

    it("finds a proposal whose value is too long for Slack's option", async () => {
      const view = await home();
      const offered = await slack.type(view, "search", "Country");
      await slack.click(view, "search", { choose: offered.at(-1)?.value ?? "" });
      expect(JSON.stringify(await modal())).toContain("2 contributions");
    });
  });

  it("greets in a new conversation and offers at most four questions", async () => {
    await slack.openTab("U0ANA", "messages");
    await latest(1, "D0ANA");
    await slack.openTab("U0ANA", "messages");
    await eventually("prompts", () => slack.world.prompts.length === 2);
    await settled(() => slack.world.messages.length);
    expect(slack.seen("D0ANA", "U0ANA")).toHaveLength(1);
    expect(slack.world.prompts[0]?.questions).toHaveLength(4);
    expect(slack.world.prompts[0]?.title).toBe("Ask about the Child Online Protection documents");
  });
});
