/** What is measured of everything that might be told on a gold question, and whether it would have been right. */
import type { Finding } from "../../domain/finding.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { present } from "../../present/present.ts";
import { factChoice, lookUp, passageChoice, tells } from "../../query/decide/decide.ts";
import { type Model, measurements } from "../../query/decide/model.ts";
import { answer, stampOf, understoodOf } from "../../query/engine.ts";
import { measured } from "../../query/evidence/evidence.ts";
import { PASSAGE_EVIDENCE } from "../../query/evidence/passage-evidence.ts";
import { find } from "../../query/passages/find.ts";
import type { Prospect } from "../../query/passages/prospect.ts";
import { prospects } from "../../query/passages/prospects.ts";
import { grade, normalise } from "../gold.ts";
import type { GoldQuestion } from "../gold-questions.ts";
import { minimalPair } from "./minimal-pairs.ts";
import type { Field, Sample } from "./solve.ts";

/** One question with what was measured. */
export interface Observation {
  /** questions of one group were written in one go, and are held out together */
  readonly group: string;
  readonly id: string;
  /** the passages that the index brought */
  readonly field: Field;
  readonly passage: Sample | null;
  readonly facts: readonly Sample[];
}

/**
 * Observes the questions of one group over one corpus, and beside each that names a country, a person, a year or a symbol
 * the same question about one that no document knows.
 */
export function observe(
  group: string,
  questions: readonly GoldQuestion[],
  knowledge: Knowledge,
  today: string,
  model: Model,
): readonly Observation[] {
  return questions.flatMap((question) => {
    const { query } = answer(question.question, knowledge, { today, history: question.history });
    const pair = minimalPair(question, query, knowledge);
    return [question, ...(pair ? [pair] : [])].map((each) => observeOne(group, each, knowledge, today, model));
  });
}

function observeOne(
  group: string,
  question: GoldQuestion,
  knowledge: Knowledge,
  today: string,
  model: Model,
): Observation {
  const outcome = answer(question.question, knowledge, { today, history: question.history });
  const { query } = outcome;
  const isRight = (finding: Finding) => {
    const understood = understoodOf({ ...outcome, finding }, query.language);
    const stamp = { question: question.question, understood, corpus: stampOf(knowledge) };
    return grade(question, present(finding, stamp, query.language).answer).mark === "right";
  };
  const found = find(query, knowledge, model.order);
  const [passage] = passageChoice(query, found, knowledge);
  const facts = lookUp(query, knowledge).filter(tells);
  return {
    group,
    id: question.id,
    field: prospects(query, knowledge).map((prospect) => ({
      values: Object.fromEntries(PASSAGE_EVIDENCE.map((each) => [each.name, measured(each, each.measure(prospect))])),
      right: question.answerable && holds(prospect, question),
    })),
    passage: passage ? { values: measurements(passage), right: isRight(passage.candidate.finding) } : null,
    facts: facts.map((candidate) => ({
      values: measurements(factChoice(query, candidate, found, knowledge)),
      right: isRight(candidate.finding),
    })),
  };
}

/** True for a passage that holds what the answer to a question must quote. */
function holds({ passage }: Prospect, { expect }: GoldQuestion): boolean {
  if (!expect.document.includes(passage.document)) return false;
  const text = normalise(passage.text);
  const any = (texts: readonly string[]) => texts.some((each) => text.includes(normalise(each)));
  return expect.passage_contains.length > 0 ? any(expect.passage_contains) : expect.answer_contains.some(any);
}
