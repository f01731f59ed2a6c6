/** What the desk keeps is an extra: a shelf that fails, or is late, costs what it would have added, never the answer. */
import { LRUCache } from "lru-cache";
import { createLanes } from "../lanes.ts";
import type { Logger } from "../log.ts";
import { within } from "../within.ts";
import { shelvesInProcess } from "./in-process.ts";
import type { Clocks, Shelves } from "./shelf.ts";

/** Shelves whose methods never reject, and never take long. */
export interface SparingShelves extends Shelves {
  /** one line for each shelf that failed and did not work since */
  faults(): readonly string[];
}

/** What is late by more than this is not waited for, in milliseconds. */
export const DEADLINE_MS = 1_000;
/** After something was late nothing is asked for this long, in milliseconds: else each answer would wait anew. */
const PAUSE_MS = 5_000;
/** A shelf that goes on failing is logged this often, in milliseconds. */
const TOLD_EVERY_MS = 10 * 60_000;
/** Of how many names, and how many lines each, what could not be kept is held until it can. */
const NAMES = 5_000;
const LINES = 10;

/**
 * Puts shelves that never fail in front of those that may.
 * @param shelves those that may fail, be late, or not open
 * @param deadlineMs how long they may take, in milliseconds
 */
export function sparing(
  shelves: Shelves,
  log: Logger,
  clocks: Clocks,
  deadlineMs: number = DEADLINE_MS,
): SparingShelves {
  const { elapsed } = clocks;
  const failing = new Map<string, string>();
  const told = new Map<string, number>();
  let pausedUntil = Number.NEGATIVE_INFINITY;

  const fail = (shelf: string, error: unknown): void => {
    const reason = reasonOf(error);
    failing.set(shelf, reason);
    const before = told.get(shelf);
    if (before !== undefined && elapsed() - before < TOLD_EVERY_MS) return;
    told.set(shelf, elapsed());
    log.error(
      { shelf, reason, mend: shelves.mend },
      "what should be kept cannot be; questions are answered all the same",
    );
  };
  /** What a shelf gives, or what stands in for it. Only a write shows that it works again. */
  const tried = async <T>(shelf: string, writes: boolean, work: () => Promise<T>, instead: T): Promise<T> => {
    if (elapsed() < pausedUntil) return instead;
    try {
      const result = await inTime(deadlineMs, work());
      if (writes && failing.delete(shelf)) told.delete(shelf);
      return result;
    } catch (error) {
      if (error instanceof Late) pausedUntil = elapsed() + PAUSE_MS;
      fail(shelf, error);
      return instead;
    }
  };

  return {
    open(kind) {
      const opened = onceOpen(() => shelves.open(kind));
      const mine = shelvesInProcess(clocks).open(kind);
      const lanes = createLanes();
      const missed = new LRUCache<string, readonly string[]>({ max: NAMES });
      const write = (work: () => Promise<void>) => tried(kind.name, true, () => work().then(() => true), false);
      return {
        async read(name) {
          const kept = await tried(kind.name, false, () => opened().read(name), []);
          return [...kept, ...(missed.get(name) ?? [])].slice(-(kind.lines ?? Number.POSITIVE_INFINITY));
        },
        /** Keeps in their order what was missed before and what comes now. */
        append: (name, line) =>
          lanes.run(name, async () => {
            const waiting = [...(missed.get(name) ?? []), line].slice(-LINES);
            let kept = 0;
            while (kept < waiting.length && (await write(() => opened().append(name, waiting[kept] ?? "")))) kept += 1;
            if (kept === waiting.length) missed.delete(name);
            else missed.set(name, waiting.slice(kept));
          }),
        async put(name, line) {
          if (await write(() => opened().put(name, line))) missed.delete(name);
          else missed.set(name, [line]);
        },
        /** Whoever has it in this process has it, whatever becomes of the shelf meanwhile. */
        async claim(name, holdMs) {
          return (await mine.claim(name, holdMs)) && tried(kind.name, true, () => opened().claim(name, holdMs), true);
        },
      };
    },
    mend: shelves.mend,
    faults: () => [...failing].map(([shelf, reason]) => `${shelf}: ${reason}`),
  };
}

/** Opens at the first use, and at each use after until it worked. */
function onceOpen<T>(open: () => T): () => T {
  let opened: T | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}

class Late extends Error {}

async function inTime<T>(ms: number, work: Promise<T>): Promise<T> {
  const result = work.then((value) => ({ value }));
  if (await within(ms, result)) return (await result).value;
  throw new Late(`no answer within ${ms} ms`);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" && error.name !== "CodedError" ? error.code : error.message;
}
