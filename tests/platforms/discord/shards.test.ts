/** As many shards as Discord recommends, all in one process. */
import { expect, it } from "vitest";
import { createFakeDesk } from "../fake-desk.ts";
import { MODES, startHarness } from "./harness.ts";
import { textOf } from "./stand-in.ts";
import { DIRECT } from "./world.ts";

it.runIf(MODES.includes("http"))("each shard answers its own, and all stop together", { timeout: 30_000 }, async () => {
  const harness = await startHarness({ desk: createFakeDesk(), shards: 2 });
  const { standIn } = harness;
  expect(harness.adapter().status()).toEqual({ ok: true, detail: "connected to the gateway (2 of 2 shards)" });
  expect([...standIn.gateway.shards].sort()).toEqual([0, 1]);
  const calls = [{}, { channel: DIRECT }].map((asking) =>
    standIn.slash("ask", { question: "who is the Q3/2 focal point" }, asking),
  );
  for (const call of calls) expect(textOf(await standIn.answer(call))).toContain("**Orhan Osmani**");
  await harness.adapter().stop(1_000);
  await standIn.until("no connection", () => standIn.gateway.connected === 0);
  await harness.stop();
  expect(standIn.world.violations).toEqual([]);
});
