/** Who answers an event that was delivered more than once: whoever claims it first. */
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import { fileNameFor, openRoom, type Room } from "./room.ts";
import type { Claims } from "./state.ts";

const HOLDS_MS = 15 * 60_000;
/** Kept well beyond their validity, so that nobody removes a claim while another looks at it. */
const KEPT_MS = 60 * 60_000;
const AT_ONCE = 50_000;

/**
 * Claims hold for fifteen minutes, longer than Slack's last redelivery.
 *
 * A claim is a file that must not be there yet, the one step in which two processes cannot both succeed. Should the
 * folder fail later on, as when the disk is full, claims still hold within the process and the desk goes on answering.
 * @param folder the data folder; null keeps everything in the process
 * @throws CodedError `file-unreadable` when the folder cannot be made
 */
export function createClaims(folder: string | null, now: () => number = Date.now): Claims {
  const mine = new LRUCache<string, number>({ max: AT_ONCE });
  const room = folder === null ? null : openRoom(join(folder, "claims"), { keptMs: KEPT_MS, files: AT_ONCE }, now);
  return {
    claim(key) {
      const since = mine.get(key);
      if (since !== undefined && now() - since < HOLDS_MS) return false;
      mine.set(key, now());
      try {
        return room === null || claimFile(room, fileNameFor(key), now());
      } catch {
        return true;
      }
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
  if (since === null || now - since < HOLDS_MS) return false;
  return claimFile(room, fileNameFor(`${name} ${since}`), now);
}
