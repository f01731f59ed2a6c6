/** How an answer came about: for whoever mends a wrong one. */
import type { Answer, Outcome } from "./domain/answer.ts";
import type { AskContext } from "./domain/desk.ts";
import type { Finding } from "./domain/finding.ts";
import type { Library } from "./library/library.ts";
import { openLibrary } from "./library/open.ts";
import { present } from "./present/present.ts";
import type { Candidate } from "./query/candidate.ts";
import { lookUp, tells } from "./query/decide/decide.ts";
import { TOLD_FROM, type Weighed } from "./query/decide/model.ts";
import { answer, stampOf, understoodOf } from "./query/engine.ts";

/** What might have been said. */
export interface Proposal {
  readonly answerer: string;
  readonly outcome: Outcome;
  /** the headline that it would have had */
  readonly headline: string;
  /** why it was proposed, in a few words */
  readonly because: string;
}

/** What might have been told, with what spoke for and against it. */
export interface Weighing extends Proposal {
  /** 0 to 1 */
  readonly likelihood: number;
  readonly evidence: readonly Weighed[];
}

export interface Explanation {
  readonly answer: Answer;
  /** concepts of the word lists in the question, as `role.focal-point (focal point)` */
  readonly concepts: readonly string[];
  /** likeliest first */
  readonly options: readonly Weighing[];
  /** look-ups that would have said that there is nothing */
  readonly refusals: readonly Proposal[];
  /** from this likelihood on an option is told */
  readonly toldFrom: number;
  /** one of them, or the lead that stands where none was likely enough */
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
  const toProposal = ({ answerer, because, finding: proposed }: Candidate): Proposal => {
    return { answerer, because, outcome: proposed.outcome, headline: answerOf(proposed).headline };
  };
  return {
    answer: answerOf(finding),
    concepts: query.concepts.map(({ concept, text }) => `${concept} (${text})`),
    options: decision.options().map(({ candidate, likelihood, evidence }) => {
      return { ...toProposal(candidate), likelihood, evidence };
    }),
    refusals: lookUp(query, knowledge)
      .filter((each) => !tells(each))
      .map(toProposal),
    toldFrom: TOLD_FROM,
    winner: toProposal(decision.winner),
  };
}
