/** Numbers that stand in tables: the row by what is counted, the column by the time that is asked for. */
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test, vi } from "vitest";
import { readCorpus } from "../../../adapters/files/read-corpus.ts";
import { type Answer, createDesk, type Desk } from "../../../src/index.ts";
import { toLibrary } from "../../corpus/open-library.ts";

vi.setConfig({ hookTimeout: 120_000 });

let desk: Desk;

beforeAll(async () => {
  const { lexicon } = readCorpus(fileURLToPath(new URL("../../../corpus", import.meta.url)));
  desk = createDesk(await toLibrary({ documents: [report(), formation()], facts: [], lexicon }));
});

test.each([
  ["how many sextortion cases were reported in Kenya in 2021?", "Sextortion, 2021: 44"],
  ["how many cases of grooming in Kenya in 2022", "Grooming, 2022: 1 310"],
  ["number of cyberbullying cases in Kenya", "Cyberbullying, 2022: 905"],
  ["how many cases in all were reported in Kenya in 2021", "Total, 2021: 1 061"],
  ["how many countries have been assisted?", "Countries assisted, June 2022: 34"],
  ["how many countries were assisted in december 2021", "Countries assisted, December 2021: 27"],
  ["how many teachers did Senegal train in 2021", "Enseignants formés, 2021: 640"],
  ["how many pupils did the programme reach in 2022", "2022, Pupils: 41 200"],
  ["how many schools in 2021, and how many in 2022?", "2021, Schools: 120 [1] · 2022, Schools: 245 [2]"],
])("%s", (question, headline) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("answered");
  expect(answer.headline).toContain(headline);
});

test("the row of headings is cited beside the row", () => {
  const { citations } = ask("how many sextortion cases were reported in Kenya in 2021?");
  expect(citations.map(({ quote }) => quote.replace(/\s+/g, " "))).toEqual([
    expect.stringContaining("Sextortion"),
    expect.stringContaining("2021"),
  ]);
});

test.each([
  "how many sextortion cases were reported in Kenya in 2019?",
  "how many sextortion cases were reported in Ghana in 2021?",
  "how many hotlines were assisted in december 2021",
  "how many people took part in the survey?",
])("%s: no such cell", (question) => {
  expect(ask(question).headline).not.toMatch(/\b(?:44|58|27|34|1 061)\b/);
});

function ask(question: string): Answer {
  return desk.ask(question, { today: "2026-11-23", history: [] }).answer;
}

function report() {
  return document(
    "kenya-figures",
    "Reporting of harm online in Kenya",
    "en",
    "2022-12-01",
    `## Reports received

The portal has been open since 2020.

| Kind of case | 2021 | 2022 |
| --- | --- | --- |
| Grooming | 417 | 1 310 |
| Sextortion | 44 | 58 |
| Cyberbullying | 600 | 905 |
| Total | 1 061 | 2 273 |

## Work of the programme

| Indicator | December 2021 | June 2022 | Target 2025 |
| --- | --- | --- | --- |
| Countries assisted | 27 | 34 | 60 |
| Languages of the guidelines | 20 | 23 | 40 |

| Year | Schools | Pupils |
| --- | --- | --- |
| 2021 | 120 | 18 300 |
| 2022 | 245 | 41 200 |
`,
  );
}

function formation() {
  return document(
    "senegal-formation",
    "Stratégie du Sénégal",
    "fr",
    "2022-02-01",
    `## Résultats

| Indicateur | 2020 | 2021 |
| --- | --- | --- |
| Enseignants formés | 85 | 640 |
`,
  );
}

function document(id: string, title: string, language: string, date: string, body: string) {
  const head = [`id: ${id}`, `title: ${title}`, "type: contribution", `date: "${date}"`, "dateBasis: printed"];
  const source = ["source:", `  file: ${id}.txt`, `  sha256: ${"0".repeat(64)}`];
  const text = `---\n${[...head, `language: ${language}`, ...source].join("\n")}\n---\n\n# ${title}\n\n${date}\n\n${body}`;
  return { name: `${id}.md`, text };
}
