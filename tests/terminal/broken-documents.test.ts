/** One document that cannot be read costs nobody the others: whatever is wrong with it, it is left out and named. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createLogger } from "../../adapters/shared/log.ts";
import { openLibrary } from "../../adapters/terminal/open-desk.ts";
import { type LivingDesk, watchDesk } from "../../adapters/terminal/reload/living-desk.ts";
import { createReader } from "../../adapters/terminal/reload/reader.ts";
import { type Answer, CodedError, createDesk } from "../../src/index.ts";
import { copdesk } from "./run-command.ts";

const TODAY = "2026-11-20";
const QUESTIONS = [
  "who is the Q3/2 focal point",
  "what are the lessons learned?",
  "which countries contributed in 2020?",
];

const head = (more = "") => `---
id: a-note
title: A note
type: note
language: en
${more}source:
  file: note.txt
  sha256: ${"0".repeat(64)}
---

`;
const ALIASES = [..."bcdefghi"].reduce(
  (text, name, at) => `${text}  ${name}: &${name} [${`*${"abcdefghi"[at]}, `.repeat(9)}x]\n`,
  "to:\n  a: &a [x, x, x, x, x, x, x, x, x]\n",
);

/** What may lie in a corpus under the name of a document, and a part of what is said of it. */
const BROKEN: Readonly<Record<string, readonly [put: (folder: string) => void, said: RegExp]>> = {
  "no front matter": [note("Only a text."), /a-note\.md:1: has no front matter/],
  "a wrong key": [note(`${head("colour: red\n")}Text.`), /a-note\.md:2: .*colour/i],
  "broken YAML": [note(`${head('from: "open\n')}Text.`), /a-note\.md:\d+: not valid YAML/],
  "YAML of endless references": [note(`${head(ALIASES)}Text.`), /a-note\.md:2: not valid YAML: .*alias/i],
  "YAML 5,000 deep": [note(`${head(`from: ${"[".repeat(5000)}\n`)}Text.`), /a-note\.md:\d+: not valid YAML/],
  "another document's id": [note(head().replace("a-note", "another")), /a-note\.md:2: id another/],
  "a quote 2,500 deep": [note(`${head()}${">".repeat(2500)} deep`), /a-note\.md: cannot be read: .*deep/],
  "a list 500 deep": [note(`${head()}${"- ".repeat(500)}deep`), /a-note\.md: cannot be read: .*deep/],
  "a paragraph of a megabyte": [note(`${head()}${"Children online. ".repeat(62_000)}`), /a-note\.md:11: .*letters/],
  "bytes that are no UTF-8": [
    (folder) => writeFileSync(join(folder, "a-note.md"), Buffer.from([0x2d, 0xe9, 0x20])),
    /a-note\.md: is not UTF-8/,
  ],
  "a file of 17 megabytes": [note("x".repeat(17 * 1024 * 1024)), /a-note\.md: is larger than 16 megabytes/],
  "a pipe": [(folder) => execFileSync("mkfifo", [join(folder, "a-note.md")]), /a-note\.md: is no plain file/],
  "a link to nowhere": [
    (folder) => symlinkSync("nowhere", join(folder, "a-note.md")),
    /a-note\.md: cannot be read: ENOENT/,
  ],
  "facts that the document does not hold": [
    withFacts("roles:\n  - person: Ada Zimmer\n    role: chair\n"),
    /a-note\.facts\.yaml:2: .*does not hold/,
  ],
  "facts that are no YAML": [withFacts("roles: ["), /a-note\.facts\.yaml:\d: not valid YAML/],
  "facts of no document": [
    (folder) => writeFileSync(join(folder, "a-note.facts.yaml"), "roles: []\n"),
    /a-note\.facts\.yaml: states facts of a-note/,
  ],
};

function note(text: string) {
  return (folder: string) => writeFileSync(join(folder, "a-note.md"), text);
}

function withFacts(facts: string) {
  return (folder: string) => {
    writeFileSync(join(folder, "a-note.md"), `${head()}A text without names.\n`);
    writeFileSync(join(folder, "a-note.facts.yaml"), facts);
  };
}

let corpus = "";
beforeEach(() => {
  corpus = join(mkdtempSync(join(tmpdir(), "copdesk-")), "corpus");
  cpSync("corpus", corpus, { recursive: true });
});
afterEach(() => rmSync(join(corpus, ".."), { recursive: true, force: true }));

