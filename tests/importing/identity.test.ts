/** A document keeps its identity: through a killed run, a mend, a conflict that was settled, a name that others have. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type AddOptions, add as addCommand } from "../../adapters/terminal/add.ts";
import { mergeTexts } from "../../src/importing/merge.ts";
import { collectingIo } from "../terminal/run-command.ts";
import { here } from "./make/here.ts";

let room = "";
const corpus = () => join(room, "corpus");

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), "copdesk-identity-"));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

function put(path: string, text: string): string {
  const place = join(room, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
  return place;
}

async function add(paths: readonly string[], options: AddOptions = {}) {
  const { io, out, err } = collectingIo();
  const status = await addCommand(paths, { corpus: corpus(), ...options }, io, () => here);
  return { status, out: out(), err: err() };
}

const ids = () =>
  readdirSync(corpus())
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.slice(0, -3))
    .toSorted();

function mend(file: string, ...changes: readonly (readonly [string, string])[]): void {
  const place = join(corpus(), file);
  let text = readFileSync(place, "utf8");
  for (const [before, after] of changes) {
    expect(text).toContain(before);
    text = text.replace(before, after);
  }
  writeFileSync(place, text);
}

test("a page that was saved with its parts is one document", async () => {
  const { status } = await add(["tests/importing/cases/saved"]);
  expect([status, ids()]).toEqual([0, ["report"]]);
  for (const beside of ["Page-Dateien", "Page_fichiers", "Page_файлы", "Page.files"])
    put(`in/${beside}/frame.html`, "<p>Please sign in to continue to this site.</p>");
  put("in/Page.htm", "<h1>Minutes</h1><p>The Chair is Ms Ada Fjord.</p>");
  put("in/Page_annexes/annex.html", "<h1>Annex</h1><p>The hotline answers at night.</p>");
  await add([join(room, "in")]);
  expect(ids()).toEqual(["annex", "page", "report"]);
});

test("one wrong path does not stop the others", async () => {
  const file = put("in/note.md", "# Note\n\nThe hotline answers at night.\n");
  const { status, err } = await add([join(room, "gone.docx"), file]);
  expect([status, ids()]).toEqual([1, ["note"]]);
  expect(err).toContain("gone.docx");
  await expect(add([join(room, "gone.docx")])).rejects.toMatchObject({ code: "file-missing" });
});

test("what a killed run left behind is cleared, what another writes just now is not", async () => {
  const file = put("in/note.md", "# Note\n\nThe hotline answers at night.\n");
  const left = [`corpus/note.md.${process.pid}.tmp`, "corpus/.imported/note.facts.yaml.99999999.tmp"];
  for (const name of left) put(name, "half");
  const living = `corpus/other.md.${process.ppid}.tmp`;
  put(living, "half");
  await add([file]);
  expect(left.filter((name) => existsSync(join(room, name)))).toEqual([]);
  expect(existsSync(join(room, living))).toBe(true);
});

test("a new version is told to be one", async () => {
  const body = "# Note\n\nThe Chair of the group is Ms Ada Fjord, and the hotline answers at night.\n";
  const file = put("in/note.md", body);
  await add([file]);
  writeFileSync(file, `${body}\nThe next meeting is in Bergen.\n`);
  const { out } = await add([file]);
  expect(out).toMatch(/a new version of note, which came from \S*in\/note\.md/);
  expect(ids()).toEqual(["note"]);
});

test("an id tells the symbol or the date before it counts", async () => {
  const minutes = (symbol: string, topic: string) => `# Minutes\n\nDocument ${symbol}\n\n${topic}.\n`;
  const files = [
    put("a/minutes.md", minutes("CWG-COP-20/4", "The group heard nine reports about helplines")),
    put("b/c/minutes.md", minutes("CWG-COP-21/9", "Children play games that their parents have never seen")),
  ];
  for (const file of files) {
    const place = join(room, "minutes.md");
    copyFileSync(file, place);
    await add([place]);
  }
  expect(ids()[0]).toBe("minutes");
  expect(ids()[1]).toMatch(/^minutes-(?!\d$)/);
});

test("a conflict that was brought together by hand is over", async () => {
  const file = join(room, "report.docx");
  copyFileSync("tests/importing/cases/mend/v1.docx", file);
  await add([file]);
  mend("report.facts.yaml", ["    role: Chair", "    role: Chair\n    body: Zephyr meeting"]);
  mend("report.md", ["12 April", "13 April"]);
  copyFileSync("tests/importing/cases/mend/v2.docx", file);
  for (let again = 0; again < 2; again += 1) expect((await add([file])).out).toContain("1 conflict.");
  mend("report.md", ["13 April", "26 April"]);
  const { out, status } = await add([file]);
  expect(out).toContain("1 updated.");
  expect(status).toBe(0);
  expect(readFileSync(join(corpus(), "report.md"), "utf8")).toContain("26 April");
  expect(readFileSync(join(corpus(), "report.facts.yaml"), "utf8")).toContain("body: Zephyr meeting");
  expect((await add([file])).out).toContain("1 unchanged.");
});

test("a mend beside what is new is no conflict, and what holds the new lines already is none", () => {
  const base = "roles:\n  - person: Ada\n    role: Chair\nevents:\n";
  const mine = "roles:\n  - person: Ada\n    role: Chair\n    body: Zephyr\nevents:\n";
  const theirs = "roles:\n  - person: Ada\n    role: Chair\n  - person: Carl\n    role: Vice-Chair\nevents:\n";
  const both =
    "roles:\n  - person: Ada\n    role: Chair\n    body: Zephyr\n  - person: Carl\n    role: Vice-Chair\nevents:\n";
  expect(mergeTexts(base, mine, theirs)).toEqual({ ok: true, text: both });
  expect(mergeTexts(base, theirs, mine)).toEqual({ ok: true, text: both });
  expect(mergeTexts(base, both, theirs)).toEqual({ ok: true, text: both });
  expect(mergeTexts("a\nb\n", "a\nc\n", "a\n").ok).toBe(false);
  expect(mergeTexts("a\nb\n", "a\nc\n", "a\nd\n").ok).toBe(false);
  expect(mergeTexts("a\nb\n", "a\nc\n", "a\nd\n", true)).toEqual({ ok: true, text: "a\nc\n" });
});
