/** What every store behind `State` does, whatever holds its shelves. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ReplyState } from "../../adapters/shared/stores/replies.ts";
import { HAS_POSTGRES, type Postgres, startPostgres } from "../postgres.ts";
import { type Held, HOLDERS } from "./holders.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const REPLY: ReplyState = {
  asked: { kind: "lookup", lookup: { kind: "who", role: "focal point", body: "Q3/2" } },
  context: { today: "2026-11-22", history: ["before"], locale: "fr" },
  corpus: "v1",
};

let server: Postgres | null = null;
beforeAll(async () => {
  if (HAS_POSTGRES) server = await startPostgres();
});
afterAll(() => server?.stop());

const possible = HOLDERS.filter(({ needsPostgres }) => HAS_POSTGRES || !needsPostgres);

describe.each(possible)("what the desk keeps, $name", ({ hold, lasts, forgets }) => {
  let held: Held;
  beforeEach(async () => {
    held = await hold(server);
  });
  afterEach(() => held.close());

  it("a thread recalls its last ten questions, oldest first, and no other thread's", async () => {
    const { memory } = held.open();
    expect(await memory.recall("a")).toEqual([]);
    for (let n = 1; n <= 12; n++) await memory.remember("a", `question ${n}\nwith a line break, "quotes" and \u0000`);
    await memory.remember("../../b", "another");
    expect(await memory.recall("a")).toEqual(
      Array.from({ length: 10 }, (_, n) => `question ${n + 3}\nwith a line break, "quotes" and \u0000`),
    );
    expect(await memory.recall("../../b")).toEqual(["another"]);
  });

  it("a claim is given once within fifteen minutes, and once again after them", async () => {
    const { claims } = held.open();
    expect(await claims.claim("e1")).toBe(true);
    expect(await claims.claim("e1")).toBe(false);
    expect(await claims.claim("e2")).toBe(true);
    await held.pass(14 * MINUTE);
    // By the clock of what holds it, wherever that is another than the process's.
    const later = lasts ? () => held.open().claims : () => claims;
    expect(await later().claim("e1")).toBe(false);
    await held.pass(2 * MINUTE);
    expect(await later().claim("e1")).toBe(true);
    expect(await later().claim("e1")).toBe(false);
  });

  it("a claim that is asked for within a day is given once a day", async () => {
    const { claims } = held.open();
    expect([await claims.claim("e1"), await claims.claim("e1", DAY)]).toEqual([true, false]);
    await held.pass(23 * 60 * MINUTE);
    const later = lasts ? () => held.open().claims : () => claims;
    expect(await later().claim("e1", DAY)).toBe(false);
    await held.pass(2 * 60 * MINUTE);
    expect([await later().claim("e1", DAY), await later().claim("e1", DAY)]).toEqual([true, false]);
  });

  it("of many who claim one key at once one has it, and claims are given in the order in which they were asked", async () => {
    const { claims } = held.open();
    expect((await Promise.all([1, 2, 3, 4].map(() => claims.claim("e1")))).filter(Boolean)).toHaveLength(1);
    const order: number[] = [];
    await Promise.all(Array.from({ length: 20 }, (_, n) => claims.claim(`o${n}`).then(() => order.push(n))));
    expect(order).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  it("a reply is found under a short key, the same for the same state", async () => {
    const { replies } = held.open();
    const turned: ReplyState = {
      corpus: "v1",
      context: { locale: "fr", history: ["before"], today: "2026-11-22" },
      asked: { lookup: { body: "Q3/2", role: "focal point", kind: "who" }, kind: "lookup" },
    };
    const key = await replies.keep(REPLY);
    expect(key).toMatch(/^[a-z0-9]{20}$/);
    expect(await replies.keep(turned)).toBe(key);
    expect(await replies.find(key)).toEqual(REPLY);
    expect(await replies.keep({ ...REPLY, corpus: "v2" })).not.toBe(key);
    for (const wrong of ["", "nothing", "../../etc/passwd", `${key}x`]) expect(await replies.find(wrong)).toBeNull();
  });

  it("feedback counts the last verdict of each person", async () => {
    const { feedback } = held.open();
    expect(await feedback.tally("r1")).toEqual({ right: 0, wrong: 0 });
    await feedback.give("r1", "ana", "right");
    await feedback.give("r1", "ana", "wrong");
    await feedback.give("r1", "bo", "right");
    await feedback.give("r2", "bo", "right");
    expect(await feedback.tally("r1")).toEqual({ right: 1, wrong: 1 });
    expect(await feedback.tally("r2")).toEqual({ right: 1, wrong: 0 });
  });

  it.runIf(lasts)(
    "all of it lasts over a restart, and is shared by those who keep things in the same place",
    async () => {
      const [one, two] = [held.open(), held.open()];
      expect(await one.claims.claim("e1")).toBe(true);
      expect(await two.claims.claim("e1")).toBe(false);
      await one.memory.remember("a", "first");
      await two.memory.remember("a", "second");
      const key = await one.replies.keep(REPLY);
      await one.feedback.give(key, "ana", "right");
      await two.feedback.give(key, "bo", "wrong");
      await held.pass(8 * DAY);
      const after = held.open();
      expect(await after.memory.recall("a")).toEqual(["first", "second"]);
      expect(await after.replies.find(key)).toEqual(REPLY);
      expect(await after.feedback.tally(key)).toEqual({ right: 1, wrong: 1 });
    },
  );

  it.runIf(forgets)(
    "what people asked and said is forgotten after the days that are set, and claims after an hour",
    async () => {
      const before = held.open({ keepDays: 3 });
      await before.memory.remember("a", "first");
      const key = await before.replies.keep(REPLY);
      await before.feedback.give(key, "ana", "right");
      await held.pass(2 * DAY);
      await held.forget();
      expect(await held.open({ keepDays: 3 }).memory.recall("a")).toEqual(["first"]);
      expect(await held.open({ keepDays: 3 }).replies.find(key)).toEqual(REPLY);
      await held.pass(2 * DAY);
      await held.forget();
      const after = held.open({ keepDays: 3 });
      expect(await after.memory.recall("a")).toEqual([]);
      expect(await after.replies.find(key)).toBeNull();
      expect(await after.feedback.tally(key)).toEqual({ right: 0, wrong: 0 });
    },
  );
});
