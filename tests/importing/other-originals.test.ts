/** Invented documents in the formats that secretariats send, from the file to the answer: nothing is mended on the way. */
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { lexiconFor } from "../../adapters/files/read-corpus.ts";
import { readCorpus } from "../../src/corpus/load.ts";
import { grade, summarise } from "../../src/evaluation/gold.ts";
import { parseGold } from "../../src/evaluation/gold-questions.ts";
import { importFile } from "../../src/importing/import-file.ts";
import { createDesk, loadLibrary } from "../../src/index.ts";
import { compileLexicon } from "../../src/text/lexicon.ts";
import { TODAY } from "../corpus/open-library.ts";

const FOLDER = "tests/gold/other";
const ORIGINALS = readdirSync(`${FOLDER}/originals`).filter((name) => extname(name) !== ".txt");

interface File {
  readonly name: string;
  readonly text: string;
}

let documents: readonly File[] = [];
let facts: readonly File[] = [];

beforeAll(async () => {
  const lexicon = compileLexicon(lexiconFor("corpus"));
  if (!lexicon.ok) throw new Error(JSON.stringify(lexicon.error));
  const proposals = await Promise.all(
    ORIGINALS.map(async (file) => {
      const id = file.slice(0, -extname(file).length);
      const bytes = readFileSync(`${FOLDER}/originals/${file}`);
      const read = await importFile(bytes, { id, file, sha256: "0".repeat(64) }, lexicon.value);
      if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`);
      return { id, proposal: read.value };
    }),
  );
  documents = proposals.map(({ id, proposal }) => ({ name: `${id}.md`, text: proposal.markdown }));
  facts = proposals.flatMap(({ id, proposal }) =>
    proposal.factsYaml === null ? [] : [{ name: `${id}.facts.yaml`, text: proposal.factsYaml }],
  );
});

/** Letters and digits alone: what is said, however it is laid out. */
function letters(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

test("no paragraph of the documents is lost", () => {
  const imported = readCorpus(documents, facts);
  const names = readdirSync(`${FOLDER}/corpus`).filter((name) => name.endsWith(".md"));
  const held = readCorpus(
    names.map((name) => ({ name, text: readFileSync(`${FOLDER}/corpus/${name}`, "utf8") })),
    [],
  );
  if (!imported.ok || !held.ok) throw new Error(JSON.stringify([imported, held].map((each) => !each.ok && each.error)));
  expect(imported.value.documents.map(({ id }) => id)).toEqual(held.value.documents.map(({ id }) => id));
  const lost = held.value.documents.flatMap((document) => {
    const text = letters(imported.value.documents.find(({ id }) => id === document.id)?.text ?? "");
    return document.passages
      .filter(({ kind }) => kind !== "section" && kind !== "list")
      .flatMap((passage) => passage.text.split("\n").map((line) => ({ id: passage.id, line })))
      .filter(({ line }) => !text.includes(letters(line)));
  });
  expect(lost).toEqual([]);
});

test("dates, languages, symbols and revisions are those of the documents", () => {
  const meta = readCorpus(documents, facts);
  if (!meta.ok) throw new Error(JSON.stringify(meta.error));
  const table = Object.fromEntries(meta.value.documents.map(({ id, ...head }) => [id, head]));
  expect(table["circulaire-58"]).toMatchObject({ date: "2025-06-17", language: "fr", type: "circular" });
  expect(table["cwg-cop-21-agenda-rev1"]).toMatchObject({ symbol: "CWG-COP-21/1 (Rev.1)", date: "2026-01-30" });
  expect(table["sg17-liaison-63"]).toMatchObject({ type: "liaison statement", date: "2025-12-05" });
  expect(table["tsb-focal-point-2026"]).toMatchObject({ date: "2026-03-09" });
  expect(meta.value.superseded).toMatchObject({ "cwg-cop-21-agenda": "cwg-cop-21-agenda-rev1" });
});

/** What the corpus that was written by hand reaches is about two points more. */
const BALANCED = 0.7;

test(`questions are answered from what was imported, at least ${BALANCED * 100}% of them`, async () => {
  const library = await loadLibrary({ documents, facts, lexicon: lexiconFor("corpus") });
  const gold = parseGold(readFileSync(`${FOLDER}/questions.jsonl`, "utf8"));
  if (!library.ok || !gold.ok) throw new Error("broken");
  const desk = createDesk(library.value);
  const grades = gold.value.map((each) =>
    grade(each, desk.ask(each.question, { history: each.history, today: TODAY }).answer),
  );
  const failed = grades.filter((each) => each.failures.length > 0).map(({ question }) => question.question);
  expect(summarise(grades).balancedAccuracy, failed.join("\n")).toBeGreaterThanOrEqual(BALANCED);
});
