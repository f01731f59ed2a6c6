import { describe, expect, it } from "vitest";
import { createLogger } from "../../../../adapters/shared/log.ts";
import { createInFlight } from "../../../../adapters/slack/in-flight.ts";
import { createLanes } from "../../../../adapters/slack/lanes.ts";
import { createSilenceWatch } from "../../../../adapters/slack/silence.ts";
import { createThrottle } from "../../../../adapters/slack/throttle.ts";

describe("the throttle", () => {
  it("fills evenly over a minute, for each person and for the workspace", () => {
    let now = 0;
    const throttle = createThrottle({ perUser: 2, perWorkspace: 3 }, () => now);
    expect([1, 2, 3].map(() => throttle.admit("T", "ana"))).toEqual([true, true, false]);
    expect(throttle.admit("T", "bo")).toBe(true);
    expect(throttle.admit("T", "bo")).toBe(false);
    expect(throttle.admit("OTHER", "ana")).toBe(true);
    now += 30_000;
    expect([1, 2].map(() => throttle.admit("T", "ana"))).toEqual([true, false]);
    now += 120_000;
    expect([1, 2, 3].map(() => throttle.admit("T", "ana"))).toEqual([true, true, false]);
  });
});

describe("lanes", () => {
  it("keep the order within one and do not wait for another, also after a failure", async () => {
    const lanes = createLanes();
    const done: string[] = [];
    const task = (name: string, ms: number) => async () => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      done.push(name);
      if (name === "a1") throw new Error("a1");
    };
    const all = await Promise.allSettled([
      lanes.run("a", task("a1", 30)),
      lanes.run("a", task("a2", 1)),
      lanes.run("b", task("b1", 1)),
    ]);
    expect(done).toEqual(["b1", "a1", "a2"]);
    expect(all.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  });
});

describe("what is in flight", () => {
  it("is waited for, including what it begins, but no longer than the deadline", async () => {
    const inFlight = createInFlight();
    let release = () => {};
    inFlight.track(
      new Promise<void>((resolve) => {
        release = resolve;
      }).then(() => void inFlight.track(Promise.resolve())),
    );
    expect(await inFlight.drained(10)).toBe(false);
    expect(inFlight.size).toBe(1);
    release();
    expect(await inFlight.drained(1_000)).toBe(true);
    expect(inFlight.size).toBe(0);
  });

  it("counts failed work as done", async () => {
    const inFlight = createInFlight();
    await expect(inFlight.track(Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await inFlight.drained(10)).toBe(true);
  });
});

describe("the watch for missing subscriptions", () => {
  it("warns once when only commands come, never when an event came", () => {
    const log = createLogger("silent");
    const warnings: unknown[] = [];
    log.warn = (...said: unknown[]) => void warnings.push(said);
    const silent = createSilenceWatch(log);
    for (let n = 0; n < 6; n++) silent({ command: "/cop" });
    expect(warnings).toHaveLength(1);
    expect(JSON.stringify(warnings)).toContain("Event Subscriptions");
    const well = createSilenceWatch(log);
    well({ type: "event_callback" });
    for (let n = 0; n < 6; n++) well({ command: "/cop" });
    expect(warnings).toHaveLength(1);
  });
});
