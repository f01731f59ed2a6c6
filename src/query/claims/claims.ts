/** What the documents say of each claim of a text: by their facts where these settle it, else by their passages. */
import type { Verdict } from "../../domain/answer.ts";
import type { Proof } from "../../domain/finding.ts";
import type { Row } from "../../ledger/rows.ts";
import { type Judged, judge } from "../../ledger/verdict.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import type { Relation } from "../../relations/relation.ts";
import { RELATIONS } from "../../relations/relations.ts";
import { wholePassage } from "../candidate.ts";
import { consumed, named } from "../consumed.ts";
import { stretches } from "../holders.ts";
import { coverage, profileOf } from "../profile.ts";
import { asks, type Query } from "../query.ts";
import { type Circumstances, understand } from "../understand/understand.ts";
import { marksOf, saidIn } from "./said.ts";

/** A claim with its verdict and the passages that decide it, the one that decides most first. */
export interface JudgedClaim {
  readonly text: string;
  readonly verdict: Verdict;
  readonly proofs: readonly Proof[];
}

/** Judges what a question claims ("Is she the chair?") by the facts; null where they do not settle it. */
export function judgeQuery(query: Query, knowledge: Knowledge): JudgedQuery | null {
  const said = saidIn(query, knowledge);
  const judged = judge(said, relationsOf(query), knowledge);
  if (judged === null) return null;
  return { ...(said.negated ? turned(judged) : judged), fact: judged.verdict };
}

/** A verdict, and what it is without regard to a “not” in the question. */
export interface JudgedQuery extends Judged {
  readonly fact: Judged["verdict"];
}

/** “Not” makes what is contradicted true and what holds false; what held once is rightly said to hold no more. */
function turned(judged: Judged): Judged {
  return { ...judged, verdict: judged.verdict === "supported" ? "contradicted" : "supported" };
}

/**
 * Judges each claim of a sentence by the facts.
 * @returns one for the sentence, or for each part of it that can be settled by itself; null where the facts settle nothing
 */
export function judgeSentence(
  sentence: string,
  knowledge: Knowledge,
  circumstances: Circumstances,
): readonly JudgedClaim[] | null {
  const parts = partsOf(sentence, knowledge);
  let before: Query | null = null;
  const judged = parts.map((part) => {
    const query = understand(part, knowledge, circumstances);
    // "… and her e-mail is …" speaks of whoever was named before.
    const meant: Query =
      before && query.people.length === 0 && asks(query, "thread.pronoun")
        ? { ...query, people: before.people }
        : query;
    if (meant.people.length > 0) before = meant;
    return { part, found: judgeQuery(meant, knowledge) };
  });
  if (judged.length > 1 && judged.every(({ found }) => found !== null))
    return judged.flatMap(({ part, found }) => (found === null ? [] : [claimOf(part, found, knowledge)]));
  const query = understand(sentence, knowledge, circumstances);
  const whole = judgeQuery(query, knowledge);
  if (whole === null) return null;
  const claim = claimOf(sentence, whole, knowledge);
  // A row says nothing of what a sentence says besides.
  return claim.verdict === "supported" && !accountsFor(query, claim.proofs, knowledge) ? null : [claim];
}

/** True where hardly a telling word of a sentence is missing from the passages that decide on it. */
function accountsFor(query: Query, proofs: readonly Proof[], knowledge: Knowledge): boolean {
  const own = new Set(proofs.flatMap(({ passage }) => [...profileOf(passage, knowledge).own]));
  const context = new Set(proofs.flatMap(({ passage }) => [...profileOf(passage, knowledge).context]));
  const understood = consumed(query, "role", "body", "slot", "act", "type");
  return coverage(query, own, context, [...understood, ...named(query)]).share >= MOSTLY;
}

const MOSTLY = 0.7;

function claimOf(text: string, { verdict, rows }: Judged, knowledge: Knowledge): JudgedClaim {
  return { text, verdict, proofs: proofsOf(rows, knowledge) };
}

/** The passages that rows stand in, their values marked. */
export function proofsOf(rows: readonly Row[], knowledge: Knowledge): readonly Proof[] {
  const proofs = rows.flatMap(({ fact, cells }) => {
    const whole = wholePassage(knowledge, fact.passage);
    return whole
      ? [
          {
            ...whole,
            highlights: stretches(
              whole.passage.text,
              [...cells.values()].map(({ text }) => text),
            ),
          },
        ]
      : [];
  });
  return proofs.filter((proof, at) => proofs.findIndex(({ passage }) => passage.id === proof.passage.id) === at);
}

/** A sentence and the parts of it that a word of joining parts. */
function partsOf(sentence: string, knowledge: Knowledge): readonly string[] {
  const joints = marksOf(knowledge)
    .find(sentence, "claim")
    .filter(({ id }) => id === "claim.and");
  const parts: string[] = [];
  let from = 0;
  for (const { from: start, to } of joints) {
    parts.push(sentence.slice(from, start));
    from = to;
  }
  parts.push(sentence.slice(from));
  const whole = parts
    .map((part) => part.replace(/^[\s,;]+|(?<![\s,;.])[\s,;.]+$/gu, ""))
    .filter((part) => /\s/.test(part));
  return whole.length > 1 ? whole : [sentence];
}

/** Which relations a sentence may be of. */
function relationsOf(query: Query): readonly Relation[] {
  const other = asks(query, "act.deadline") ? "event" : "deadline";
  return RELATIONS.filter(({ kind }) => kind !== other);
}
