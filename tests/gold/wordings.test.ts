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

/** What a simpler rule loses: a question with its reason a line. */
const GIVEN_UP = new Map(
  readFileSync(new URL("given-up.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(" — ") as [string, string]),
);

/** At most this share of the wordings may be given up. */
const MOST_GIVEN_UP = 0.035;

test("few wordings are given up, each with its reason, and all of them are among those asked", () => {
  const asked = FACTS.flatMap(({ questions }) => questions);
  expect([...GIVEN_UP.keys()].filter((question) => !asked.includes(question))).toEqual([]);
  expect([...GIVEN_UP.values()].every((reason) => reason?.length > 10)).toBe(true);
  expect(GIVEN_UP.size / asked.length).toBeLessThanOrEqual(MOST_GIVEN_UP);
});

test("there are many ways to ask", () => {
  expect(FACTS.flatMap(({ questions }) => questions).length).toBeGreaterThan(250);
});

test.each(FACTS)("$fact", ({ fact, questions }) => {
  const wrong = questions.flatMap((question) => {
    const { outcome, headline, citations } = desk.ask(question, { today: TODAY, history: [] }).answer;
    if (GIVEN_UP.has(question)) return [];
    // What a headline of 300 characters has no room for stands in the proof that it points at.
    const told = headline.includes("…") ? [headline, ...citations.map(({ quote }) => quote)].join(" ") : headline;
    const right = fact === "NONE" ? outcome !== "answered" : outcome === "answered" && told.includes(fact);
    return right ? [] : [`${question} → ${outcome}: ${headline}`];
  });
  expect(wrong).toEqual([]);
});
