/** How much one person and one workspace (of Slack) or server (of Discord) may ask: enough for whoever reads the answers. */
import { LRUCache } from "lru-cache";
import { type Elapsed, elapsed } from "./clock.ts";

export interface ThrottleLimits {
  /** questions a minute, which may also come all at once */
  readonly perUser: number;
  readonly perWorkspace: number;
}

export const DEFAULT_LIMITS: ThrottleLimits = { perUser: 30, perWorkspace: 600 };

/** `refused-again`: the person was refused within the last minute and need not be told among people once more. */
export type Admission = "admitted" | "refused" | "refused-again";

export interface Throttle {
  /** whether a question may be answered; one that is admitted counts */
  admit(workspace: string, user: string): Admission;
}

interface Bucket {
  readonly level: number;
  readonly at: number;
}

const MINUTE = 60_000;
const PEOPLE = 10_000;

/** Buckets that fill evenly over a minute, one a person and one a workspace. */
export function createThrottle(limits: ThrottleLimits = DEFAULT_LIMITS, now: Elapsed = elapsed): Throttle {
  const buckets = new LRUCache<string, Bucket>({ max: PEOPLE });
  const refused = new LRUCache<string, number>({ max: PEOPLE });
  const level = (key: string, size: number): number => {
    const bucket = buckets.get(key);
    return bucket === undefined ? size : Math.min(size, bucket.level + ((now() - bucket.at) * size) / MINUTE);
  };
  return {
    admit(workspace, user) {
      const person = `${workspace} ${user}`;
      const wanted = [
        { key: person, size: limits.perUser },
        { key: workspace, size: limits.perWorkspace },
      ].map((each) => ({ ...each, left: level(each.key, each.size) }));
      if (wanted.some(({ left }) => left < 1)) {
        const told = refused.get(person);
        if (told !== undefined && now() - told < MINUTE) return "refused-again";
        refused.set(person, now());
        return "refused";
      }
      for (const { key, left } of wanted) buckets.set(key, { level: left - 1, at: now() });
      return "admitted";
    },
  };
}
