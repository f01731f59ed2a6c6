/** Files of one name in several folders are documents of their own, in one run and in later ones. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findOriginal, sha256 } from "../../adapters/files/originals.ts";
import { type AddOptions, add as addCommand } from "../../adapters/terminal/add.ts";
import { collectingIo } from "../terminal/run-command.ts";
import { here } from "./make/here.ts";

let room = "";
const corpus = () => join(room, "corpus");

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), "copdesk-names-"));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

function put(path: string, text: string): string {
  const place = join(room, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
  return place;
}

async function add(paths: readonly string[], options: AddOptions = {}) {
  const { io, out } = collectingIo();
  const status = await addCommand(paths, { corpus: corpus(), ...options }, io, () => here);
  return { status, out: out() };
}

const held = () =>
  readdirSync(corpus())
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(join(corpus(), name), "utf8"));

/** Papers of meetings that are made after one model, as agendas are. */
const agenda = (where: string, chair: string, items: readonly string[] = ["Opening", "Report of the Chair", "Close"]) =>
  `# Agenda of the ${where} meeting of the Zephyr Group\n\n${items.map((item, at) => `${at + 1}. ${item} of the ${where} meeting in ${where}`).join("\n")}\n\nThe Chair of the ${where} meeting is ${chair}.\n`;

test("any number of folders, in one run, again, and one by one", async () => {
  const folder = fc.constantFrom("2023", "2024", "Geneva", "Genève", "docs", "a b");
  const paths = fc.uniqueArray(fc.array(folder, { minLength: 1, maxLength: 3 }), {
    selector: (parts) => parts.join("/"),
    minLength: 2,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(paths, fc.boolean(), async (folders, together) => {
      rmSync(room, { recursive: true, force: true });
      const files = folders.map((parts, at) =>
        put(join("in", ...parts, "agenda.md"), agenda(`${parts.join(" ")} number ${at}`, `Ms Ada Fjord ${at}`)),
      );
      if (together) await add([join(room, "in")], { originals: true });
      else for (const file of files) await add([file], { originals: true });
      expect(held()).toHaveLength(files.length);
      for (const [at, file] of files.entries()) {
        expect(held().filter((text) => text.includes(`Ms Ada Fjord ${at}.`))).toHaveLength(1);
        const bytes = readFileSync(file);
        expect(findOriginal(corpus(), { file: "agenda.md", sha256: sha256(bytes) })).not.toBeNull();
      }
      expect((await add([join(room, "in")])).out).toContain(`${files.length} unchanged.`);
      expect(held()).toHaveLength(files.length);
    }),
    {
      numRuns: 8,
      // Folders of one name within each other, whose files are named one by one.
      examples: [[[["2023", "2023", "2023"], ["2023", "2023"], ["2023"]], false]],
    },
  );
});

test("a file that changed is a new version of its own document, whichever way it is named, and the old original stays", async () => {
  const first = put("in/2023/agenda.md", agenda("Lima", "Ms Ada Fjord"));
  put("in/2024/agenda.md", agenda("Bergen", "Mr Carl Dunno"));
  await add([join(room, "in")], { originals: true });
  const old = sha256(readFileSync(first));
  put("in/2023/agenda.md", agenda("Lima", "Ms Bela Quist"));
  for (const again of [[join(room, "in")], [join(room, "in/2023")], [first]]) {
    const { out } = await add(again, { originals: true });
    expect(out).toMatch(/1 updated|1 unchanged/);
  }
  expect(held()).toHaveLength(2);
  expect(held().join()).toContain("Ms Bela Quist");
  expect(held().join()).toContain("Mr Carl Dunno");
  expect(held().join()).not.toContain("Ms Ada Fjord");
  expect(findOriginal(corpus(), { file: "agenda.md", sha256: old })).not.toBeNull();
});

test("ids tell the folder where a name alone does not", async () => {
  put("in/2023/agenda.md", agenda("Lima", "Ms Ada Fjord"));
  put("in/2024/agenda.md", agenda("Bergen", "Mr Carl Dunno"));
  await add([join(room, "in")]);
  expect(readdirSync(corpus()).filter((name) => name.endsWith(".md"))).toEqual(["agenda-2024.md", "agenda.md"]);
});

test("a document of an earlier version, whose folder is not known, is updated only by what says much of the same", async () => {
  const file = put("in/2023/agenda.md", agenda("Lima", "Ms Ada Fjord"));
  await add([file]);
  for (const path of [join(corpus(), "agenda.md"), join(corpus(), ".imported", "agenda.md")])
    writeFileSync(path, readFileSync(path, "utf8").replace(/file: .*agenda\.md/, "file: agenda.md"));
  const other = put(
    "in/2024/agenda.md",
    "# Agenda\n\nThe helpline group opens in Bergen with a word of its new host.\n",
  );
  expect((await add([other])).out).toContain("1 added.");
  writeFileSync(file, agenda("Lima", "Ms Bela Quist"));
  expect((await add([file])).out).toContain("1 updated.");
  expect(held()).toHaveLength(2);
});
