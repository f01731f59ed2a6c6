/** The language of a document is told as that of a question is. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { imported } from "./make/imported.ts";

const ASKED = ["questions", "more-a", "more-b", "more-c", "more-d", "more-e", "more-f", "other/questions"].flatMap(
  (file) => {
    const lines = readFileSync(`tests/gold/${file}.jsonl`, "utf8").trim().split("\n");
    return lines.map((line): { question: string; language: string } => JSON.parse(line));
  },
);

test("a note that holds nothing but a question is in the language of the question", async () => {
  const some = ASKED.filter((_, at) => at % 4 === 0);
  const wrong: string[] = [];
  for (const { question, language } of some) {
    const read = await imported("note.txt", new TextEncoder().encode(`${question}\n`));
    if ("code" in read || read.head.language !== language) wrong.push(`${language}: ${question}`);
  }
  expect(some.length).toBeGreaterThan(200);
  // one of them is a name with a time, and nothing else
  expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(1);
});
