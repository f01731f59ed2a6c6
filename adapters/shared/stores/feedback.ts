/** What people thought of answers. */
import { z } from "zod";
import { DAY_MS, nameFor, readLine, type Store } from "./shelf.ts";

export type Verdict = "right" | "wrong";

/** What people thought of answers. */
export interface Feedback {
  /** one verdict a person and reply: the last one counts */
  give(reply: string, person: string, verdict: Verdict): Promise<void>;
  /** how many people found a reply right and wrong */
  tally(reply: string): Promise<{ readonly right: number; readonly wrong: number }>;
}

const LINE = z.tuple([z.string(), z.enum(["right", "wrong"])]);

/** Keeps verdicts for ninety days. People are written down as a hash: what counts is that it was the same person, not who. */
export const FEEDBACK: Store<Feedback> = {
  shelf: { name: "feedback", keptMs: 90 * DAY_MS, personal: true, names: 20_000 },
  over: (shelf) => ({
    give: (reply, person, verdict) => shelf.append(nameFor(reply), JSON.stringify([nameFor(person), verdict])),
    async tally(reply) {
      // Later lines win.
      const verdicts = new Map(
        (await shelf.read(nameFor(reply))).flatMap((line) => {
          const read = LINE.safeParse(readLine(line));
          return read.success ? [read.data] : [];
        }),
      );
      const right = [...verdicts.values()].filter((verdict) => verdict === "right").length;
      return { right, wrong: verdicts.size - right };
    },
  }),
};
