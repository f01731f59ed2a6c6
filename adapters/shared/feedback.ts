/** What people thought of answers, one small file a reply. */
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { fileNameFor, openRoom } from "./room.ts";
import type { Feedback, Verdict } from "./state.ts";

const KEPT_MS = 90 * 24 * 3_600_000;
const REPLIES = 20_000;

const LINE = z.tuple([z.string(), z.enum(["right", "wrong"])]);

/**
 * Keeps verdicts for ninety days. People are written down as a hash: what counts is that it was the same person, not who.
 * @param folder the data folder; null keeps everything in the process
 * @throws CodedError `file-unreadable` when the folder cannot be made
 */
export function createFeedback(folder: string | null, now: () => number = Date.now): Feedback {
  if (folder === null) return feedbackInProcess();
  const room = openRoom(join(folder, "feedback"), { keptMs: KEPT_MS, files: REPLIES }, now);
  return {
    give: (reply, person, verdict) =>
      room.append(fileNameFor(reply), `\n${JSON.stringify([fileNameFor(person), verdict])}`),
    tally: (reply) => count(verdictsIn(room.read(fileNameFor(reply)) ?? "")),
  };
}

function feedbackInProcess(): Feedback {
  const replies = new LRUCache<string, ReadonlyMap<string, Verdict>>({ max: REPLIES });
  return {
    give: (reply, person, verdict) => void replies.set(reply, new Map(replies.get(reply)).set(person, verdict)),
    tally: (reply) => count(replies.get(reply) ?? new Map()),
  };
}

/** Later lines win. */
function verdictsIn(text: string): ReadonlyMap<string, Verdict> {
  return new Map(
    text.split("\n").flatMap((line) => {
      try {
        const parsed = LINE.safeParse(JSON.parse(line));
        return parsed.success ? [parsed.data] : [];
      } catch {
        return [];
      }
    }),
  );
}

function count(verdicts: ReadonlyMap<string, Verdict>): { readonly right: number; readonly wrong: number } {
  const right = [...verdicts.values()].filter((verdict) => verdict === "right").length;
  return { right, wrong: verdicts.size - right };
}
