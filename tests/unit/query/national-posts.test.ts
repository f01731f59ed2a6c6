/** Every country has a focal point of its own: lists by region, gaps in the list, and none is the predecessor of another. */
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test, vi } from "vitest";
import { readCorpus } from "../../../adapters/files/read-corpus.ts";
import { type Answer, createDesk, type Desk } from "../../../src/index.ts";
import { toLibrary } from "../../corpus/open-library.ts";

vi.setConfig({ hookTimeout: 120_000 });

let desk: Desk;

const head = (id: string, title: string, date: string) =>
  `---\nid: ${id}\ntitle: ${title}\ntype: list of officers\ndate: "${date}"\ndateBasis: printed\nlanguage: en\nsource:\n  file: ${id}.txt\n  sha256: ${"0".repeat(64)}\n---\n\n# ${title}\n\n`;

beforeAll(async () => {
  const { lexicon } = readCorpus(fileURLToPath(new URL("../../../corpus", import.meta.url)));
  const people = [
    ["Peru", "Inés Quispe"],
    ["Chile", "Tomás Araya"],
    ["Kenya", "Wanjiru Mwangi"],
  ] as const;
  const rows = people.map(([country, person]) => `| ${country} | ${person} | ${addressOf(person)} |\n`).join("");
  const list = `${head("list", "National focal points for child online protection", "2025-02-03")}| Country | Name | Contact |\n| --- | --- | --- |\n${rows}| Bolivia | (vacant) | cop@example.org |\n`;
  const note = `${head("note", "New focal point", "2026-01-10")}Lena Brandt is focal point for CWG-COP.\n`;
  const facts = people
    .map(
      ([country, person]) =>
        `  - person: ${person}\n    role: focal point\n    country: ${country}\n    email: ${addressOf(person)}\n`,
    )
    .join("");
  const documents = [
    { name: "list.md", text: list },
    { name: "note.md", text: note },
  ];
  const stated = [
    { name: "list.facts.yaml", text: `roles:\n${facts}` },
    { name: "note.facts.yaml", text: "roles:\n  - person: Lena Brandt\n    role: focal point\n    body: CWG-COP\n" },
  ];
  desk = createDesk(await toLibrary({ documents, facts: stated, lexicon }));
});

test("a region asks for those of its countries", () => {
  const { headline } = ask("list the focal points of the Americas region");
  expect(headline).toContain("Inés Quispe");
  expect(headline).toContain("Tomás Araya");
  expect(headline).not.toMatch(/Mwangi|Brandt/);
});

test("the newest focal point of a group follows no country's", () => {
  const { headline, notes } = ask("who is the focal point for CWG-COP?");
  expect(headline).toContain("Lena Brandt");
  expect([headline, ...notes].join(" ")).not.toMatch(/Quispe|Araya|Mwangi/);
});

test.each(["which country has no focal point?", "which focal point posts are vacant?"])("%s", (question) => {
  const { outcome, headline } = ask(question);
  expect(outcome).toBe("answered");
  expect(headline).toContain("Bolivia (vacant)");
  expect(headline).not.toContain("Peru");
});

function addressOf(person: string): string {
  return `${person.split(" ").at(-1)?.toLowerCase()}@example.org`;
}

function ask(question: string): Answer {
  return desk.ask(question, { today: "2026-11-23", history: [] }).answer;
}
