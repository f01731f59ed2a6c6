import type { AskContext } from "../domain/desk.ts";
import type { Finding, Note, Proof, Reason } from "../domain/finding.ts";
import type { Language } from "../domain/language.ts";
import type { Knowledge } from "../library/knowledge.ts";
import { sentences } from "../text/sentences.ts";
import { abstain } from "./abstain.ts";
import { excerpt } from "./answerers/excerpt.ts";
import { notFound } from "./candidate.ts";
import { judge } from "./judging/judge.ts";
import { clean, LONGEST_QUESTION } from "./understand/clean.ts";
import { understand } from "./understand/understand.ts";

/** What is shorter, as “Hi all.”, claims nothing that anybody would miss the source of. */
const CLAIM = 20;
const SHOWN_CLAIMS = 2;
const SHOWN = 120;

/** How much of a claim a passage must say to count as its source. */
const SUPPORTS = 0.5;
const MOST = 5;

/**
 * What in the corpus supports a text that somebody wrote: for each of its sentences the passage that says it best.
 * @returns the passages, with the sentences that have none and whether all were looked for; or that there are none
 */
export function support(text: string, knowledge: Knowledge, context: AskContext): Finding {
  const whole = clean(text.slice(0, LONGEST_QUESTION));
  if (!/[\p{L}\p{N}]/u.test(whole)) return notFound({ kind: "no-words" });
  const circumstances = { today: context.today, locale: context.locale ?? "en" };
  const all = sentences(whole).map(({ start, end }) => whole.slice(start, end));
  const claims = all.slice(0, MOST).map((claim) => ({ claim, proof: sourceOf(claim, knowledge, circumstances) }));
  const found = claims.flatMap(({ proof }) => (proof === null ? [] : [proof]));
  const proofs = found.filter((proof, i) => found.findIndex((other) => other.passage.id === proof.passage.id) === i);
  const cut = all.length > MOST || text.length > LONGEST_QUESTION;
  const partly: readonly Note[] = cut ? [{ kind: "partly-read", sentences: MOST }] : [];
  if (proofs.length === 0) {
    const { statement, notes } = abstain(understand(whole, knowledge, circumstances), knowledge).finding;
    return notFound(statement.kind === "not-found" ? unsupported(statement.reason) : NOTHING, [...notes, ...partly]);
  }
  const without = claims.filter(({ claim, proof }) => proof === null && claim.length >= CLAIM);
  const missing: readonly Note[] =
    without.length === 0
      ? []
      : [{ kind: "unsupported", texts: without.slice(0, SHOWN_CLAIMS).map(({ claim }) => shown(claim)) }];
  const texts = proofs.map(({ passage }, proof) => ({ value: passage.text.replace(/\s+/g, " "), proof }));
  return {
    outcome: "passages",
    statement: { kind: "excerpt", texts: texts.slice(0, 1), from: proofs[0]?.document ?? null },
    notes: [...missing, ...partly],
    proofs,
    suggestions: [],
  };
}

function sourceOf(
  claim: string,
  knowledge: Knowledge,
  circumstances: { today: string; locale: Language },
): Proof | null {
  const query = understand(claim, knowledge, circumstances);
  const [best] = judge(query, knowledge);
  if (!best || best.covered.share < SUPPORTS) return null;
  return excerpt.propose(query, knowledge).flatMap(({ finding }) => finding.proofs)[0] ?? null;
}

const NOTHING: Reason = { kind: "no-support", words: [], missing: [] };

/** Nobody asked anything, so it is not said that what was asked is not there. */
function unsupported(reason: Reason): Reason {
  switch (reason.kind) {
    case "nothing-about":
      return { kind: "no-support", words: [], missing: reason.words };
    case "not-stated":
      return { ...reason, kind: "no-support" };
    default:
      return NOTHING;
  }
}

/** A sentence of the text without the point at its end, in which no number reads as that of a proof. */
function shown(claim: string): string {
  const line = claim.replace(/\[(\d+)\]/g, "($1)").replace(/[.。]$/, "");
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN).replace(/(?<!\s)\s+\S*$/, "")}…`;
}