/** What is answered from the five documents alone. */
let sound: readonly Answer[] = [];
beforeAll(async () => {
  const desk = createDesk(await openLibrary({ corpus: "corpus" }));
  sound = QUESTIONS.map((question) => desk.ask(question, { today: TODAY }).answer);
});

describe.each(Object.entries(BROKEN))("beside %s", (_, [put, said]) => {
  it("the others answer as before, and check names it", async () => {
    put(corpus);
    const desk = createDesk(await openLibrary({ corpus }));
    expect(QUESTIONS.map((question) => desk.ask(question, { today: TODAY }).answer)).toEqual(sound);
    const asked = await copdesk(["ask", "--corpus", corpus, "--json", "--as-of", TODAY, QUESTIONS[0] ?? ""]);
    expect(asked.status).toBe(0);
    expect(JSON.parse(asked.out).headline).toBe(sound[0]?.headline);
    expect(asked.err).toContain("copdesk check");
    const checked = await copdesk(["check", "--corpus", corpus]);
    expect(checked.status).toBe(1);
    expect(checked.err).toMatch(said);
    expect(
      checked.err
        .trim()
        .split("\n")
        .every((line) => line.includes("a-note")),
    ).toBe(true);
    expect(checked.out).toContain("5 documents");
  });
});

it("three headings of which two make the third's name cost nobody anything", async () => {
  note(`${head()}# Day\n\nOne.\n\n# Day\n\nTwo.\n\n# Day 2\n\nThree.\n`)(corpus);
  const library = await openLibrary({ corpus });
  expect(library.faults).toEqual([]);
  const desk = createDesk(library);
  const headlines = QUESTIONS.map((question) => desk.ask(question, { today: TODAY }).answer.headline);
  expect(headlines).toEqual(sound.map(({ headline }) => headline));
});

it("a document that replaces one that cannot be read answers", async () => {
  writeFileSync(join(corpus, "q3-2-liaison-2020.md"), "no head");
  const { faults, corpus: read } = await openLibrary({ corpus });
  expect(read.documents.map(({ id }) => id)).toContain("q3-2-liaison-2023");
  expect(faults.map(({ file }) => file)).toEqual([join(corpus, "q3-2-liaison-2020.md")]);
});

it("a corpus of which nothing can be read says so, and a broken word list names its file", async () => {
  const empty = mkdtempSync(join(tmpdir(), "copdesk-"));
  writeFileSync(join(empty, "a-note.md"), "no head");
  for (const command of [["ask", "who?"], ["check"]]) {
    const ran = await copdesk([...command, "--corpus", empty]);
    expect(ran).toMatchObject({ status: 1, out: "", err: expect.stringMatching(/a-note\.md:1: has no front matter/) });
  }
  rmSync(empty, { recursive: true });
  writeFileSync(join(corpus, "lexicon", "mine.yaml"), `concepts: ${"[".repeat(5000)}`);
  const opened = openLibrary({ corpus });
  await expect(opened).rejects.toBeInstanceOf(CodedError);
  await expect(opened).rejects.toThrow(/mine\.yaml/);
});

describe("a running desk", () => {
  let living: LivingDesk;
  afterAll(() => living.stop());
  it("leaves out what takes too long to read or is broken, names it, and goes on with what changes elsewhere", async () => {
    const library = await openLibrary({ corpus });
    // Reading so many paragraphs takes far longer than a millisecond.
    const reader = createReader(corpus, 0.001);
    living = watchDesk(corpus, library, createLogger("silent"), { everyMs: 50, settleMs: 30, reader });
    const until = async (holds: () => boolean) => {
      while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    note(`${head()}${"One two three.\n\n".repeat(4_000)}`)(corpus);
    await until(() => living.faults().length > 0);
    expect(living.faults()).toEqual([expect.stringMatching(/a-note\.md: cannot be read: it takes longer than 0\.001/)]);
    expect(QUESTIONS.map((question) => living.desk().ask(question, { today: TODAY }).answer)).toEqual(sound);

    // It is not tried again, and what comes meanwhile is taken over.
    rmSync(join(corpus, "bdt-circular-112.md"));
    rmSync(join(corpus, "bdt-circular-112.facts.yaml"));
    await until(() => living.desk().corpus.documents === 4);
    expect(living.faults()).toHaveLength(1);
    rmSync(join(corpus, "a-note.md"));
    await until(() => living.faults().length === 0);
  });
});
