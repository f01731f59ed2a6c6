/** Documents in the style of a secretariat's papers, from the file to the answer: nothing is mended on the way. */
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { lexiconFor } from "../../../adapters/files/read-corpus.ts";
import { type Grade, grade, summarise } from "../../../src/evaluation/gold.ts";
import { parseGold } from "../../../src/evaluation/gold-questions.ts";
import { idOf } from "../../../src/importing/ids.ts";
import { importFile } from "../../../src/importing/import-file.ts";
import { createDesk, loadLibrary } from "../../../src/index.ts";
import { compileLexicon } from "../../../src/text/lexicon.ts";
import { TODAY } from "../../corpus/open-library.ts";

/** Each set with about two points under what is reached, so that a loss shows and noise does not. */
const SETS = [
  { set: "first", balanced: 0.8 },
  { set: "second", balanced: 0.9 },
];

// Nine formats of files and ninety questions: seconds on an idle machine, more beside the end-to-end suites.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe.each(SETS)("the $set set", ({ set, balanced }) => {
  const folder = `tests/gold/imported/${set}`;
  const originals = readdirSync(`${folder}/originals`).toSorted();
  let grades: readonly Grade[];

  beforeAll(async () => {
    grades = await ask(folder, originals);
  });

  test("every document has questions", () => {
    const asked = new Set(grades.flatMap(({ question }) => question.expect.document));
    expect([...asked].toSorted()).toEqual(originals.map(idOf).toSorted());
  });

  test(`questions are answered or refused rightly, at least ${balanced * 100}% of them`, () => {
    const failed = grades
      .filter((each) => each.failures.length > 0)
      .map(({ question, failures }) => `${question.id} ${question.question}: ${failures[0]}`);
    expect(summarise(grades).balancedAccuracy, failed.join("\n")).toBeGreaterThanOrEqual(balanced);
  });
});

/** Imports the files as they are and asks the questions about them. */
async function ask(folder: string, originals: readonly string[]): Promise<readonly Grade[]> {
  const lexicon = compileLexicon(lexiconFor("corpus"));
  if (!lexicon.ok) throw new Error(JSON.stringify(lexicon.error));
  const documents = [];
  const facts = [];
  for (const file of originals) {
    const id = idOf(file);
    const bytes = readFileSync(`${folder}/originals/${file}`);
    const read = await importFile(bytes, { id, file, sha256: "0".repeat(64) }, lexicon.value);
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`);
    documents.push({ name: `${id}.md`, text: read.value.markdown });
    if (read.value.factsYaml !== null) facts.push({ name: `${id}.facts.yaml`, text: read.value.factsYaml });
  }
  const library = await loadLibrary({ documents, facts, lexicon: lexiconFor("corpus") });
  const gold = parseGold(readFileSync(`${folder}/questions.jsonl`, "utf8"));
  if (!library.ok || !gold.ok) throw new Error(JSON.stringify([library, gold].map((each) => !each.ok && each.error)));
  expect(library.value.faults).toEqual([]);
  const desk = createDesk(library.value);
  return gold.value.map((each) => grade(each, desk.ask(each.question, { history: each.history, today: TODAY }).answer));
}
