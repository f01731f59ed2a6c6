/** Fits the weights of the decision, and says how far they can be trusted: on questions that were held out. */

import type { Library } from "../../library/library.ts";
import { openLibrary } from "../../library/open.ts";
import { likelihood, type Model } from "../../query/decide/model.ts";
import { CHOICE_EVIDENCE } from "../../query/evidence/choice-evidence.ts";
import { PASSAGE_EVIDENCE } from "../../query/evidence/passage-evidence.ts";
import type { Weights } from "../../query/passages/find.ts";
import type { GoldQuestion } from "../gold-questions.ts";
import { type Observation, observe } from "./observe.ts";
import { type Sample, solveOdds, solveOrder } from "./solve.ts";

/** One tenth of the likelihoods that were given to held-out answers. */
export interface Bin {
  readonly from: number;
  readonly given: number;
  /** how many of them were right, 0 to 1 */
  readonly right: number;
}

export interface FitReport {
  readonly model: Model;
  /** whole observations of the passages and of the facts */
  readonly samples: { readonly passage: number; readonly fact: number };
  /** likelihood that a right answer is given more than a wrong one, on held-out groups */
  readonly auc: { readonly passage: number; readonly fact: number };
  /** of held-out answers */
  readonly reliability: readonly Bin[];
}

/** What a weight of 1 costs, in questions: enough that evidence which a handful of questions shows stays small. */
const RIDGE = { order: 8, odds: 4 };

/** Below this a weight changes nothing. */
const LEAST = 0.05;

/** Gold questions that one hand wrote, with the corpus that they ask about. */
export interface GoldSet {
  readonly group: string;
  readonly questions: readonly GoldQuestion[];
  readonly library: Library;
}

/** The order of the passages decides which of them is weighed, so it is fitted before the rest; twice is enough. */
const ROUNDS = 2;

/** An order to begin with, whatever weights are in use. */
const START: Model = { order: { coverage: 1, rank: 1 }, passage: {}, fact: {} };

/**
 * Fits the weights to gold questions.
 * @param today the day on which they are asked, as `2026-11-23`
 */
export function fitGold(sets: readonly GoldSet[], today: string): FitReport {
  const opened = new Map([...new Set(sets.map(({ library }) => library))].map((each) => [each, openLibrary(each)]));
  let report: FitReport | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const model = report?.model ?? START;
    const observations = sets.flatMap(({ group, questions, library }) => {
      const knowledge = opened.get(library) ?? openLibrary(library);
      return observe(group, questions, knowledge, today, model);
    });
    report = fitObservations(observations);
  }
  if (report === null) throw new Error("nothing was fitted");
  return report;
}

/** Fits anew. Evidence that counts against its sign, or next to nothing, is left out. */
export function fitObservations(observations: readonly Observation[]): FitReport {
  const model = fitModel(observations);
  const groups = [...new Set(observations.map(({ group }) => group))].toSorted();
  const held = groups.map((group) => {
    const rest = fitModel(observations.filter((each) => each.group !== group));
    const own = observations.filter((each) => each.group === group);
    return {
      passage: given(passages(own), rest.passage),
      fact: given(facts(own), rest.fact),
    };
  });
  const passage = held.flatMap((each) => each.passage);
  const fact = held.flatMap((each) => each.fact);
  return {
    model,
    samples: { passage: passage.length, fact: fact.length },
    auc: { passage: areaUnderCurve(passage), fact: areaUnderCurve(fact) },
    reliability: bins([...passage, ...fact]),
  };
}

function fitModel(observations: readonly Observation[]): Model {
  const passageNames = PASSAGE_EVIDENCE.map(({ name }) => name);
  const choiceNames = CHOICE_EVIDENCE.map(({ name }) => name);
  const fields = observations.map(({ field }) => field);
  return {
    order: kept(passageNames, (names) => solveOrder(fields, names, RIDGE.order)),
    passage: kept([...passageNames, ...choiceNames], (names) => solveOdds(passages(observations), names, RIDGE.odds)),
    fact: kept([...passageNames, ...choiceNames], (names) => solveOdds(facts(observations), names, RIDGE.odds)),
  };
}

function passages(observations: readonly Observation[]): readonly Sample[] {
  return observations.flatMap(({ passage }) => (passage === null ? [] : [passage]));
}

function facts(observations: readonly Observation[]): readonly Sample[] {
  return observations.flatMap((each) => each.facts);
}

const SIGN = new Map([...PASSAGE_EVIDENCE, ...CHOICE_EVIDENCE].map(({ name, sign }) => [name, sign] as const));

/** Takes out, one after the other, what counts against its sign the most, then what counts next to nothing. */
function kept(names: readonly string[], solve: (names: readonly string[]) => Weights): Weights {
  let left = names;
  for (;;) {
    const weights = solve(left);
    const signed = left.map((name) => ({ name, weight: (weights[name] ?? 0) * (SIGN.get(name) ?? 1) }));
    const [worst] = signed.toSorted((a, b) => a.weight - b.weight || (a.name < b.name ? -1 : 1));
    if (!worst || worst.weight >= LEAST) return rounded(weights);
    left = left.filter((name) => name !== worst.name);
  }
}

function rounded(weights: Weights): Weights {
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 100) / 100]));
}

interface Given {
  readonly likelihood: number;
  readonly right: boolean;
}

function given(samples: readonly Sample[], weights: Weights): readonly Given[] {
  return samples.map(({ values, right }) => {
    const weighed = Object.entries(weights).map(([name, weight]) => {
      return { name, weight, value: name === "bias" ? 1 : (values[name] ?? 0) };
    });
    return { likelihood: likelihood(weighed), right };
  });
}

/** The chance that a right answer is thought likelier than a wrong one; 0.5 tells nothing apart. */
function areaUnderCurve(all: readonly Given[]): number {
  const right = all.filter((each) => each.right);
  const wrong = all.filter((each) => !each.right);
  if (right.length === 0 || wrong.length === 0) return 0.5;
  let won = 0;
  for (const a of right)
    for (const b of wrong) won += a.likelihood > b.likelihood ? 1 : a.likelihood === b.likelihood ? 0.5 : 0;
  return Math.round((1000 * won) / (right.length * wrong.length)) / 1000;
}

const BINS = 10;

function bins(all: readonly Given[]): readonly Bin[] {
  return Array.from({ length: BINS }, (_, at) => {
    const inside = all.filter((each) => Math.min(BINS - 1, Math.floor(each.likelihood * BINS)) === at);
    const right = inside.filter((each) => each.right).length;
    return { from: at / BINS, given: inside.length, right: inside.length === 0 ? 0 : round(right / inside.length) };
  });
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
