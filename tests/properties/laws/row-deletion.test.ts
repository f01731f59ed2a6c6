/** The first law: facts are what was read of the documents, so that a fact that was not read is never denied. */
import { describe, expect, test } from "vitest";
import { openLibrary } from "../../../src/index.ts";
import { CORPUS, OTHER_CORPUS, openLibrary as read } from "../../corpus/open-library.ts";
import { askWithout, broken, questionsOf } from "./row-deletion.ts";

describe.each([
  ["the five documents", CORPUS],
  ["the invented documents", OTHER_CORPUS],
])("over %s", (_, folder) => {
  test("no fact that was not read is denied, nor is somebody before told to be the holder now", async () => {
    const knowledge = openLibrary(await read(folder));
    const wrong = knowledge.corpus.facts.flatMap((fact) => {
      const ask = askWithout(fact, knowledge);
      return questionsOf(fact).flatMap((question) => {
        const answer = ask(question);
        const fault = broken(answer, fact, knowledge);
        return fault === null ? [] : [`${fault}: ${question} → ${answer.headline}`];
      });
    });
    expect(knowledge.corpus.facts.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });
});
