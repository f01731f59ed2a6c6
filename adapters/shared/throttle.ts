/** How much one person, one channel and one workspace (of Slack) or server (of Discord) may ask: enough for whoever reads the answers. */
import { LRUCache } from "lru-cache";
import { type Elapsed, elapsed } from "./clock.ts";

export interface ThrottleLimits {
  /** questions a minute, which may also come all at once */
  readonly perUser: number;
  readonly perWorkspace: number;
  /** answers a minute that everybody in a channel sees, whoever asked; without it as many as the workspace may ask */
  readonly perChannel?: number;
}

export const DEFAULT_LIMITS: ThrottleLimits = { perUser: 30, perWorkspace: 600, perChannel: 20 };

/** `refused-again`: the person, or the channel, was told so within the last minute and need not be told once more. */
export type Admission = "admitted" | "refused" | "refused-again";

export interface Throttle {
  /**
   * Whether a question may be answered; one that is admitted counts.
   * @param channel where everybody sees the answer; null for one that the asker alone sees
   */
  admit(workspace: string, user: string, channel?: string | null): Admission;
}

interface Bucket {
  readonly level: number;
  readonly at: number;
}

const MINUTE = 60_000;
const PEOPLE = 10_000;

/** Buckets that fill evenly over a minute, one a person, one a channel and one a workspace. */
export function createThrottle(limits: ThrottleLimits = DEFAULT_LIMITS, now: Elapsed = elapsed): Throttle {
  const buckets = new LRUCache<string, Bucket>({ max: PEOPLE });
  const refused = new LRUCache<string, number>({ max: PEOPLE });
  const level = (key: string, size: number): number => {
    const bucket = buckets.get(key);
    return bucket === undefined ? size : Math.min(size, bucket.level + ((now() - bucket.at) * size) / MINUTE);
  };
  /** Tells whoever was told; gives whether somebody was already. */
  const tell = (key: string): boolean => {
    const told = refused.get(key);
    if (told !== undefined && now() - told < MINUTE) return true;
    refused.set(key, now());
    return false;
  };
  return {
    admit(workspace, user, channel = null) {
      const person = `${workspace} ${user}`;
      const room = `${workspace} in ${channel}`;
      const wanted = [
        { key: person, size: limits.perUser },
        { key: workspace, size: limits.perWorkspace },
        ...(channel === null || limits.perChannel === undefined ? [] : [{ key: room, size: limits.perChannel }]),
      ].map((each) => ({ ...each, left: level(each.key, each.size) }));
      const lacking = wanted.filter(({ left }) => left < 1);
      if (lacking.length > 0) {
        const all = lacking.some(({ key }) => key === room) ? [person, room] : [person];
        return all.map(tell).some((told) => told) ? "refused-again" : "refused";
      }
      for (const { key, left } of wanted) buckets.set(key, { level: left - 1, at: now() });
      return "admitted";
    },
  };
}
