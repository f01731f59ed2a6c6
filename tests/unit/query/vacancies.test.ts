/** A post that nobody holds is said to be vacant, with who held it before, and no former holder is given for it. */
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test, vi } from "vitest";
import { readCorpus } from "../../../adapters/files/read-corpus.ts";
import { type Answer, createDesk, type Desk } from "../../../src/index.ts";
import { OTHER_CORPUS, openLibrary, toLibrary } from "../../corpus/open-library.ts";

vi.setConfig({ hookTimeout: 120_000 });

let desk: Desk;
let other: Desk;

beforeAll(async () => {
  const { lexicon } = readCorpus(fileURLToPath(new URL("../../../corpus", import.meta.url)));
  const head = (id: string, date: string) =>
    `---\nid: ${id}\ntitle: Officers of ITU-D Study Group 2\ntype: list of officers\ndate: "${date}"\ndateBasis: printed\nlanguage: en\nsource:\n  file: ${id}.txt\n  sha256: ${"0".repeat(64)}\n---\n\n# Officers of ITU-D Study Group 2\n\n`;
  const holder = "Amara Diallo  \nRapporteur, Question 5/2  \nE-mail: a.diallo@example.org";
  const documents = [
    {
      name: "old.md",
      text: `${head("old", "2022-03-01")}QUESTION 5/2\n\n${holder}\n\nVice-Rapporteur: to be appointed\n`,
    },
    { name: "new.md", text: `${head("new", "2024-03-01")}QUESTION 5/2\n\nRapporteur: vacant\n` },
  ];
  const role =
    "  - person: Amara Diallo\n    role: Rapporteur\n    body: Question 5/2\n    email: a.diallo@example.org\n";
  desk = createDesk(
    await toLibrary({ documents, facts: [{ name: "old.facts.yaml", text: `roles:\n${role}` }], lexicon }),
  );
  other = createDesk(await openLibrary(OTHER_CORPUS));
});

test("a vacancy is newer than its last holder", () => {
  const { outcome, headline, notes } = ask("who is the rapporteur of Question 5/2?");
  expect(outcome).toBe("answered");
  expect(headline).toContain("Rapporteur: vacant");
  expect(headline).not.toContain("Diallo");
  expect(notes.join(" ")).toContain("Amara Diallo");
});

test("in another year somebody held the post", () => {
  expect(ask("who was the rapporteur of Question 5/2 in 2022?").headline).toContain("Amara Diallo");
  expect(ask("who was the vice-rapporteur of Question 5/2 in 2022?").headline).toContain("to be appointed");
});

test("another Question's vacancy is none", () => {
  expect(ask("who is the rapporteur of Question 4/17?", other).headline).toContain("is vacant");
  expect(ask("who is the rapporteur of Question 9/17?", other).headline).toContain("Haruka Ishigami");
});

function ask(question: string, of = desk): Answer {
  return of.ask(question, { today: "2026-11-23", history: [] }).answer;
}
