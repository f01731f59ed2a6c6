/** What was asked under which button, so that "More" still works after a restart. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { LANGUAGES } from "../../src/index.ts";
import { openRoom } from "./room.ts";
import type { Replies, ReplyState } from "./state.ts";

const KEPT_MS = 30 * 24 * 3_600_000;
/** A reply that is asked for again within this time is not written again. */
const FRESH_MS = 24 * 3_600_000;
const REPLIES = 20_000;
const IN_PROCESS = 5_000;
const KEY = /^[a-z0-9]{1,24}$/;

const LOOKUP = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("who"),
    role: z.string(),
    body: z.string().exactOptional(),
    asOf: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal("country"), name: z.string() }),
  z.object({ kind: z.literal("document"), symbol: z.string() }),
  z.object({ kind: z.literal("when"), body: z.string() }),
  z.object({ kind: z.literal("term"), acronym: z.string() }),
]);

const STATE = z.object({
  asked: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("question"), question: z.string() }),
    z.object({ kind: z.literal("lookup"), lookup: LOOKUP }),
    z.object({ kind: z.literal("support"), text: z.string() }),
  ]),
  context: z.object({
    history: z.array(z.string()).exactOptional(),
    today: z.string(),
    locale: z.enum(LANGUAGES).exactOptional(),
  }),
  corpus: z.string(),
});

/**
 * Remembers replies for thirty days, at most the latest 20,000.
 * @param folder the data folder; null keeps the latest 5,000 in the process
 * @throws CodedError `file-unreadable` when the folder cannot be made
 */
export function createReplies(folder: string | null, now: () => number = Date.now): Replies {
  const latest = new LRUCache<string, ReplyState>({ max: IN_PROCESS });
  const room = folder === null ? null : openRoom(join(folder, "replies"), { keptMs: KEPT_MS, files: REPLIES }, now);
  return {
    keep(state) {
      // Parsing puts the keys in one order, whatever order the caller made them in.
      const parsed: ReplyState = STATE.parse(state);
      const text = JSON.stringify(parsed);
      const key = keyOf(text);
      latest.set(key, parsed);
      const file = `${key}.json`;
      const at = room?.writtenAt(file) ?? null;
      if (at === null) room?.write(file, text);
      else if (now() - at > FRESH_MS) room?.touch(file);
      return key;
    },
    find(key) {
      if (!KEY.test(key)) return null;
      return latest.get(key) ?? parse(room?.read(`${key}.json`) ?? null);
    },
  };
}

function parse(text: string | null): ReplyState | null {
  if (text === null) return null;
  try {
    return STATE.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** 20 characters of `[a-z0-9]`. */
function keyOf(text: string): string {
  const digits = createHash("sha256").update(text).digest("hex");
  return BigInt(`0x${digits}`).toString(36).padStart(50, "0").slice(-20);
}
