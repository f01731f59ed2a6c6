/** What both chat platforms rely on to answer in order, not too much at once, and all before they stop. */
import { describe, expect, it } from "vitest";
import { createInFlight } from "../../adapters/shared/in-flight.ts";
import { createLanes } from "../../adapters/shared/lanes.ts";
import { createThrottle } from "../../adapters/shared/throttle.ts";

describe("the throttle", () => {
  it("fills evenly over a minute, for each person and for the workspace", () => {
    let now = 0;
    const throttle = createThrottle({ perUser: 2, perWorkspace: 3 }, () => now);
    expect([1, 2, 3].map(() => throttle.admit("T", "ana"))).toEqual(["admitted", "admitted", "refused"]);
    expect(throttle.admit("T", "bo")).toBe("admitted");
    expect(throttle.admit("T", "bo")).toBe("refused");
    expect(throttle.admit("OTHER", "ana")).toBe("admitted");
    now += 30_000;
    expect([1, 2].map(() => throttle.admit("T", "ana"))).toEqual(["admitted", "refused-again"]);
    now += 120_000;
    expect([1, 2, 3].map(() => throttle.admit("T", "ana"))).toEqual(["admitted", "admitted", "refused"]);
  });
});

describe("the throttle of a channel", () => {
  it("tells a channel once that it is asked too much, whoever asks, and lets people go on in private", () => {
    let now = 0;
    const throttle = createThrottle({ perUser: 2, perWorkspace: 100, perChannel: 3 }, () => now);
    const burst = (channel: string | null) =>
      Array.from({ length: 6 }, (_, person) => throttle.admit("T", `p${person}`, channel));
    expect(burst("C")).toEqual([...Array(3).fill("admitted"), "refused", "refused-again", "refused-again"]);
    expect(burst(null)).toEqual(Array(6).fill("admitted"));
    now += 60_000;
    expect(burst("C").slice(0, 4)).toEqual(["admitted", "admitted", "admitted", "refused"]);
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
    await expect(inFlight.drain(10)).rejects.toMatchObject({ code: "answers-lost", data: { count: 1 } });
    expect(inFlight.size).toBe(1);
    release();
    await inFlight.drain(1_000);
    expect(inFlight.size).toBe(0);
  });

  it("counts failed work as done", async () => {
    const inFlight = createInFlight();
    await expect(inFlight.track(Promise.reject(new Error("no")))).rejects.toThrow("no");
    await inFlight.drain(10);
  });
});
