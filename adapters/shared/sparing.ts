/** What the desk keeps is an extra: a store that fails costs what it would have added, never the answer. */
import { LRUCache } from "lru-cache";
import { type Elapsed, elapsed } from "./clock.ts";
import type { Logger } from "./log.ts";
import type { State } from "./state.ts";

/** How each store is opened; one that cannot be opened yet is tried again at its next use. */
export type Openers = { readonly [Store in keyof State]: () => State[Store] };

/** A state whose methods never throw. */
export interface SparingState extends State {
  /** one line for each store that failed and did not work since */
  faults(): readonly string[];
}

/** A store that goes on failing is logged this often, in milliseconds. */
const TOLD_EVERY_MS = 10 * 60_000;
/** Of how many threads, and how many questions each, what could not be kept is held until it can. */
const THREADS = 1_000;
const QUESTIONS = 10;

/**
 * Puts stores that never fail in front of those that may.
 * @param open the stores that may fail, also by throwing when they are opened
 * @param spare what stands in meanwhile, within the process
 */
export function sparing(open: Openers, spare: State, log: Logger, now: Elapsed = elapsed): SparingState {
  const failing = new Map<keyof State, string>();
  const told = new Map<keyof State, number>();
  const missed = new LRUCache<string, readonly string[]>({ max: THREADS });

  const fail = (store: keyof State, error: unknown): void => {
    const reason = codeOf(error);
    failing.set(store, reason);
    const before = told.get(store);
    if (before !== undefined && now() - before < TOLD_EVERY_MS) return;
    told.set(store, now());
    log.error({ store, reason, mend: MEND }, "what should be kept cannot be; questions are answered all the same");
  };
  /** Does what a store should, or else what stands in for it. Only a write shows that it works again. */
  const tried = <T>(store: keyof State, writes: boolean, work: () => T, instead: () => T): T => {
    try {
      const result = work();
      if (writes && failing.delete(store)) told.delete(store);
      return result;
    } catch (error) {
      fail(store, error);
      return instead();
    }
  };
  /** Keeps in their order what was missed before and what comes now. */
  const remember = (thread: string, question: string): void => {
    const waiting = [...(missed.get(thread) ?? []), question].slice(-QUESTIONS);
    let kept = 0;
    const keepAll = () => {
      for (const each of waiting) {
        open.memory().remember(thread, each);
        kept += 1;
      }
    };
    tried("memory", true, keepAll, () => {});
    if (kept === waiting.length) missed.delete(thread);
    else missed.set(thread, waiting.slice(kept));
  };

  return {
    memory: {
      recall(thread) {
        const kept = tried<readonly string[]>(
          "memory",
          false,
          () => open.memory().recall(thread),
          () => [],
        );
        return [...kept, ...(missed.get(thread) ?? [])].slice(-QUESTIONS);
      },
      remember,
    },
    claims: {
      claim: (key) =>
        tried(
          "claims",
          true,
          () => open.claims().claim(key),
          () => spare.claims.claim(key),
        ),
    },
    replies: {
      keep: (state) =>
        tried(
          "replies",
          true,
          () => open.replies().keep(state),
          () => spare.replies.keep(state),
        ),
      find: (key) =>
        tried(
          "replies",
          false,
          () => open.replies().find(key),
          () => null,
        ) ?? spare.replies.find(key),
    },
    feedback: {
      give: (reply, person, verdict) =>
        tried(
          "feedback",
          true,
          () => open.feedback().give(reply, person, verdict),
          () => spare.feedback.give(reply, person, verdict),
        ),
      tally: (reply) =>
        tried(
          "feedback",
          false,
          () => open.feedback().tally(reply),
          () => spare.feedback.tally(reply),
        ),
    },
    faults: () => [...failing].map(([store, reason]) => `${store}: ${reason}`),
  };
}

const MEND = "Look at the folder of COPDESK_DATA: is the disk full, mounted read-only, or the folder somebody else's?";

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" && error.name !== "CodedError" ? error.code : error.message;
}
