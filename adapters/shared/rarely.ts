/** Keeps what anybody can bring about as often as they like from filling the log. */
import { LRUCache } from "lru-cache";
import { type Elapsed, elapsed } from "./clock.ts";

const EVERY_MS = 5 * 60_000;
/** So many different things are told apart. */
const THINGS = 100;

/** @returns true for a thing that was not told within the last five minutes; it counts as told then */
export function createRarely(now: Elapsed = elapsed): (what: string) => boolean {
  const told = new LRUCache<string, number>({ max: THINGS });
  return (what) => {
    const before = told.get(what);
    if (before !== undefined && now() - before < EVERY_MS) return false;
    told.set(what, now());
    return true;
  };
}
