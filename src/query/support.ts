import type { AskContext } from "../domain/desk.ts";
import type { Finding } from "../domain/finding.ts";
import { sentences } from "../text/sentences.ts";
import { abstain } from "./abstain.ts";
import { excerpt, judge } from "./answerers/excerpt.ts";
import { notFound } from "./candidate.ts";
import type { Knowledge } from "./knowledge.ts";
import { clean, LONGEST_QUESTION } from "./understand/clean.ts";
import { understand } from "./understand/understand.ts";

/** How much of a claim a passage must say to count as its source. */
const SUPPORTS = 0.5;
const MOST = 5;

/**
 * What in the corpus supports a text that somebody wrote: for each of its sentences the passage that says it best.
 * @returns the passages, or that there are none
 */
export function support(text: string, knowledge: Knowledge, context: AskContext): Finding {
  const whole = clean(text.slice(0, LONGEST_QUESTION));
  if (!/[\p{L}\p{N}]/u.test(whole)) return notFound({ kind: "empty" });
  const circumstances = { today: context.today, locale: context.locale ?? "en" };
  const claims = sentences(whole).map(({ start, end }) =>
    understand(whole.slice(start, end), knowledge, circumstances),
  );
  const found = claims.slice(0, MOST).flatMap((query) => {
    const [best] = judge(query, knowledge);
    if (!best || best.covered.share < SUPPORTS) return [];
    return excerpt.propose(query, knowledge).flatMap((candidate) => candidate.finding.proofs.slice(0, 1));
  });
  const proofs = found.filter((proof, i) => found.findIndex((other) => other.passage.id === proof.passage.id) === i);
  if (proofs.length === 0) return abstain(understand(whole, knowledge, circumstances), knowledge).finding;
  const texts = proofs.map(({ passage }, proof) => ({ value: passage.text.replace(/\s+/g, " "), proof }));
  return {
    outcome: "passages",
    statement: { kind: "excerpt", texts: texts.slice(0, 1), from: proofs[0]?.document ?? null },
    notes: [],
    proofs,
    suggestions: [],
  };
}
