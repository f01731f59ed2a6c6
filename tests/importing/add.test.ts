import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { defaultCorpusFolder, lexiconFor } from "../../adapters/files/read-corpus.ts";
import { LIMITS, ThreadImporter } from "../../adapters/terminal/add/importer.ts";
import { type AddOptions, add as addCommand } from "../../adapters/terminal/add.ts";
import { collectingIo, copdesk } from "../terminal/run-command.ts";
import { here } from "./make/here.ts";
import { plainWord } from "./make/word.ts";

let room = "";
const rooms: string[] = [];
const path = (...parts: string[]) => join(room, ...parts);
const corpus = () => path("corpus");

async function add(options: AddOptions, ...paths: string[]) {
  const { io, out, err } = collectingIo();
  const status = await addCommand(paths, { corpus: corpus(), ...options }, io, () => here);
  return { status, out: out(), err: err() };
}
const read = (name: string) => readFileSync(join(corpus(), name), "utf8");

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), "copdesk-add-"));
  rooms.push(room);
  mkdirSync(path("in"));
});

afterAll(() => {
  for (const each of rooms) rmSync(each, { recursive: true, force: true });
});

const LETTER = [
  "Play Safety Group",
  "Geneva, 3 March 2026",
  "",
  "Subject: Invitation to the second meeting of the Play Safety Group",
  "",
  "Dear colleagues,",
  "",
  "The second meeting of the Play Safety Group will be held in Lima, Peru on 4 and 5 May 2026. Contributions should reach the secretariat by 10 April 2026.",
  "",
  "For questions write to Ms Rosa Quispe, Secretary of the Play Safety Group, at rosa.quispe@example.org.",
  "",
].join("\n");

test("a folder is added, the rest goes on after a refusal, and the corpus is sound", async () => {
  writeFileSync(path("in", "Lettre d'été.txt"), LETTER);
  writeFileSync(path("in", "note.docx"), await plainWord("A note about helplines", "They are open at night."));
  writeFileSync(path("in", "old.doc"), "not really");
  writeFileSync(path("in", "picture.jpg"), "x");
  const { status, out, err } = await add({}, path("in"));
  expect(status).toBe(1);
  expect(out).toContain("2 added, 1 refused.");
  expect(out).toMatch(/old\.doc: refused, since .* save it as \.docx/i);
  expect(err).toContain("1 other files");
  expect(read("lettre-d-ete.md")).toContain("title: Invitation to the second meeting of the Play Safety Group");
  expect(read("lettre-d-ete.facts.yaml")).toContain("rosa.quispe@example.org");
  expect((await copdesk(["check", "--corpus", corpus()])).status).toBe(0);
  const asked = await copdesk(["ask", "--corpus", corpus(), "when is the second meeting of the Play Safety Group?"]);
  expect(asked.out).toContain("4 and 5 May 2026");
});

test("adding again does nothing; --dry-run writes nothing", async () => {
  writeFileSync(path("in", "letter.txt"), LETTER);
  const dry = await add({ dryRun: true }, path("in"));
  expect(dry.out).toContain("Nothing was written");
  expect(existsSync(corpus())).toBe(false);
  await add({}, path("in"));
  const before = read("letter.md");
  const again = await add({ json: true }, path("in"));
  expect(JSON.parse(again.out)).toEqual([{ file: path("in", "letter.txt"), status: "unchanged", id: "letter" }]);
  expect(read("letter.md")).toBe(before);
});

test("a changed original keeps the person's mends, and a conflict is shown and not written", async () => {
  writeFileSync(path("in", "letter.txt"), LETTER);
  await add({}, path("in"));
  writeFileSync(
    join(corpus(), "letter.md"),
    read("letter.md")
      .replace("type: document", "type: invitation")
      .replace(/type: \S+\n/, "type: invitation\n"),
  );
  writeFileSync(path("in", "letter.txt"), LETTER.replace("Dear colleagues", "Dear friends"));
  const updated = await add({}, path("in"));
  expect(updated.out).toContain("1 updated");
  expect(read("letter.md")).toContain("type: invitation");
  expect(read("letter.md")).toContain("Dear friends");

  writeFileSync(join(corpus(), "letter.md"), read("letter.md").replace("Dear friends", "Dear Sirs"));
  writeFileSync(path("in", "letter.txt"), LETTER.replace("Dear colleagues", "Dear everybody"));
  const conflict = await add({}, path("in"));
  expect(conflict.status).toBe(1);
  expect(conflict.out).toContain("Dear Sirs");
  expect(conflict.out).toContain("Dear everybody");
  expect(read("letter.md")).toContain("Dear Sirs");
  expect((await add({ replace: true }, path("in"))).out).toContain("1 updated");
  expect(read("letter.md")).toContain("Dear everybody");
});

test("twins in two formats get two ids and are pointed out; originals are kept when asked", async () => {
  writeFileSync(
    path("in", "a-note-about-helplines.docx"),
    await plainWord("A note about helplines in the region", "They are open at night."),
  );
  writeFileSync(
    path("in", "a-note-about-helplines.txt"),
    "A note about helplines in the region\n\nThey are open at night.\n",
  );
  const { out } = await add({ originals: true }, path("in"));
  expect(out).toContain("looks like");
  expect(readdirSync(corpus()).filter((name) => name.endsWith(".md"))).toHaveLength(2);
  expect(readdirSync(join(corpus(), "originals"))).toEqual([
    "a-note-about-helplines.docx",
    "a-note-about-helplines.txt",
  ]);
});

test("a path that is not there is wrong use", async () => {
  const { status, err } = await copdesk(["add", path("nowhere.docx")]);
  expect(status).toBe(2);
  expect(err).toContain("nowhere.docx");
});

test("the thread imports, and is stopped and replaced when a file takes too long", async () => {
  const bytes = new TextEncoder().encode(LETTER);
  const job = { bytes, source: { id: "letter", file: "letter.txt", sha256: "0".repeat(64) } };
  const thread = new ThreadImporter(lexiconFor(defaultCorpusFolder()), { ...LIMITS, seconds: 0 });
  expect(await thread.import(job)).toEqual({ kind: "refused", reason: { code: "timeout", seconds: 0 } });
  await thread.close();
  const patient = new ThreadImporter(lexiconFor(defaultCorpusFolder()));
  expect((await patient.import(job)).kind).toBe("proposed");
  await patient.close();
}, 60_000);

test("a document that is added answers to its symbol, however the question spells it", async () => {
  const liaison = ["Document CWG-HBR-LS11", "Liaison statement on harbour radios", ...LETTER.split("\n").slice(1)];
  writeFileSync(path("in", "harbour.txt"), liaison.join("\n"));
  await add({}, path("in"));
  expect(read("harbour.md")).toMatch(/^symbol: (?:Document )?CWG-HBR-LS11$/m);
  for (const question of ["what is CWG-HBR-LS11", "cwg hbr ls11", "CWG–HBR–LS11?"]) {
    const { out } = await copdesk(["ask", "--json", "--corpus", corpus(), question]);
    const { outcome, citations } = JSON.parse(out);
    expect([question, outcome]).toEqual([question, "answered"]);
    expect([question, citations[0].symbol]).toEqual([question, "CWG-HBR-LS11"]);
  }
});
