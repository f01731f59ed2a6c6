import { describe, expect, it } from "vitest";
import { createLogger } from "../../../../adapters/shared/log.ts";
import { shelvesInProcess } from "../../../../adapters/shared/stores/in-process.ts";
import type { Shelf, ShelfKind, Shelves } from "../../../../adapters/shared/stores/shelf.ts";
import { sparing } from "../../../../adapters/shared/stores/sparing.ts";

const KIND: ShelfKind = { name: "threads", keptMs: 1_000, personal: true, names: 10, lines: 10 };
const DEADLINE_MS = 15;

type Way = "works" | "fails" | "hangs";

/** Shelves over the process that do as they are told, and count what they are asked. */
function world() {
  let clock = 0;
  let way: Way = "works";
  let asked = 0;
  const clocks = { now: () => clock, elapsed: () => clock };
  const whole = shelvesInProcess(clocks).open(KIND);
  const as = <T>(work: () => Promise<T>): Promise<T> => {
    asked += 1;
    if (way === "works") return work();
    return way === "fails"
      ? Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }))
      : new Promise(() => {});
  };
  const told: Shelf = {
    read: (name) => as(() => whole.read(name)),
    append: (name, line) => as(() => whole.append(name, line)),
    put: (name, line) => as(() => whole.put(name, line)),
    claim: (name, holdMs) => as(() => whole.claim(name, holdMs)),
  };
  const shelves: Shelves = { open: () => told, mend: "Mend it." };
  const spared = sparing(shelves, createLogger("silent"), clocks, DEADLINE_MS);
  return {
    spared,
    shelf: spared.open(KIND),
    whole,
    asked: () => asked,
    turn: (next: Way) => {
      way = next;
    },
    pass: (ms: number) => {
      clock += ms;
    },
  };
}

describe("shelves that spare the answer", () => {
  it("hold what could not be kept, and keep it in its order as soon as they can", async () => {
    const { shelf, whole, spared, turn } = world();
    await shelf.append("a", "1");
    turn("fails");
    await Promise.all([shelf.append("a", "2"), shelf.append("a", "3")]);
    expect(await shelf.read("a")).toEqual(["2", "3"]);
    expect(spared.faults()).toEqual(["threads: ENOSPC"]);
    turn("works");
    await shelf.append("a", "4");
    expect(await whole.read("a")).toEqual(["1", "2", "3", "4"]);
    expect(await shelf.read("a")).toEqual(["1", "2", "3", "4"]);
    expect(spared.faults()).toEqual([]);
  });

  it("wait for what hangs once, not at each call, and try again after a while", async () => {
    const { shelf, whole, spared, asked, turn, pass } = world();
    turn("hangs");
    await shelf.append("a", "1");
    expect(spared.faults()).toEqual([`threads: no answer within ${DEADLINE_MS} ms`]);
    expect(asked()).toBe(1);
    await shelf.append("a", "2");
    expect(await shelf.read("a")).toEqual(["1", "2"]);
    expect(await shelf.claim("e", 1_000)).toBe(true);
    expect(asked()).toBe(1);
    turn("works");
    pass(10_000);
    await shelf.append("a", "3");
    expect(await whole.read("a")).toEqual(["1", "2", "3"]);
    expect(spared.faults()).toEqual([]);
  });

  it("give a claim once in this process, whatever becomes of what holds them", async () => {
    const { shelf, turn } = world();
    turn("fails");
    expect(await shelf.claim("e", 1_000)).toBe(true);
    turn("works");
    expect(await shelf.claim("e", 1_000)).toBe(false);
  });

  it("give back what was put while it could not be kept", async () => {
    const { shelf, turn } = world();
    await shelf.put("a", "old");
    turn("fails");
    await shelf.put("a", "new");
    turn("works");
    expect((await shelf.read("a")).at(-1)).toBe("new");
    await shelf.put("a", "newest");
    expect(await shelf.read("a")).toEqual(["newest"]);
  });
});
