/** What every store behind `State` does, wherever it keeps things. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openState } from "../../adapters/files/state.ts";
import { createClaims } from "../../adapters/shared/claims.ts";
import { createFeedback } from "../../adapters/shared/feedback.ts";
import { createLogger } from "../../adapters/shared/log.ts";
import { createMemory } from "../../adapters/shared/memory.ts";
import { createReplies } from "../../adapters/shared/replies.ts";
import type { ReplyState, State } from "../../adapters/shared/state.ts";

const MINUTE = 60_000;
/** a file, in which no folder can be */
const TAKEN = fileURLToPath(import.meta.url);
const log = createLogger("silent");

let folder: string;
let clock: number;
const now = () => clock;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copdesk-state-"));
  clock = Date.now();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const raw = (place: string | null): State => ({
  memory: createMemory(place, now),
  claims: createClaims(place, now, now),
  replies: createReplies(place, now),
  feedback: createFeedback(place, now),
});
const implementations: readonly [string, () => State][] = [
  ["in a folder", () => raw(folder)],
  ["in the process", () => raw(null)],
  ["in a folder, sparing the answer", () => openState(folder, log, now, now)],
  ["in a folder that cannot be made, sparing the answer", () => openState(join(TAKEN, "file"), log, now, now)],
];

describe.each(implementations)("what the desk keeps, %s", (_name, open) => {
  it("a thread recalls its last ten questions, oldest first, and no other thread's", () => {
    const memory = open().memory;
    expect(memory.recall("a")).toEqual([]);
    for (let n = 1; n <= 12; n++) memory.remember("a", `question ${n}\nwith a line break`);
    memory.remember("b", "another");
    expect(memory.recall("a")).toEqual(Array.from({ length: 10 }, (_, n) => `question ${n + 3}\nwith a line break`));
    expect(memory.recall("b")).toEqual(["another"]);
  });

  it("a claim is given once within fifteen minutes, and once again after them", () => {
    const claims = open().claims;
    expect([claims.claim("e1"), claims.claim("e1"), claims.claim("e2")]).toEqual([true, false, true]);
    clock += 14 * MINUTE;
    expect(claims.claim("e1")).toBe(false);
    clock += 2 * MINUTE;
    expect([claims.claim("e1"), claims.claim("e1")]).toEqual([true, false]);
  });

  it("a reply is found under its key, and the same reply has the same key whatever the order of its parts", () => {
    const replies = open().replies;
    const state: ReplyState = {
      asked: { kind: "lookup", lookup: { kind: "who", role: "focal point", body: "Q3/2" } },
      context: { today: "2026-11-22", history: ["before"], locale: "fr" },
      corpus: "v1",
    };
    const turned: ReplyState = {
      corpus: "v1",
      context: { locale: "fr", history: ["before"], today: "2026-11-22" },
      asked: { lookup: { body: "Q3/2", role: "focal point", kind: "who" }, kind: "lookup" },
    };
    const key = replies.keep(state);
    expect(key).toMatch(/^[a-z0-9]{20}$/);
    expect(replies.keep(turned)).toBe(key);
    expect(replies.find(key)).toEqual(state);
    expect(replies.keep({ ...state, corpus: "v2" })).not.toBe(key);
    for (const wrong of ["", "nothing", "../../etc/passwd", `${key}x`]) expect(replies.find(wrong)).toBeNull();
  });

  it("feedback counts the last verdict of each person", () => {
    const feedback = open().feedback;
    expect(feedback.tally("r1")).toEqual({ right: 0, wrong: 0 });
    feedback.give("r1", "ana", "right");
    feedback.give("r1", "ana", "wrong");
    feedback.give("r1", "bo", "right");
    feedback.give("r2", "bo", "right");
    expect(feedback.tally("r1")).toEqual({ right: 1, wrong: 1 });
    expect(feedback.tally("r2")).toEqual({ right: 1, wrong: 0 });
  });
});
