/** Judges how long a regular expression may take on the worst text, by `recheck`. */
import { createHash } from "node:crypto";
import { check } from "recheck";
import type { Found } from "./collect.ts";

/**
 * How the time grows with the length of the text. `quadratic` ones are kept with what the worst text of 2,000 letters
 * that is known costs, in milliseconds; `unknown` ones could not be judged within the time given.
 */
export type Verdict = "linear" | "unknown" | "cubic" | "exponential" | `quadratic ${number}`;

/** So long one expression is thought about, in milliseconds. */
const PATIENCE = 20_000;
/** So long a question is at most, in UTF-16 units. */
const LONGEST = 2_000;
/** What a text of that length may cost, in milliseconds. */
const MOST = 5;

/** The name under which the verdict over an expression is kept. */
export function nameOf({ source, flags }: Pick<Found, "source" | "flags">): string {
  return createHash("sha256")
    .update(`/${source}/${flagsJudged(flags)}`)
    .digest("hex")
    .slice(0, 16);
}

/** The verdict over an expression. */
export async function judge({ source, flags }: Found): Promise<Verdict> {
  const found = await check(source, flagsJudged(flags), { timeout: PATIENCE, randomSeed: 1 });
  if (found.status === "safe") return "linear";
  if (found.status !== "vulnerable") return "unknown";
  if (found.complexity.type === "exponential") return "exponential";
  const { pumps, suffix } = found.attack;
  const [once, fixed] = pumps.reduce(([a, b], pump) => [a + pump.pump.length, b + pump.prefix.length], [0, 0]);
  const rounds = Math.floor((LONGEST - fixed - suffix.length) / Math.max(1, once));
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(rounds)).join("") + suffix;
  // The engine compiles an expression when it is used again: the first times tell nothing.
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ""));
  const took = Array.from({ length: 20 }, () => {
    const begun = performance.now();
    pattern.exec(text);
    return performance.now() - begun;
  });
  // A degree found by trying is an estimate: what is cubic takes seconds on its worst text, never less than the bound.
  if (found.complexity.degree > 2 && !(found.complexity.isFuzz && Math.min(...took) < MOST)) return "cubic";
  return `quadratic ${Number(Math.min(...took).toFixed(1))}`;
}

/** Whether a question may meet an expression of this verdict. */
export function bearable(verdict: Verdict): boolean {
  if (verdict === "exponential" || verdict === "cubic") return false;
  return !verdict.startsWith("quadratic") || Number(verdict.split(" ")[1]) < MOST;
}

/** All but what says where to begin and what to report. */
function flagsJudged(flags: string): string {
  return flags.replace(/[gd]/g, "");
}
