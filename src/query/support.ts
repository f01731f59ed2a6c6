/** What the corpus says of a text that somebody wrote. */
import type { AskContext } from "../domain/desk.ts";
import type { Claim, Finding, Note, Proof } from "../domain/finding.ts";
import type { Knowledge } from "../library/knowledge.ts";
import { sentences } from "../text/sentences.ts";
import { notFound } from "./candidate.ts";
import { type JudgedClaim, judgeSentence } from "./claims/claims.ts";
import { sourceOf } from "./claims/source.ts";
import { lead } from "./decide/lead.ts";
import { MODEL } from "./decide/model.ts";
import { find } from "./passages/find.ts";
import { clean, LONGEST_QUESTION } from "./understand/clean.ts";
import { type Circumstances, understand } from "./understand/understand.ts";

/** What is shorter, as “Hi all.”, claims nothing that anybody would miss the source of. */
const CLAIM = 20;
const SHOWN_CLAIMS = 2;
const SHOWN = 90;

const MOST = 5;

/**
 * What the corpus says of a text: of each of its claims whether it is supported, superseded, contradicted or not stated.
 * @returns the passages that decide it; the nearest ones where nothing supports any; or that there are no
 *   words to look for
 */
export function support(text: string, knowledge: Knowledge, context: AskContext): Finding {
  const whole = clean(text.slice(0, LONGEST_QUESTION));
  if (!/[\p{L}\p{N}]/u.test(whole)) return notFound({ kind: "no-words" });
  const circumstances = { today: context.today, locale: context.locale ?? "en" };
  const all = sentences(whole).map(({ start, end }) => whole.slice(start, end));
  const looked = all.slice(0, MOST).flatMap((sentence) => judged(sentence, knowledge, circumstances));
  const found = looked.flatMap((claim) => claim.proofs);
  const proofs = found.filter((proof, i) => found.findIndex((other) => other.passage.id === proof.passage.id) === i);
  const cut = all.length > MOST || text.length > LONGEST_QUESTION;
  const without = looked.filter(
    ({ text: claim, verdict }) => verdict === "not-stated" && (claim.length >= CLAIM || proofs.length === 0),
  );
  const notes: readonly Note[] = [
    ...(without.length === 0
      ? []
      : [{ kind: "unsupported" as const, texts: without.slice(0, SHOWN_CLAIMS).map((claim) => shown(claim.text)) }]),
    ...(cut ? [{ kind: "partly-read" as const, sentences: MOST }] : []),
  ];
  const at = (proof: Proof) => proofs.findIndex(({ passage }) => passage.id === proof.passage.id);
  const claims = looked.map((claim): Claim => ({ ...claim, proofs: claim.proofs.map(at) }));
  if (proofs.length === 0) {
    const query = understand(whole, knowledge, circumstances);
    const near = lead(query, find(query, knowledge, MODEL.order), [], knowledge).finding;
    return { ...near, statement: { kind: "unsupported" }, notes, claims };
  }
  const told = claims.filter(({ verdict }) => verdict !== "not-stated");
  return {
    outcome: "answered",
    statement: { kind: "claims", claims: told.map((claim) => ({ ...claim, text: shown(claim.text) })) },
    notes,
    proofs,
    suggestions: [],
    claims,
  };
}

/** The claims of a sentence: by the facts where these settle it, else by the passage that says the same. */
function judged(sentence: string, knowledge: Knowledge, circumstances: Circumstances): readonly JudgedClaim[] {
  const settled = judgeSentence(sentence, knowledge, circumstances);
  if (settled) return settled;
  const proof = sourceOf(sentence, knowledge, circumstances);
  return [
    { text: sentence, verdict: proof === null ? "not-stated" : "supported", proofs: proof === null ? [] : [proof] },
  ];
}

/** A sentence of the text without the point at its end, in which no number reads as that of a proof. */
function shown(claim: string): string {
  const line = claim.replace(/\[(\d+)\]/g, "($1)").replace(/[.。]$/, "");
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN).replace(/(?<!\s)\s+\S*$/, "")}…`;
}
