/** Every piece of evidence measures what its examples say, within its range, and counts the way it may. */
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { OpenLibrary } from "../../../src/index.ts";
import { openLibrary as open } from "../../../src/library/open.ts";
import { factChoice, lookUp, passageChoice, tells } from "../../../src/query/decide/decide.ts";
import { MODEL } from "../../../src/query/decide/model.ts";
import { answer } from "../../../src/query/engine.ts";
import { CHOICE_EVIDENCE } from "../../../src/query/evidence/choice-evidence.ts";
import { measured } from "../../../src/query/evidence/evidence.ts";
import { PASSAGE_EVIDENCE } from "../../../src/query/evidence/passage-evidence.ts";
import { askedOf } from "../../../src/query/passages/asked.ts";
import { find } from "../../../src/query/passages/find.ts";
import { prospectOf } from "../../../src/query/passages/prospect.ts";
import { prospects } from "../../../src/query/passages/prospects.ts";
import type { Query } from "../../../src/query/query.ts";
import { CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";

vi.setConfig({ hookTimeout: 120_000 });

let knowledge: OpenLibrary;

beforeAll(async () => {
  knowledge = open(await openLibrary(CORPUS));
});

const read = (question: string, history: readonly string[] = []): Query =>
  answer(question, knowledge, { today: TODAY, history }).query;

/** What follows from fitted weights moves with them a little. */
const SLACK = 0.5;

describe.each(PASSAGE_EVIDENCE)("$name", (evidence) => {
  test("has three examples", () => expect(evidence.examples.length).toBeGreaterThanOrEqual(3));

  test.each(evidence.examples)("$question", ({ question, history, passage: id, value }) => {
    const query = read(question, history ?? []);
    const passage = knowledge.passages.get(id);
    if (!passage) throw new Error(`no passage ${id}`);
    const found = prospects(query, knowledge).find((each) => each.passage.id === id);
    const prospect = found ?? prospectOf(query, passage, askedOf(query, knowledge), 0, knowledge);
    expect(measured(evidence, evidence.measure(prospect))).toBeCloseTo(value, 3);
  });
});

describe.each(CHOICE_EVIDENCE)("$name", (evidence) => {
  test("has three examples", () => expect(evidence.examples.length).toBeGreaterThanOrEqual(3));

  test.each(evidence.examples)("$of: $question", ({ question, of, value }) => {
    const query = read(question);
    const found = find(query, knowledge, MODEL.order);
    const fact = lookUp(query, knowledge).find(tells);
    const facts = fact ? [factChoice(query, fact, found, knowledge)] : [];
    const [choice] = of === "passage" ? passageChoice(query, found, knowledge) : facts;
    if (!choice) throw new Error(`nothing to choose for ${question}`);
    expect(Math.abs(measured(evidence, evidence.measure(choice)) - value)).toBeLessThanOrEqual(SLACK);
  });
});

test("names are unique, and every weight is of some evidence and has its sign", () => {
  const all = [...PASSAGE_EVIDENCE, ...CHOICE_EVIDENCE];
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  const signs = new Map(all.map(({ name, sign }) => [name, sign] as const));
  for (const weights of [MODEL.order, MODEL.passage, MODEL.fact]) {
    for (const [name, weight] of Object.entries(weights)) {
      if (name === "bias") continue;
      expect(signs.get(name), name).toBe(Math.sign(weight));
    }
  }
});

test("evidence that no weight counts is gone", () => {
  const counted = [MODEL.order, MODEL.passage, MODEL.fact].flatMap((weights) => Object.keys(weights));
  expect([...PASSAGE_EVIDENCE, ...CHOICE_EVIDENCE].filter(({ name }) => !counted.includes(name))).toEqual([]);
});

test("what is left out of the closer look could not have come among the first", () => {
  for (const question of [
    "who is the Q3/2 focal point",
    "what are the lessons learned",
    "when was the Warsaw conference",
  ]) {
    const query = read(question);
    const whole = prospects(query, knowledge)
      .map((prospect) => ({
        id: prospect.passage.id,
        score: PASSAGE_EVIDENCE.reduce(
          (sum, each) => sum + (MODEL.order[each.name] ?? 0) * measured(each, each.measure(prospect)),
          0,
        ),
      }))
      .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const found = find(query, knowledge, MODEL.order);
    expect(found.map(({ prospect }) => prospect.passage.id)).toEqual(whole.slice(0, found.length).map(({ id }) => id));
  }
});
