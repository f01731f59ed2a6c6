/** What in the corpus supports a text that somebody wrote. */
import type { AskContext } from "../domain/desk.ts";
import type { Claim, Finding, Note, Proof } from "../domain/finding.ts";
import type { Language } from "../domain/language.ts";
import type { Knowledge } from "../library/knowledge.ts";
import { sentences } from "../text/sentences.ts";
import { notFound } from "./candidate.ts";
import { passageChoice } from "./decide/decide.ts";
import { lead } from "./decide/lead.ts";
import { likelihood, MODEL, weigh } from "./decide/model.ts";
import { find } from "./passages/find.ts";
import type { Query } from "./query.ts";
import { clean, LONGEST_QUESTION } from "./understand/clean.ts";
import { understand } from "./understand/understand.ts";

/** What is shorter, as “Hi all.”, claims nothing that anybody would miss the source of. */
const CLAIM = 20;
const SHOWN_CLAIMS = 2;
const SHOWN = 120;

/** How much of a claim a passage must say to count as its source, and how likely it must be that it is what is meant. */
const SUPPORTS = 0.5;
const LIKELY = 0.5;
const MOST = 5;

/**
 * What in the corpus supports a text: for each of its sentences the passage that says it best.
 * @returns the passages, with a verdict on each sentence; the nearest ones where nothing supports any; or that there are no
 *   words to look for
 */
export function support(text: string, knowledge: Knowledge, context: AskContext): Finding {
  const whole = clean(text.slice(0, LONGEST_QUESTION));
  if (!/[\p{L}\p{N}]/u.test(whole)) return notFound({ kind: "no-words" });
  const circumstances = { today: context.today, locale: context.locale ?? "en" };
  const all = sentences(whole).map(({ start, end }) => whole.slice(start, end));
  const looked = all.slice(0, MOST).map((claim) => ({ claim, proof: sourceOf(claim, knowledge, circumstances) }));
  const found = looked.flatMap(({ proof }) => (proof === null ? [] : [proof]));
  const proofs = found.filter((proof, i) => found.findIndex((other) => other.passage.id === proof.passage.id) === i);
  const cut = all.length > MOST || text.length > LONGEST_QUESTION;
  const without = looked.filter(({ claim, proof }) => proof === null && (claim.length >= CLAIM || proofs.length === 0));
  const notes: readonly Note[] = [
    ...(without.length === 0
      ? []
      : [{ kind: "unsupported" as const, texts: without.slice(0, SHOWN_CLAIMS).map(({ claim }) => shown(claim)) }]),
    ...(cut ? [{ kind: "partly-read" as const, sentences: MOST }] : []),
  ];
  const claims = looked.map(({ claim, proof }): Claim => {
    const at = proofs.findIndex(({ passage }) => passage.id === proof?.passage.id);
    return { text: claim, verdict: at < 0 ? "not-stated" : "supported", proofs: at < 0 ? [] : [at] };
  });
  if (proofs.length === 0) {
    const query = understand(whole, knowledge, circumstances);
    const near = lead(query, find(query, knowledge, MODEL.order), [], knowledge).finding;
    return { ...near, statement: { kind: "unsupported" }, notes, claims };
  }
  const texts = proofs.map(({ passage }, proof) => ({ value: passage.text.replace(/\s+/g, " "), proof }));
  return {
    outcome: "answered",
    statement: { kind: "excerpt", texts: texts.slice(0, 1), from: proofs[0]?.document ?? null },
    notes,
    proofs,
    suggestions: [],
    claims,
  };
}

function sourceOf(
  claim: string,
  knowledge: Knowledge,
  circumstances: { today: string; locale: Language },
): Proof | null {
  const query: Query = understand(claim, knowledge, circumstances);
  const [choice] = passageChoice(query, find(query, knowledge, MODEL.order), knowledge);
  if (!choice?.first || choice.first.prospect.covered.share < SUPPORTS) return null;
  if (likelihood(weigh(choice, MODEL.passage)) < LIKELY) return null;
  return choice.candidate.finding.proofs[0] ?? null;
}

/** A sentence of the text without the point at its end, in which no number reads as that of a proof. */
function shown(claim: string): string {
  const line = claim.replace(/\[(\d+)\]/g, "($1)").replace(/[.。]$/, "");
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN).replace(/(?<!\s)\s+\S*$/, "")}…`;
}
