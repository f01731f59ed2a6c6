/** How an answer came about: for whoever mends a wrong one. */
import type { Answer, Outcome } from "./domain/answer.ts";
import type { AskContext } from "./domain/desk.ts";
import type { Finding } from "./domain/finding.ts";
import type { Library } from "./library/library.ts";
import { openLibrary } from "./library/open.ts";
import { present } from "./present/present.ts";
import { proposalsFor } from "./query/arbiter.ts";
import type { Candidate } from "./query/candidate.ts";
import { answer, stampOf, understoodOf } from "./query/engine.ts";

/** What one answerer proposed. */
export interface Proposal {
  readonly answerer: string;
  /** 0 to 1 */
  readonly confidence: number;
  readonly outcome: Outcome;
  /** the headline that it would have had */
  readonly headline: string;
  /** why it was proposed, in a few words */
  readonly because: string;
}

export interface Explanation {
  readonly answer: Answer;
  /** concepts of the word lists in the question, as `role.focal-point (focal point)` */
  readonly concepts: readonly string[];
  /** strongest first */
  readonly proposals: readonly Proposal[];
  /** one of the proposals, or the refusal that stands where none was strong enough */
  readonly winner: Proposal;
}

/** Asks a question and keeps what the desk thought on the way. Builds its tables anew: a tool, not for each question. */
export function explain(library: Library, question: string, context: AskContext): Explanation {
  const knowledge = openLibrary(library);
  const outcome = answer(question, knowledge, context);
  const { query, decision, finding } = outcome;
  const understood = understoodOf(outcome, query.language);
  const answerOf = (each: Finding) =>
    present(each, { question, understood, corpus: stampOf(knowledge) }, query.language).answer;
  const toProposal = ({ answerer, confidence, because, finding: proposed }: Candidate): Proposal => {
    return { answerer, confidence, because, outcome: proposed.outcome, headline: answerOf(proposed).headline };
  };
  return {
    answer: answerOf(finding),
    concepts: query.concepts.map(({ concept, text }) => `${concept} (${text})`),
    proposals: proposalsFor(query, knowledge).map(toProposal),
    winner: toProposal(decision.winner),
  };
}
