/** Every button, over the gateway and by request: also after a restart, in others' hands, and when the corpus changed. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFakeDesk, type FakeDesk } from "../fake-desk.ts";
import { type Harness, MODES, ON_TWIN, startHarness } from "./harness.ts";
import { buttonsOf, type StandIn, textOf } from "./stand-in.ts";
import { ANNA, APPLICATION, BEN, DIRECT, GENERAL, type Posted } from "./world.ts";

const DAY = 24 * 3_600_000;
const labels = (message: Posted) => buttonsOf(message).map((button) => button.label);

describe.each(MODES)("buttons over %s", (mode) => {
  let harness: Harness;
  let standIn: StandIn;
  let desk: FakeDesk;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "copdesk-discord-"));
    desk = createFakeDesk();
    harness = await startHarness({ desk, mode, folder });
    standIn = harness.standIn;
  });
  afterEach(async () => {
    await harness.stop();
    rmSync(folder, { recursive: true });
    expect(standIn.world.violations).toEqual([]);
  });

  const ask = (question: string, hidden = false) => standIn.answer(standIn.slash("ask", { question, private: hidden }));

  /** Opens the proofs of an answer: in its place, and of one that everybody sees in a copy for whoever pressed. */
  const open = async (answer: Posted, user: string = ANNA) => {
    const label = labels(answer).find((each) => String(each).startsWith("Proof"));
    return standIn.answer(standIn.press(answer, String(label), { user }));
  };

  it("turns the pages of a message that one person alone sees, there and back", async () => {
    const answer = await ask("many passages", true);
    const first = textOf(answer);
    expect(labels(answer)).not.toContain("Back");
    await open(answer);
    expect(textOf(answer)).toContain("**[1]** Liaison statement");
    await standIn.answer(standIn.press(answer, "More"));
    expect(textOf(answer)).toContain("**[6]**");
    expect(textOf(answer)).not.toContain("**[3]**");
    await standIn.answer(standIn.press(answer, "Back"));
    await standIn.answer(standIn.press(answer, "Back"));
    expect(textOf(answer)).toBe(first);
  });

  it("reaches the last of 200 citations, a page at a time", async () => {
    const answer = await open(await ask("many passages", true));
    const seen = new Set<string>();
    for (;;) {
      for (const [number] of textOf(answer).matchAll(/\*\*\[\d+\]/g)) seen.add(number);
      if (!labels(answer).includes("More")) break;
      await standIn.answer(standIn.press(answer, "More"));
    }
    expect(seen.size).toBe(200);
  });

  it.each([BEN, ANNA])(
    "gives %s a copy of their own instead of turning the page under everybody's eyes",
    async (user) => {
      const answer = await ask("many passages");
      const first = textOf(answer);
      const copy = await standIn.answer(standIn.press(answer, "Proofs (200)", { user }));
      expect(copy.onlyFor).toBe(user);
      expect(textOf(copy)).toContain("**[1]** Liaison statement");
      expect(textOf(answer)).toBe(first);
      expect(labels(copy)).not.toContain("Share");
      await standIn.answer(standIn.press(copy, "More", { user }));
      expect(textOf(copy)).toContain("**[6]**");
    },
  );

  it("turns the pages in place in a direct message, where nothing is hidden", async () => {
    const answer = await standIn.answer(standIn.slash("country", { name: "Nigeria" }, { channel: DIRECT }));
    expect(answer.onlyFor).toBeNull();
    expect(labels(answer)).not.toContain("Share");
    const many = await standIn.answer(standIn.slash("ask", { question: "many", private: true }, { channel: DIRECT }));
    expect(many.onlyFor).toBeNull();
    expect(textOf(many)).not.toContain("Asked by");
    expect(await standIn.answer(standIn.press(many, "Proofs (200)", { channel: DIRECT }))).toBe(many);
    expect(textOf(many)).toContain("**[1]** Liaison statement");
  });

  it("says above what everybody sees who asked, and what", async () => {
    const answer = await ask("who is the focal point");
    expect(textOf(answer)).toMatch(/^-# Asked by <@\d+> · “who is the focal point”\n/);
    const label = "Who are the co-rapporteurs for Question 3/2?";
    const next = await standIn.answer(standIn.press(answer, label, { user: BEN }));
    expect(textOf(next)).toMatch(new RegExp(`^-# Asked by <@${BEN}> · “Who are the co-rapporteurs`));
    expect(textOf(await ask("who is the focal point", true))).not.toContain("Asked by");
  });

  it("answers a suggestion once that three people press", async () => {
    const answer = await ask("who is the focal point");
    const before = standIn.world.messages.size;
    const label = "Who are the co-rapporteurs for Question 3/2?";
    const presses = [ANNA, BEN, "400000000000000003"].map((user) => standIn.press(answer, label, { user }));
    await standIn.until("three responses", () => presses.every(({ response }) => response !== null));
    await standIn.quiet();
    expect(standIn.world.messages.size).toBe(before + 1);
  });

  // The twin refuses nothing.
  it.skipIf(ON_TWIN)(
    "says why an answer cannot be shared, sends it to whoever wanted to, and lets them try again",
    async () => {
      const answer = await ask("who is the focal point", true);
      const refusal = { status: 403, body: { code: 50083, message: "Thread is archived" } };
      standIn.break(/^POST \/webhooks\/\d+\/[^/]+$/, { answer: refusal });
      await standIn.answer(standIn.press(answer, "Share"));
      await standIn.quiet();
      const direct = [...standIn.world.messages.values()].filter(({ channel }) => channel === DIRECT);
      expect(direct).toHaveLength(1);
      expect(textOf(direct[0] as Posted)).toContain("could not be posted where you asked for it (Thread is archived)");
      expect(textOf(direct[0] as Posted)).toContain("**Orhan Osmani**");
      expect(labels(answer)).toContain("Share");
      await standIn.answer(standIn.press(answer, "Share"));
      await standIn.quiet();
      expect(labels(answer)).not.toContain("Share");
      expect([...standIn.world.messages.values()].filter((each) => textOf(each).includes("Shared by"))).toHaveLength(1);
    },
  );

  it("shows a passage in context, and from there for the minutes, to whoever presses", async () => {
    const answer = await open(await ask("who is the focal point"), BEN);
    const context = await standIn.answer(standIn.press(answer, "In context", { user: BEN }));
    expect(context.onlyFor).toBe(BEN);
    expect(textOf(context)).toContain("Type: liaison statement");
    expect(textOf(context)).toContain("page 2, paragraph 1\n> Paragraph 1.");
    const minutes = await standIn.answer(standIn.press(context, "For the minutes", { user: BEN }));
    expect(textOf(minutes)).toContain(
      "ITU-D Study Group 2, liaison statement, 22 May 2023, q3-2-liaison-2023#contact.1.",
    );
  });

  it("shares a private answer once, under the name of who shared it, and pings nobody", async () => {
    const answer = await ask("who is the focal point", true);
    const twice = [standIn.press(answer, "Share"), standIn.press(answer, "Share")];
    await Promise.all(twice.map((each) => standIn.answer(each)));
    await standIn.quiet();
    const open = [...standIn.world.messages.values()].filter(
      (each) => each.author === APPLICATION && each.onlyFor === null,
    );
    expect(open).toHaveLength(1);
    expect(textOf(open[0] as Posted)).toContain(`-# Shared by <@${ANNA}> · “who is the focal point”\n**Orhan Osmani**`);
    expect(labels(answer)).not.toContain("Share");
    expect(labels(open[0] as Posted)).not.toContain("Share");
  });

  it("keeps the shared page, and does not offer to share it again", async () => {
    const answer = await open(await ask("many passages", true));
    await standIn.answer(standIn.press(answer, "Share"));
    await standIn.quiet();
    await standIn.answer(standIn.press(answer, "Back"));
    expect(labels(answer)).not.toContain("Share");
  });

  it("notes who found it right or wrong, the last word of each", async () => {
    const answer = await ask("who is the focal point");
    for (const [label, user] of [
      ["Right", ANNA],
      ["Wrong", ANNA],
      ["Right", BEN],
    ] as const) {
      const thanks = await standIn.answer(standIn.press(answer, label, { user }));
      expect([textOf(thanks), thanks.onlyFor]).toEqual(["Thank you, noted.", user]);
    }
    const key = String(buttonsOf(answer).at(-1)?.custom_id).split(".")[2] ?? "";
    expect(await harness.state().feedback.tally(key)).toEqual({ right: 1, wrong: 1 });
  });

  it("asks what it proposes, in private where the proposal was private", async () => {
    const answer = await ask("the price of tea");
    const next = await standIn.answer(standIn.press(answer, "What did Nigeria contribute?"));
    expect([next.onlyFor, desk.asked.at(-1)?.question]).toEqual([ANNA, "What did Nigeria contribute?"]);
    const open = await ask("who is the focal point");
    const follows = await standIn.answer(standIn.press(open, "Who are the co-rapporteurs for Question 3/2?"));
    expect(follows.onlyFor).toBeNull();
  });

  it.each([
    ["at once", 0],
    ["eight days later", 8 * DAY],
  ])("works after a restart %s", async (_, later) => {
    const answer = await ask("many passages", true);
    const hidden = await ask("who is the focal point", true);
    await harness.restart(later);
    await open(answer);
    expect(textOf(answer)).toContain("**[1]** Liaison statement");
    expect(textOf(await standIn.answer(standIn.press(answer, "In context")))).toContain("Type: liaison statement");
    await standIn.answer(standIn.press(hidden, "Share"));
    await standIn.quiet();
    const shared = [...standIn.world.messages.values()].filter((each) => textOf(each).includes("Shared by"));
    expect(shared.map((each) => each.onlyFor)).toEqual([null]);
  });

  it("says so when it was restarted after two months", async () => {
    const answer = await ask("many passages", true);
    await harness.restart(60 * DAY);
    expect(textOf(await standIn.answer(standIn.press(answer, "Proofs (200)")))).toContain("too old for its buttons");
  });

  it("says so when the documents have changed since, and when the passage is gone", async () => {
    const answer = await ask("many passages", true);
    desk.exchange("v2");
    await open(answer);
    expect(textOf(answer)).toContain("The documents have changed since this was asked");
    const gone = await standIn.answer(standIn.press(answer, "In context"));
    expect(textOf(gone)).toContain("The documents hold this passage no more.");
  });

  it("says so when an answer is no longer remembered, or the button is not the desk's", async () => {
    const answer = await open(await ask("who is the focal point"));
    for (const [label, id] of [
      ["In context", "cop1.context.unknown.u.abc"],
      ["Right", "something else"],
    ] as const) {
      const button = buttonsOf(answer).find((each) => each.label === label) as { custom_id: string };
      button.custom_id = id;
      expect(textOf(await standIn.answer(standIn.press(answer, label)))).toContain("too old for its buttons");
    }
  });

  it("does nothing to pings, formatting and links of documents and askers", async () => {
    const answer = await ask("hostile <@1> @everyone *x*");
    expect(textOf(answer)).toContain("hostile \\@everyone \\*x\\*");
    expect(textOf(answer)).toContain("I cannot see who @… is");
    expect(textOf(answer)).not.toMatch(/\]\(<javascript/);
    const proofs = await open(answer);
    expect(textOf(proofs)).not.toMatch(/\]\(<javascript/);
    await standIn.answer(standIn.press(proofs, "In context"));
    await standIn.answer(standIn.press(proofs, "For the minutes"));
    for (const message of standIn.world.messages.values()) {
      // The twin does not keep whom a message may ping.
      if (message.author === APPLICATION && !ON_TWIN) expect(message.body.allowed_mentions).toEqual({ parse: [] });
    }
    expect(answer.channel).toBe(GENERAL);
  });
});
