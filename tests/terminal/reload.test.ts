/** `copdesk serve` over a corpus that changes while it runs. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createLogger } from "../../adapters/shared/log.ts";
import { openLibrary } from "../../adapters/terminal/open-desk.ts";
import { watchDesk } from "../../adapters/terminal/reload/living-desk.ts";
import { copdesk } from "./run-command.ts";

let corpus = "";
beforeEach(() => {
  corpus = join(mkdtempSync(join(tmpdir(), "copdesk-")), "corpus");
  cpSync("corpus", corpus, { recursive: true });
});
afterEach(() => rmSync(join(corpus, ".."), { recursive: true, force: true }));

const NOTE = `---
id: radio-note-2026
title: Note on the officers of the radio club
type: note
date: "2026-01-05"
dateBasis: printed
language: en
source:
  file: radio.txt
  sha256: ${"0".repeat(64)}
---

Ms Ada Zimmer is chair of the radio club.
`;
const FACTS = "roles:\n  - person: Ada Zimmer\n    role: chair\n    body: radio club\n";

async function begin() {
  const desk = watchDesk(corpus, await openLibrary({ corpus }), createLogger("silent"), { everyMs: 50, settleMs: 30 });
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const ask = (question: string) => desk.desk().ask(question, { today: "2026-11-20" }).answer;
  return { desk, until, ask };
}

it("takes over what is added, changed and removed", async () => {
  const { desk, until, ask } = await begin();
  const question = "who is chair of the radio club?";
  expect(ask(question).headline).not.toContain("Zimmer");
  writeFileSync(join(corpus, "radio-note-2026.md"), NOTE);
  writeFileSync(join(corpus, "radio-note-2026.facts.yaml"), FACTS);
  await until(() => desk.desk().corpus.documents === 6);
  expect(ask(question).headline).toContain("Ada Zimmer");

  // As editors save: a new file takes the place of the old one.
  for (const [name, text] of [
    ["radio-note-2026.facts.yaml", FACTS],
    ["radio-note-2026.md", NOTE],
  ] as const) {
    writeFileSync(join(corpus, `${name}~`), text.replaceAll("Ada Zimmer", "Bea Zuckmann"));
    renameSync(join(corpus, `${name}~`), join(corpus, name));
  }
  const version = desk.desk().corpus.version;
  await until(() => desk.desk().corpus.version !== version && desk.faults().length === 0);
  expect(ask(question).headline).toContain("Bea Zuckmann");

  rmSync(join(corpus, "radio-note-2026.md"));
  rmSync(join(corpus, "radio-note-2026.facts.yaml"));
  await until(() => desk.desk().corpus.documents === 5);
  expect(JSON.stringify(ask(question))).not.toContain("Zuckmann");
  await desk.stop();
});

it("leaves a document out while one of its files is broken, and says what is broken", async () => {
  const { desk, until, ask } = await begin();
  const before = desk.desk().corpus;
  writeFileSync(join(corpus, "radio-note-2026.md"), NOTE);
  writeFileSync(join(corpus, "radio-note-2026.facts.yaml"), FACTS.replace("Zimmer", "Zimmermann"));
  await until(() => desk.faults().length > 0);
  expect(desk.desk().corpus).toEqual(before);
  expect(desk.faults()).toEqual([
    expect.stringMatching(/radio-note-2026\.facts\.yaml:2: .*“Ada Zimmermann” word for word → /),
  ]);
  expect(ask("who is the Q3/2 focal point").headline).toContain("Orhan Osmani");
  const checked = await copdesk(["check", "--corpus", corpus]);
  expect(checked).toMatchObject({ status: 1, err: expect.stringContaining("Ada Zimmermann") });

  // What is removed stops answering all the same.
  rmSync(join(corpus, "q3-2-liaison-2023.md"));
  await until(() => desk.desk().corpus.documents === 4);
  expect(ask("who is the Q3/2 focal point").citations.map((each) => each.document)).not.toContain("q3-2-liaison-2023");
  await until(() => desk.faults().some((fault) => fault.includes("q3-2-liaison-2023.facts.yaml")));

  rmSync(join(corpus, "q3-2-liaison-2023.facts.yaml"));
  writeFileSync(join(corpus, "radio-note-2026.facts.yaml"), FACTS);
  await until(() => desk.faults().length === 0 && desk.desk().corpus.documents === 5);
  expect(ask("who is chair of the radio club?").headline).toContain("Ada Zimmer");
  await desk.stop();
});

it("answers nothing from an emptied folder, and everything from one that is away for a while", async () => {
  const { desk, until, ask } = await begin();
  renameSync(corpus, `${corpus}.away`);
  await until(() => desk.faults().length > 0);
  expect(desk.desk().corpus.documents).toBe(5);
  mkdirSync(corpus);
  await until(() => desk.desk().corpus.documents === 0);
  expect(ask("who is the Q3/2 focal point").outcome).toBe("not-found");
  cpSync(`${corpus}.away`, corpus, { recursive: true });
  await until(() => desk.desk().corpus.documents === 5 && desk.faults().length === 0);
  expect(readFileSync(join(corpus, "q3-2-liaison-2023.md"), "utf8")).toContain("Orhan Osmani");
  expect(ask("who is the Q3/2 focal point").headline).toContain("Orhan Osmani");
  await desk.stop();
});
