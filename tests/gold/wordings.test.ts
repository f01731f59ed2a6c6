/** The same facts of the real corpus, asked in the many ways in which people ask. */
import { readFileSync } from "node:fs";
import { beforeAll, expect, test, vi } from "vitest";
import { createDesk, type Desk } from "../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../corpus/open-library.ts";

vi.setConfig({ hookTimeout: 120_000 });

let desk: Desk;

beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
});

/** Each fact with its questions; `NONE` where nothing may be told. */
const FACTS = readFileSync(new URL("wordings.txt", import.meta.url), "utf8")
  .split(/^> /mu)
  .slice(1)
  .map((block) => {
    const [fact = "", ...questions] = block.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    return { fact, questions };
  });

test("there are many ways to ask", () => {
  expect(FACTS.flatMap(({ questions }) => questions).length).toBeGreaterThan(250);
});

test.each(FACTS)("$fact", ({ fact, questions }) => {
  const wrong = questions.flatMap((question) => {
    const { outcome, headline } = desk.ask(question, { today: TODAY, history: [] }).answer;
    const right = fact === "NONE" ? outcome === "not-found" : outcome === "answered" && headline.includes(fact);
    return right ? [] : [`${question} → ${outcome}: ${headline}`];
  });
  expect(wrong).toEqual([]);
});
