/** How much one person and one workspace may ask: enough for anybody who reads the answers. */
import { LRUCache } from "lru-cache";

export interface ThrottleLimits {
  /** questions a minute, which may also come all at once */
  readonly perUser: number;
  readonly perWorkspace: number;
}

export const DEFAULT_LIMITS: ThrottleLimits = { perUser: 30, perWorkspace: 600 };

export interface Throttle {
  /** true when the question may be answered; it then counts */
  admit(workspace: string, user: string): boolean;
}

interface Bucket {
  readonly level: number;
  readonly at: number;
}

const MINUTE = 60_000;
const PEOPLE = 10_000;

/** Buckets that fill evenly over a minute, one a person and one a workspace. */
export function createThrottle(limits: ThrottleLimits = DEFAULT_LIMITS, now: () => number = Date.now): Throttle {
  const buckets = new LRUCache<string, Bucket>({ max: PEOPLE });
  const level = (key: string, size: number): number => {
    const bucket = buckets.get(key);
    return bucket === undefined ? size : Math.min(size, bucket.level + ((now() - bucket.at) * size) / MINUTE);
  };
  return {
    admit(workspace, user) {
      const wanted = [
        { key: `${workspace} ${user}`, size: limits.perUser },
        { key: workspace, size: limits.perWorkspace },
      ].map((each) => ({ ...each, left: level(each.key, each.size) }));
      if (wanted.some(({ left }) => left < 1)) return false;
      for (const { key, left } of wanted) buckets.set(key, { level: left - 1, at: now() });
      return true;
    },
  };
}
