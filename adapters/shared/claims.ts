/** Who answers an event that was delivered more than once: whoever claims it first. */
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import { type Elapsed, elapsed } from "./clock.ts";
import { fileNameFor, openRoom, type Room } from "./room.ts";
import type { Claims } from "./state.ts";

const HOLDS_MS = 15 * 60_000;
/** Kept well beyond their validity, so that nobody removes a claim while another looks at it. */
const KEPT_MS = 60 * 60_000;
const AT_ONCE = 50_000;

/**
 * Claims hold for fifteen minutes, longer than Slack's last redelivery.
 *
 * A claim is a file that must not be there yet, the one step in which two processes cannot both succeed. Within the
 * process it holds by a clock that nobody sets. Should the folder fail, as when the disk is full, `claim` throws for the
 * first who claims the key and gives false to everyone after in this process.
 * @param folder the data folder; null keeps everything in the process
 * @param now milliseconds since 1970
 * @throws CodedError `file-unreadable` when the folder cannot be made
 */
export function createClaims(folder: string | null, now: () => number = Date.now, passed: Elapsed = elapsed): Claims {
  const mine = new LRUCache<string, number>({ max: AT_ONCE });
  const room = folder === null ? null : openRoom(join(folder, "claims"), { keptMs: KEPT_MS, files: AT_ONCE }, now);
  return {
    claim(key) {
      const since = mine.get(key);
      if (since !== undefined && passed() - since < HOLDS_MS) return false;
      mine.set(key, passed());
      return room === null || claimFile(room, fileNameFor(key), now());
    },
  };
}

/**
 * A claim that holds no more is succeeded, never taken over: the successor's name follows from it, so that of all who
 * see it expired one alone can make the next.
 */
function claimFile(room: Room, name: string, now: number): boolean {
  if (room.create(name)) return true;
  const since = room.writtenAt(name);
  // Made later than now: by a clock that was set back since.
  if (since === null || Math.abs(now - since) < HOLDS_MS) return false;
  return claimFile(room, fileNameFor(`${name} ${since}`), now);
}
