/** A role is taught once, to the word lists: it can be asked about, and is read from documents. */
import { expect, test } from "vitest";
import { defaultCorpusFolder, lexiconFor } from "../../adapters/files/read-corpus.ts";
import { importFile } from "../../src/importing/import-file.ts";
import { roleFinder } from "../../src/importing/role-finder.ts";
import { createDesk } from "../../src/index.ts";
import { compileLexicon } from "../../src/text/lexicon.ts";
import { toLibrary } from "../corpus/open-library.ts";

const TAUGHT = {
  name: "zz-taught.yaml",
  text: `concepts:
  role.lampkeeper:
    canonical: Lampkeeper
    en: lampkeeper / lampkeepers / keeper of the lamps
    fr: gardien des lampes / gardienne des lampes
    es: farolero / farolera
    ru: лампов*
    ar: حارس المصابيح
    zh: 掌灯人
`,
};

const UNTAUGHT = lexiconFor(defaultCorpusFolder());

function compiled(more: readonly { name: string; text: string }[]) {
  const lexicon = compileLexicon([...UNTAUGHT, ...more]);
  if (!lexicon.ok) throw new Error(JSON.stringify(lexicon.error));
  return lexicon.value;
}

async function importedWith(more: readonly { name: string; text: string }[], text: string) {
  const source = { id: "paper", file: "paper.md", sha256: "0".repeat(64) };
  const result = await importFile(new TextEncoder().encode(text), source, compiled(more));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const paper = (...lines: readonly string[]) =>
  `# REPORT OF THE WORKING GROUP ON TOYS\n\nLima, 12 January 2026\n\n---\n\n${lines.join("\n\n")}\n`;

test.each<[string, string, string]>([
  ["a sentence", "Ms Ada Fjord (Norway) was appointed as lampkeeper of Study Group 17.", "lampkeeper"],
  ["words before a name", "The keeper of the lamps, Ms Ada Fjord (Norway), opened the meeting.", "keeper of the lamps"],
  [
    "a table",
    "| Name | Role | Country |\n| --- | --- | --- |\n| Ada Fjord | Vice-Lampkeeper | Norway |",
    "Vice-Lampkeeper",
  ],
  ["a contact", "**Contact:**\n\nMs Ada Fjord\nLampkeeper for Question 3/2\nada.fjord@example.org", "Lampkeeper"],
  ["French", "Mme Ada Fjord (Norvège) a été nommée gardienne des lampes.", "gardienne des lampes"],
])("it is read from %s, and was not before it was taught", async (_where, line, role) => {
  const roles = async (more: readonly { name: string; text: string }[]) =>
    (await importedWith(more, paper(line))).facts.roles.map((each) => [each.person, each.role]);
  expect(await roles([TAUGHT])).toContainEqual(["Ada Fjord", role]);
  if (!line.startsWith("|")) expect(await roles([])).not.toContainEqual(["Ada Fjord", role]);
});

test.each(["advisor", "adviser", "leader", "analyst", "editor", "rapporteur", "lead editor"])(
  "%s is a post, whatever article its first letters look like",
  async (role) => {
    const { facts } = await importedWith(
      [],
      paper(`Ms Ada Fjord (Norway) was appointed as ${role} of Study Group 17.`),
    );
    expect(facts.roles.map((each) => [each.person, each.role])).toEqual([["Ada Fjord", role]]);
  },
);

test("it is asked about, over the document that was read", async () => {
  const { markdown, factsYaml } = await importedWith(
    [TAUGHT],
    paper("Ms Ada Fjord (Norway) was appointed as lampkeeper of Study Group 17."),
  );
  const library = await toLibrary({
    documents: [{ name: "paper.md", text: markdown }],
    facts: [{ name: "paper.facts.yaml", text: factsYaml ?? "" }],
    lexicon: [...UNTAUGHT, TAUGHT],
  });
  const desk = createDesk(library);
  for (const question of [
    "who is the lampkeeper?",
    "qui est la gardienne des lampes ?",
    "кто ламповый?",
    "谁是掌灯人？",
  ]) {
    const { answer } = desk.ask(question, { today: "2026-11-23" });
    expect([question, answer.outcome, answer.headline.includes("Ada Fjord")]).toEqual([question, "answered", true]);
  }
});

test.each([
  ["Deputy Lampkeeper", "Deputy Lampkeeper"],
  ["les gardiens, dont la gardienne des lampes", "gardienne des lampes"],
  ["ламповщик группы", "ламповщик"],
  ["السيدة حارس المصابيح", "حارس المصابيح"],
  ["本组掌灯人为甲", "掌灯人"],
])("the finder sees it in %j", (text, role) => {
  expect(roleFinder(compiled([TAUGHT])).find(text)?.role).toBe(role);
  expect(roleFinder(compiled([])).find(text)?.role).not.toBe(role);
});

test.each([
  "Member States were invited",
  "the meeting was chaired well",
  "who leads?",
  "the members and observers",
  "heading for Geneva",
])("%j names no post", (text) => {
  expect(roleFinder(compiled([])).find(text)).toBeNull();
});
