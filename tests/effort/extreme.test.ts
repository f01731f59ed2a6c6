/** No input keeps the desk busy for long: all times are measured side by side in one run and compared with each other. */
import { beforeAll, expect, test, vi } from "vitest";
import { createDesk, type Desk, type Library } from "../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../corpus/open-library.ts";
import { ASKED, longest } from "../properties/questions.ts";
import { isSlow, MOST, medianCost } from "./measure.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let library: Library;
let desk: Desk;
let median: number;

beforeAll(async () => {
  library = await openLibrary(CORPUS);
  desk = createDesk(library);
  const ordinary = ASKED.slice(0, 60);
  for (const question of ordinary) ask(question, []);
  median = medianCost(ordinary.map((question) => () => ask(question, [])));
});

test.each([10_000, 1_000])("no question of %d characters takes more than a hundred times the median", (length) => {
  const hostile = longest(library, length);
  expect(hostile.filter((question) => slow(question, [])).map((question) => question.slice(0, 40))).toEqual([]);
});

test("no thread of misspelt words takes more than a hundred times the median", () => {
  const words = library.corpus.documents.flatMap(({ passages }) =>
    passages.flatMap(({ text }) => text.match(/\b[a-z]{6,}\b/g) ?? []),
  );
  const misspelt = [...new Set(words)].map(
    (word) => word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4),
  );
  const question = misspelt.join(" ").slice(0, 2_000);
  expect(question.length).toBe(2_000);
  expect(slow(question, Array<string>(200).fill(question))).toBe(false);
});

test("no thread of 200 questions takes more than a hundred times the median", () => {
  const threads = [
    ASKED.slice(0, 200),
    ...longest(library, 500)
      .slice(0, 4)
      .map((question) => Array<string>(200).fill(question)),
  ];
  expect(threads.filter((history) => slow("and in 2020?", history)).map(([first]) => first?.slice(0, 40))).toEqual([]);
});

function slow(question: string, history: readonly string[]): boolean {
  return isSlow(() => ask(question, history), MOST * median);
}

function ask(question: string, history: readonly string[]): void {
  desk.ask(question, { history, today: TODAY });
}
