/** Requests from Discord, and from others who pretend to be Discord. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFakeDesk } from "../fake-desk.ts";
import { type Harness, slow, startHarness } from "./harness.ts";
import { textOf } from "./stand-in.ts";
import { THREAD } from "./world.ts";

describe("signed requests", () => {
  let harness: Harness;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "copdesk-discord-"));
    harness = await startHarness({ desk: createFakeDesk(), mode: "http", folder });
  });
  afterAll(async () => {
    await harness.stop();
    rmSync(folder, { recursive: true });
    expect(harness.standIn.world.violations).toEqual([]);
  });

  const PING = JSON.stringify({ id: "1", application_id: "1", token: "t", type: 1, version: 1 });

  it("answers the ping by which Discord checks the address", async () => {
    const response = await harness.standIn.signed(PING);
    expect([response.status, await response.json()]).toEqual([200, { type: 1 }]);
  });

  it.each<readonly [string, (headers: Record<string, string>) => void]>([
    [
      "another time",
      (headers) => {
        headers["x-signature-timestamp"] = "1";
      },
    ],
    [
      "another signature",
      (headers) => {
        headers["x-signature-ed25519"] = "0".repeat(128);
      },
    ],
    [
      "half a signature",
      (headers) => {
        headers["x-signature-ed25519"] = "abc";
      },
    ],
    [
      "no signature",
      (headers) => {
        delete headers["x-signature-ed25519"];
      },
    ],
    [
      "no time",
      (headers) => {
        delete headers["x-signature-timestamp"];
      },
    ],
  ])("refuses %s with 401", async (_, change) => {
    expect((await harness.standIn.signed(PING, change)).status).toBe(401);
  });

  it("refuses what is malformed, too large, or no POST", async () => {
    const { standIn } = harness;
    expect((await standIn.signed("{")).status).toBe(400);
    expect((await standIn.signed(JSON.stringify({ type: 2 }))).status).toBe(400);
    expect((await standIn.signed("x".repeat(1_000_001))).status).toBe(413);
  });

  it("answers a request once, also when another process on the same folder gets it again", async () => {
    const { standIn } = harness;
    const call = standIn.slash("ask", { question: "who is the focal point" });
    await standIn.answer(call);
    const again = JSON.stringify({
      id: call.id,
      application_id: "1",
      token: call.token,
      type: 2,
      data: { name: "cop", type: 1, options: [{ name: "help", type: 1 }] },
    });
    expect((await standIn.signed(again)).status).toBe(409);
    const other = await startHarness({ desk: createFakeDesk(), mode: "http", folder });
    expect((await other.standIn.signed(again)).status).toBe(409);
    await other.stop();
  });

  it("is one desk, however many processes stand behind the balancer", async () => {
    const { standIn, stop, complaints } = await startHarness({
      desk: createFakeDesk(),
      mode: "http",
      folder,
      processes: 3,
    });
    const answer = await standIn.answer(standIn.slash("ask", { question: "many passages", private: true }));
    for (const [label, number] of [
      ["Proofs (200)", 1],
      ["More", 6],
      ["More", 11],
    ] as const) {
      await standIn.answer(standIn.press(answer, label));
      expect(textOf(answer)).toContain(`**[${number}]**`);
    }
    const twice = [standIn.press(answer, "Share"), standIn.press(answer, "Share")];
    await Promise.all(twice.map((each) => standIn.answer(each)));
    await standIn.quiet();
    const open = [...standIn.world.messages.values()].filter((each) => each.onlyFor === null);
    expect(open.map((each) => textOf(each).includes("**[11]**"))).toEqual([true]);
    const first = await standIn.answer(
      standIn.slash("ask", { question: "who is the focal point" }, { channel: THREAD }),
    );
    await standIn.quiet();
    const next = await standIn.answer(standIn.slash("ask", { question: "and in 2020?" }, { channel: THREAD }));
    expect([textOf(first), textOf(next)]).toEqual([
      expect.stringContaining("Orhan"),
      expect.stringContaining("Marco Obiso"),
    ]);
    expect(complaints()).toEqual([]);
    await stop();
    expect(standIn.world.violations).toEqual([]);
  });

  it("loses nothing of what reaches Discord before the response that it follows", async () => {
    const { standIn, stop, complaints } = await startHarness({ desk: slow(createFakeDesk(), 400), mode: "http" });
    standIn.settings.readsAfterMs = 400;
    const hidden = await standIn.answer(standIn.slash("ask", { question: "who is the focal point", private: true }));
    await standIn.answer(standIn.press(hidden, "Share"));
    const shared = () => [...standIn.world.messages.values()].filter((each) => each.onlyFor === null);
    await standIn.until("the shared answer", () => shared().length > 0);
    const before = standIn.slash("ask", { question: "who is the focal point" });
    const late = standIn.slash("ask", { question: "who is the focal point" }, { ago: 1_400 });
    for (const each of [before, late]) expect(textOf(await standIn.answer(each))).toContain("Orhan Osmani");
    expect(late.response?.type).toBe(5);
    await standIn.quiet();
    expect(shared()).toHaveLength(3);
    expect(complaints()).toEqual([]);
    await stop();
    expect(standIn.world.violations).toEqual([]);
  });

  it("takes nothing new once it is stopped", async () => {
    await harness.adapter().stop(1_000);
    expect(harness.adapter().status().ok).toBe(false);
    expect((await harness.standIn.signed(PING)).status).toBe(503);
    await harness.restart();
  });
});
