/** Puts “yes”, “no longer” or “no” before the answer to a question that asks for it, where the facts settle it. */
import type { Verdict } from "../../domain/answer.ts";
import type { Fact } from "../../domain/fact.ts";
import type { Finding, Proof } from "../../domain/finding.ts";
import type { Judged } from "../../ledger/verdict.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { toLine } from "../answerers/event-lines.ts";
import { withProofs } from "../holders.ts";
import { asks, type Query } from "../query.ts";
import { judgeQuery } from "./claims.ts";

/** What asks for more than yes or no. */
const OPEN = [
  "ask.who",
  "ask.when",
  "ask.where",
  "ask.what",
  "ask.which",
  "ask.how-many",
  "ask.how",
  "ask.why",
  "ask.list",
];

/**
 * The finding with its verdict; as it was where the question asks for no yes or no, or the facts do not settle it.
 * @param answerer who found it
 */
export function withVerdict(finding: Finding, answerer: string, query: Query, knowledge: Knowledge): Finding {
  if (!asks(query, "ask.yes-no") || asks(query, ...OPEN)) return finding;
  if (finding.outcome === "clarify" || finding.outcome === "small-talk") return finding;
  const judged = judgeQuery(query, knowledge);
  if (judged === null) return isThere(answerer, finding, query) ? { ...finding, verdict: "supported" } : finding;
  // A negated question is answered on the fact: "Isn't she the chair?" – "Yes: …".
  const verdict = judged.fact;
  const passages = judged.rows.map(({ fact }) => fact.passage);
  const shown = finding.outcome === "answered" && finding.proofs.some(({ passage }) => passages.includes(passage.id));
  if (shown && FACTS.has(answerer)) return { ...finding, verdict };
  const open = finding.outcome !== "answered" || (FACTS.has(answerer) && verdict === "contradicted");
  return open ? (told(judged, verdict, knowledge) ?? finding) : finding;
}

const FACTS: ReadonlySet<string> = new Set(["people", "contributions", "events", "deadlines", "terms"]);

/** "Did Nigeria contribute?": that there is one is the answer. */
function isThere(answerer: string, { outcome, statement }: Finding, query: Query): boolean {
  const listed = statement.kind === "contribution" || statement.kind === "contributions";
  return outcome === "answered" && answerer === "contributions" && listed && query.countries.length > 0;
}

function aboutEvent(facts: readonly Fact[], verdict: Verdict, knowledge: Knowledge): Finding | null {
  const entry = knowledge.events.find(({ fact }) => facts.includes(fact));
  if (!entry) return null;
  const proofs: Proof[] = [];
  const event = toLine(entry, knowledge, proofs);
  return { outcome: "answered", statement: { kind: "event", event }, notes: [], proofs, suggestions: [], verdict };
}

/** What the rows say that decide on a question about a post or an event, where nothing was told that does. */
function told({ rows, relation }: Judged, verdict: Verdict, knowledge: Knowledge): Finding | null {
  const facts = rows.map(({ fact }) => fact);
  if (relation === "event") return aboutEvent(facts, verdict, knowledge);
  if (relation !== "role") return null;
  const entries = knowledge.roles.filter(({ fact }) => facts.includes(fact));
  const proofs: Proof[] = [];
  const holders = withProofs(entries, knowledge, proofs);
  if (holders.length === 0) return null;
  const statement = { kind: "holders", holders, tense: "present" } as const;
  return { outcome: "answered", statement, notes: [], proofs, suggestions: [], verdict };
}
