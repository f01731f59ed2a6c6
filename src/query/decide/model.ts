/** The one place where evidence is weighed. */
import { CHOICE_EVIDENCE } from "../evidence/choice-evidence.ts";
import { type Choice, measured } from "../evidence/evidence.ts";
import { PASSAGE_EVIDENCE } from "../evidence/passage-evidence.ts";
import type { Weights } from "../passages/find.ts";
import weights from "./weights.json" with { type: "json" };

/** What is weighed: the order of the passages, and whether the best of them, or a fact, is what was asked for. */
export interface Model {
  /** of the evidence on passages: only the order that it gives counts */
  readonly order: Weights;
  /** of the evidence on passages and choices, with a `bias`: log-odds that the best passage answers */
  readonly passage: Weights;
  /** the same that a looked-up fact answers */
  readonly fact: Weights;
}

/** The weights that were fitted last (`copdesk eval --fit`). */
export const MODEL: Model = weights;

/**
 * Above this likelihood an answer is told; below it what was found is shown as a lead. A right answer is worth 1, a wrong one
 * −1, a lead 0.6 where it holds the passage, as it does for seven of ten questions that are not sure: an answer then pays
 * from (1 + 0.6 · 0.7) / 2 on.
 */
export const TOLD_FROM = 0.62;

/** One piece of evidence as it was measured and weighed. */
export interface Weighed {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
}

/** Everything that is measured of what might be told. */
export function measurements(choice: Choice): Readonly<Record<string, number>> {
  const { first } = choice;
  return Object.fromEntries([
    ...(first === null
      ? []
      : PASSAGE_EVIDENCE.map((each) => [each.name, measured(each, each.measure(first.prospect))] as const)),
    ...CHOICE_EVIDENCE.map((each) => [each.name, measured(each, each.measure(choice))] as const),
  ]);
}

/** The evidence that counts in a choice, with its weights. */
export function weigh(choice: Choice, weights: Weights): readonly Weighed[] {
  const { first } = choice;
  const counted = (name: string) => weights[name] !== undefined;
  return [
    { name: "bias", value: 1, weight: weights.bias ?? 0 },
    ...PASSAGE_EVIDENCE.filter(({ name }) => counted(name)).map((each) => ({
      name: each.name,
      value: first === null ? 0 : measured(each, each.measure(first.prospect)),
      weight: weights[each.name] ?? 0,
    })),
    ...CHOICE_EVIDENCE.filter(({ name }) => counted(name)).map((each) => ({
      name: each.name,
      value: measured(each, each.measure(choice)),
      weight: weights[each.name] ?? 0,
    })),
  ];
}

/** True where a passage shows at once that it is not what was asked for, however much speaks for it. */
export function isRuledOut(choice: Choice): boolean {
  const { first } = choice;
  if (first === null) return false;
  return (
    PASSAGE_EVIDENCE.some((each) => each.decisive === true && each.measure(first.prospect) !== 0) ||
    CHOICE_EVIDENCE.some((each) => each.decisive === true && each.measure(choice) !== 0)
  );
}

/** The likelihood, 0 to 1, rounded to a thousandth so that no machine's last digits decide. */
export function likelihood(weighed: readonly Weighed[]): number {
  const odds = weighed.reduce((sum, { value, weight }) => sum + value * weight, 0);
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
}
