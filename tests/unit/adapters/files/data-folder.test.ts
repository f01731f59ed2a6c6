import { execFile } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shelvesInFolder } from "../../../../adapters/files/shelves.ts";
import { openState } from "../../../../adapters/files/state.ts";
import type { ReplyState } from "../../../../adapters/shared/stores/replies.ts";
import { type State, stateOver } from "../../../../adapters/shared/stores/state.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let folder: string;
let clock: number;
const now = () => clock;

const open = (place = folder): State =>
  stateOver(shelvesInFolder(place, now), { clocks: { now, elapsed: now }, keepDays: null });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copdesk-state-"));
  clock = Date.now();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a data folder", () => {
  it("gives whatever was asked back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 500 }), async (text) => {
        const { replies, memory } = open();
        const state: ReplyState = {
          asked: { kind: "question", question: text },
          context: { today: text },
          corpus: "v",
        };
        expect(await open().replies.find(await replies.keep(state))).toEqual(state);
        await memory.remember(text, text);
        expect((await memory.recall(text)).at(-1)).toBe(text);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it("gives one claim in all when several processes want the same ones", async () => {
    const script = `
      import { openState } from "./adapters/files/state.ts";
      import { createLogger } from "./adapters/shared/log.ts";
      const { claims } = openState(${JSON.stringify(folder)}, createLogger("silent"));
      const won = [];
      for (let n = 0; n < 300; n++) if (await claims.claim("event " + n)) won.push(n);
      console.log(JSON.stringify(won));`;
    const run = promisify(execFile);
    const outputs = await Promise.all(
      [1, 2, 3].map(() => run(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script])),
    );
    const won = outputs.flatMap(({ stdout }): number[] => JSON.parse(stdout));
    expect(won.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, n) => n));
  });

  it("lets one alone succeed a claim that has expired", async () => {
    await open().claims.claim("e1");
    clock += 16 * MINUTE;
    const wins = await Promise.all([1, 2, 3].map(() => open().claims.claim("e1")));
    expect(wins).toEqual([true, false, false]);
  });

  it("loses nothing but the line that a killed process was writing", async () => {
    const { memory } = open();
    await memory.remember("a", "first");
    const [file] = readdirSync(join(folder, "threads"));
    appendFileSync(join(folder, "threads", String(file)), '\n"half a quest');
    await memory.remember("a", "second");
    expect(await memory.recall("a")).toEqual(["first", "second"]);
    writeFileSync(join(folder, "replies", "broken.json"), '{"asked":');
    expect(await open().replies.find("broken")).toBeNull();
  });

  it("stays small: long threads are cut, and old files go", async () => {
    const { memory } = open();
    for (let n = 0; n < 300; n++) await memory.remember("a", "long ".repeat(1000));
    const [file] = readdirSync(join(folder, "threads"));
    expect(statSync(join(folder, "threads", String(file))).size).toBeLessThan(40_000);
    expect(await memory.recall("a")).toHaveLength(10);
    writeFileSync(join(folder, "threads", "x.123-abc.tmp"), "left by a killed process");
    clock += 40 * DAY;
    open();
    expect(readdirSync(join(folder, "threads"))).toEqual([]);
  });

  it("forgets what is old while it runs, without waiting for a restart", async () => {
    const { claims } = open();
    for (let n = 0; n < 499; n++) await claims.claim(`early ${n}`);
    clock += 26 * 60 * MINUTE;
    await claims.claim("late");
    await expect.poll(() => readdirSync(join(folder, "claims")).length).toBe(1);
  });

  it("is closed to other people, and one that cannot be made is a coded error", async () => {
    await open().memory.remember("a", "first");
    const [file] = readdirSync(join(folder, "threads"));
    expect(statSync(join(folder, "threads")).mode & 0o077).toBe(0);
    expect(statSync(join(folder, "threads", String(file))).mode & 0o077).toBe(0);
    writeFileSync(join(folder, "file"), "");
    expect(() => open(join(folder, "file"))).toThrowError(/cannot be read/);
  });

  it("is made again when it is taken away", async () => {
    const { claims } = open();
    rmSync(folder, { recursive: true });
    expect([await claims.claim("e1"), await claims.claim("e1")]).toEqual([true, false]);
    expect(await open().claims.claim("e1")).toBe(false);
  });

  it("that cannot be made is told of, and taken as soon as it can be", async () => {
    const log = pino({ level: "silent" });
    const place = join(folder, "a");
    writeFileSync(place, "");
    const state = openState(place, log);
    await state.memory.remember("C1", "first");
    expect(await state.memory.recall("C1")).toEqual(["first"]);
    expect(state.faults()).toEqual([expect.stringMatching(/^threads: .*cannot be read/)]);
    rmSync(place);
    await state.memory.remember("C1", "second");
    expect(state.faults()).toEqual([]);
    expect(await openState(place, log).memory.recall("C1")).toEqual(["first", "second"]);
  });

  it("holds what an earlier version kept", async () => {
    const { memory, replies } = open();
    await memory.remember("C1", "first");
    const state: ReplyState = { asked: { kind: "support", text: "x" }, context: { today: "2026-11-22" }, corpus: "v1" };
    const key = await replies.keep(state);
    expect(readdirSync(join(folder, "replies"))).toEqual([`${key}.json`]);
    writeFileSync(join(folder, "replies", `${key}.json`), JSON.stringify(state));
    expect(await open().replies.find(key)).toEqual(state);
  });
});
