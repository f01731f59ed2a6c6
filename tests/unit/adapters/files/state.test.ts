import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openState } from "../../../../adapters/files/state.ts";
import type { ReplyState } from "../../../../adapters/shared/state.ts";

const log = pino({ level: "silent" });
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copdesk-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const REPLY: ReplyState = {
  asked: { kind: "question", question: "who?" },
  context: { today: "2024-01-01" },
  corpus: "v1",
};

describe("memory", () => {
  it("keeps the last ten questions of each thread over a restart", () => {
    const before = openState(folder, log).memory;
    for (let each = 1; each <= 12; each++) before.remember("C1/17", `question ${each}`);
    before.remember("../../C2", "another");
    const after = openState(folder, log).memory;
    expect(after.recall("C1/17")).toEqual(Array.from({ length: 10 }, (_, index) => `question ${index + 3}`));
    expect(after.recall("../../C2")).toEqual(["another"]);
    expect(after.recall("C3")).toEqual([]);
  });

  it("begins anew where its file is damaged", () => {
    const { memory } = openState(folder, log);
    memory.remember("C1", "who?");
    for (const name of readdirSync(join(folder, "threads"))) writeFileSync(join(folder, "threads", name), "[{");
    expect(memory.recall("C1")).toEqual([]);
    memory.remember("C1", "when?");
    expect(memory.recall("C1")).toEqual(["when?"]);
  });
});

describe("claims", () => {
  it("are given once within fifteen minutes, to whichever process came first", () => {
    let now = 1_000_000;
    const [one, two] = [
      openState(
        folder,
        log,
        () => now,
        () => now,
      ),
      openState(
        folder,
        log,
        () => now,
        () => now,
      ),
    ];
    expect(one.claims.claim("Ev1")).toBe(true);
    expect(two.claims.claim("Ev1")).toBe(false);
    expect(one.claims.claim("Ev1")).toBe(false);
    expect(two.claims.claim("Ev2")).toBe(true);
    now += 14 * 60_000;
    expect(two.claims.claim("Ev1")).toBe(false);
    now += 2 * 60_000;
    expect(two.claims.claim("Ev1")).toBe(true);
    expect(one.claims.claim("Ev1")).toBe(false);
  });
});

describe("replies", () => {
  it("are found after a restart under a short key, the same for the same state", () => {
    const key = openState(folder, log).replies.keep(REPLY);
    expect(key).toMatch(/^[a-z0-9]{1,24}$/);
    const { replies } = openState(folder, log);
    expect(replies.find(key)).toEqual(REPLY);
    expect(replies.keep(REPLY)).toBe(key);
    expect(replies.keep({ ...REPLY, corpus: "v2" })).not.toBe(key);
  });

  it("are null for a key that nobody was given", () => {
    const { replies } = openState(folder, log);
    for (const key of ["", "abc", "../claims/x", "A".repeat(300)]) expect(replies.find(key)).toBeNull();
  });

  it("go when they are much older than a week, no sooner", () => {
    const key = openState(folder, log).replies.keep(REPLY);
    const file = join(folder, "replies", `${key}.json`);
    const aged = (days: number) => {
      const then = new Date(Date.now() - days * 86_400_000);
      utimesSync(file, then, then);
      const state = openState(folder, log);
      state.claims.claim(`sweep ${days}`);
      return state.replies.find(key);
    };
    expect(aged(10)).toEqual(REPLY);
    expect(aged(40)).toBeNull();
  });
});

describe("a data folder", () => {
  it("that cannot be made is told of, and taken as soon as it can be", () => {
    const place = join(folder, "a");
    writeFileSync(place, "");
    const state = openState(place, log);
    state.memory.remember("C1", "first");
    expect(state.memory.recall("C1")).toEqual(["first"]);
    expect(state.faults()).toEqual([expect.stringMatching(/^memory: .*cannot be read/)]);
    rmSync(place);
    state.memory.remember("C1", "second");
    expect(state.faults()).toEqual([]);
    expect(openState(place, log).memory.recall("C1")).toEqual(["first", "second"]);
  });
});
