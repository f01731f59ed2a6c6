import { EventEmitter } from "node:events";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { createLifecycle, type Stoppable } from "../../../../adapters/shared/lifecycle.ts";

function start(deadlineMs = 1_000) {
  const events = new EventEmitter();
  const exits: number[] = [];
  const log = pino({ level: "silent" });
  const lifecycle = createLifecycle({ log, deadlineMs, events, exit: (status) => exits.push(status) });
  return { events, exits, lifecycle };
}

function part(name: string, stop: Stoppable["stop"]): Stoppable {
  return { name, stop };
}

describe("a lifecycle", () => {
  it.each(["SIGTERM", "SIGINT"])("drains every part on %s and ends with 0", async (signal) => {
    const { events, exits, lifecycle } = start();
    const stopped: string[] = [];
    for (const name of ["one", "two"]) {
      lifecycle.add(
        part(name, async (deadlineMs) => {
          await Promise.resolve();
          stopped.push(`${name} ${deadlineMs}`);
        }),
      );
    }
    expect(lifecycle.stopping).toBe(false);
    events.emit(signal);
    expect(lifecycle.stopping).toBe(true);
    expect(await lifecycle.ended).toBe(0);
    expect(stopped.sort()).toEqual(["one 1000", "two 1000"]);
    expect(exits).toEqual([]);
  });

  it("ends at once on a second signal", async () => {
    const { events, exits, lifecycle } = start();
    lifecycle.add(part("slow", () => new Promise(() => {})));
    events.emit("SIGTERM");
    expect(exits).toEqual([]);
    events.emit("SIGINT");
    expect(exits).toEqual([1]);
  });

  it("stops a part that was added while it stops", async () => {
    const { events, lifecycle } = start();
    let release = () => {};
    lifecycle.add(
      part(
        "slow",
        () =>
          new Promise((resolve) => {
            release = resolve;
          }),
      ),
    );
    events.emit("SIGTERM");
    let late = false;
    lifecycle.add(
      part("late", async () => {
        late = true;
      }),
    );
    release();
    expect(await lifecycle.ended).toBe(0);
    expect(late).toBe(true);
  });

  it("ends with 1 when a part fails to stop, and still stops the others", async () => {
    const { lifecycle } = start();
    let other = false;
    lifecycle.add(part("broken", () => Promise.reject(new Error("no"))));
    lifecycle.add(
      part("other", async () => {
        other = true;
      }),
    );
    lifecycle.stop("test");
    expect(await lifecycle.ended).toBe(1);
    expect(other).toBe(true);
  });

  it.each(["unhandledRejection", "uncaughtException"])("exits with 1 on %s", (event) => {
    const { events, exits } = start();
    events.emit(event, new Error("boom"));
    expect(exits).toEqual([1]);
  });

  it("leaves no listener behind", async () => {
    const { events, lifecycle } = start();
    expect(events.eventNames()).toHaveLength(4);
    lifecycle.stop("test");
    await lifecycle.ended;
    expect(events.eventNames()).toEqual([]);
  });
});
