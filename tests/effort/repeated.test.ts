/** No word or phrase, repeated wherever a question may hold it, keeps the desk busy for long. */
import { beforeAll, expect, test } from "vitest";
import { createDesk, type Desk } from "../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../corpus/open-library.ts";
import { ASKED } from "../properties/questions.ts";
import { isSlow, MOST, medianCost } from "./measure.ts";
import { repeatedQuestions } from "./repeated.ts";

let desk: Desk;

beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
});

test("no question of repeated phrases takes more than a hundred times the median", () => {
  const ordinary = ASKED.slice(0, 60).map(asking);
  for (const run of ordinary) run();
  const most = MOST * medianCost(ordinary);
  expect(repeatedQuestions(500).filter((question) => isSlow(asking(question), most))).toEqual([]);
}, 300_000);

test("the questions are long, and hold the phrases of every kind of list", () => {
  const questions = repeatedQuestions(500);
  expect(questions.every((question) => question.length <= 2_000)).toBe(true);
  expect(questions.filter((question) => question.length > 1_800).length).toBeGreaterThan(150);
  expect(new Set(questions).size).toBeGreaterThan(490);
});

function asking(question: string): () => void {
  return () => {
    desk.ask(question, { history: [], today: TODAY });
  };
}
