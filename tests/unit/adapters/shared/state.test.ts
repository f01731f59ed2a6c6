import { execFile } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createClaims } from "../../../../adapters/shared/claims.ts";
import { createFeedback } from "../../../../adapters/shared/feedback.ts";
import { createMemory } from "../../../../adapters/shared/memory.ts";
import { createReplies } from "../../../../adapters/shared/replies.ts";
import type { ReplyState } from "../../../../adapters/shared/state.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let folder: string;
let clock: number;
const now = () => clock;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copdesk-state-"));
  clock = Date.now();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a data folder", () => {
  it("keeps everything over a restart", () => {
    createMemory(folder, now).remember("a", "first");
    createClaims(folder, now, now).claim("e1");
    const state: ReplyState = { asked: { kind: "support", text: "x" }, context: { today: "2026-11-22" }, corpus: "v1" };
    const key = createReplies(folder, now).keep(state);
    createFeedback(folder, now).give(key, "ana", "right");
    expect(createFeedback(folder, now).tally(key)).toEqual({ right: 1, wrong: 0 });
    expect(createMemory(folder, now).recall("a")).toEqual(["first"]);
    expect(createClaims(folder, now, now).claim("e1")).toBe(false);
    clock += 8 * DAY;
    expect(createReplies(folder, now).find(key)).toEqual(state);
  });

  it("gives whatever was asked back as it was", () => {
    const replies = createReplies(folder, now);
    const memory = createMemory(folder, now);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
        const state: ReplyState = {
          asked: { kind: "question", question: text },
          context: { today: text },
          corpus: "v",
        };
        expect(createReplies(folder, now).find(replies.keep(state))).toEqual(state);
        memory.remember(text, text);
        expect(memory.recall(text).at(-1)).toBe(text);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it("gives one claim in all when several processes want the same ones", async () => {
    const script = `
      import { createClaims } from "./adapters/shared/claims.ts";
      const claims = createClaims(${JSON.stringify(folder)});
      const won = [];
      for (let n = 0; n < 300; n++) if (claims.claim("event " + n)) won.push(n);
      console.log(JSON.stringify(won));`;
    const run = promisify(execFile);
    const outputs = await Promise.all(
      [1, 2, 3].map(() => run(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script])),
    );
    const won = outputs.flatMap(({ stdout }): number[] => JSON.parse(stdout));
    expect(won.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, n) => n));
  });

  it("lets one alone succeed a claim that has expired", () => {
    createClaims(folder, now, now).claim("e1");
    clock += 16 * MINUTE;
    const wins = [1, 2, 3].map(() => createClaims(folder, now, now).claim("e1"));
    expect(wins).toEqual([true, false, false]);
  });

  it("loses nothing but the line that a killed process was writing", () => {
    const memory = createMemory(folder, now);
    memory.remember("a", "first");
    const [file] = readdirSync(join(folder, "threads"));
    appendFileSync(join(folder, "threads", String(file)), '\n"half a quest');
    memory.remember("a", "second");
    expect(memory.recall("a")).toEqual(["first", "second"]);
    mkdirSync(join(folder, "replies"));
    writeFileSync(join(folder, "replies", "broken.json"), '{"asked":');
    expect(createReplies(folder, now).find("broken")).toBeNull();
  });

  it("stays small: long threads are cut, and old files go", () => {
    const memory = createMemory(folder, now);
    for (let n = 0; n < 300; n++) memory.remember("a", "long ".repeat(1000));
    const [file] = readdirSync(join(folder, "threads"));
    expect(statSync(join(folder, "threads", String(file))).size).toBeLessThan(40_000);
    expect(memory.recall("a")).toHaveLength(10);
    writeFileSync(join(folder, "threads", "x.123-abc.tmp"), "left by a killed process");
    clock += 40 * DAY;
    createMemory(folder, now);
    expect(readdirSync(join(folder, "threads"))).toEqual([]);
  });

  it("forgets what is old while it runs, without waiting for a restart", async () => {
    const claims = createClaims(folder, now, now);
    for (let n = 0; n < 499; n++) claims.claim(`early ${n}`);
    clock += 2 * 60 * MINUTE;
    claims.claim("late");
    await expect.poll(() => readdirSync(join(folder, "claims")).length).toBe(1);
  });

  it("is closed to other people, and a folder that cannot be made is a coded error", () => {
    createMemory(folder, now).remember("a", "first");
    const [file] = readdirSync(join(folder, "threads"));
    expect(statSync(join(folder, "threads")).mode & 0o077).toBe(0);
    expect(statSync(join(folder, "threads", String(file))).mode & 0o077).toBe(0);
    writeFileSync(join(folder, "file"), "");
    for (const create of [createMemory, createClaims, createReplies, createFeedback]) {
      expect(() => create(join(folder, "file"), now)).toThrowError(/cannot be read/);
    }
  });

  it("is made again when it is taken away", () => {
    const claims = createClaims(folder, now, now);
    rmSync(folder, { recursive: true });
    expect([claims.claim("e1"), claims.claim("e1")]).toEqual([true, false]);
    expect(createClaims(folder, now, now).claim("e1")).toBe(false);
  });
});
