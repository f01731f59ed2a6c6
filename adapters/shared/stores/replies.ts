/** What was asked under which button, so that "More" still works after a restart. */
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { type AskContext, LANGUAGES, type Lookup } from "../../../src/index.ts";
import { DAY_MS, readLine, type Store } from "./shelf.ts";

/** What was asked, so that a button under an answer still works after a restart. */
export interface ReplyState {
  readonly asked:
    | { readonly kind: "question"; readonly question: string }
    | { readonly kind: "lookup"; readonly lookup: Lookup }
    | { readonly kind: "support"; readonly text: string };
  readonly context: AskContext;
  /** corpus version that answered */
  readonly corpus: string;
}

/** Remembers replies for at least a week under short keys (at most 24 characters of `[a-z0-9]`). */
export interface Replies {
  /** the same state always gets the same key */
  keep(state: ReplyState): Promise<string>;
  find(key: string): Promise<ReplyState | null>;
}

/** How many stay at hand in the process. */
const AT_HAND = 5_000;
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

/** Remembers replies for thirty days. One that is given again after a day counts as new. */
export const REPLIES: Store<Replies> = {
  shelf: { name: "replies", keptMs: 30 * DAY_MS, personal: true, names: 20_000, lines: 1 },
  over: (shelf, { elapsed }) => {
    const atHand = new LRUCache<string, { readonly state: ReplyState; readonly at: number }>({ max: AT_HAND });
    return {
      async keep(given) {
        // Parsing puts the keys in one order, whatever order the caller made them in.
        const state: ReplyState = STATE.parse(given);
        const text = JSON.stringify(state);
        const key = keyOf(text);
        const known = atHand.get(key);
        if (known === undefined || elapsed() - known.at > DAY_MS) {
          atHand.set(key, { state, at: elapsed() });
          await shelf.put(`${key}.json`, text);
        }
        return key;
      },
      async find(key) {
        if (!KEY.test(key)) return null;
        const known = atHand.get(key);
        if (known !== undefined) return known.state;
        const [line] = (await shelf.read(`${key}.json`)).slice(-1);
        return line === undefined ? null : (STATE.safeParse(readLine(line)).data ?? null);
      },
    };
  },
};

/** 20 characters of `[a-z0-9]`. */
function keyOf(text: string): string {
  const digits = createHash("sha256").update(text).digest("hex");
  return BigInt(`0x${digits}`).toString(36).padStart(50, "0").slice(-20);
}
