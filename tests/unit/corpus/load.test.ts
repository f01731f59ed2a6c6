import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Corpus } from "../../../src/corpus/corpus.ts";
import type { TextFile } from "../../../src/corpus/document-files.ts";
import { readCorpus } from "../../../src/corpus/load.ts";

const files = readdirSync("corpus")
  .filter((name) => /\.(md|facts\.yaml)$/.test(name))
  .map((name): TextFile => ({ name: `corpus/${name}`, text: readFileSync(`corpus/${name}`, "utf8") }));
const documents = files.filter((file) => file.name.endsWith(".md"));
const facts = files.filter((file) => file.name.endsWith(".yaml"));

function corpus(): Corpus {
  const read = readCorpus(documents, facts);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** Replaces within one file, and insists that something was there to replace. */
function edited(list: readonly TextFile[], name: string, from: string, to: string): readonly TextFile[] {
  const file = list.find((each) => each.name.endsWith(name));
  expect(file?.text).toContain(from);
  return list.map((each) => (each === file ? { ...each, text: each.text.replace(from, to) } : each));
}

test("the five documents load, and every passage is a slice of its document", () => {
  const { documents: read, facts: found, newest } = corpus();
  expect(read).toHaveLength(5);
  expect(newest).toBe("2023-05-22");
  for (const document of read) {
    for (const passage of document.passages) {
      expect(document.text.slice(passage.start, passage.end)).toBe(passage.text);
    }
    expect(new Set(document.passages.map((passage) => passage.id)).size).toBe(document.passages.length);
  }
  expect(found.filter((fact) => fact.kind === "contribution").map((fact) => fact.symbol)).toEqual([
    "2/34",
    "2/71 (Rev.1)",
    "2/77",
    "SG2RGQ/20",
    "SG2RGQ/80",
  ]);
});

test("every fact is proven by the passage that a reader would point at", () => {
  const { facts: found } = corpus();
  const passageOf = (match: (fact: (typeof found)[number]) => boolean) => found.find(match)?.passage;
  expect(passageOf((fact) => fact.kind === "role" && fact.person === "Orhan Osmani")).toBe(
    "q3-2-liaison-2023#bdt-focal-point.2",
  );
  expect(passageOf((fact) => fact.kind === "contribution" && fact.country === "Nigeria")).toBe(
    "q3-2-liaison-2023#annex-1.7",
  );
});

test("locators say where a person finds the passage", () => {
  const read = corpus().documents;
  const locator = (id: string) => read.flatMap((document) => document.passages).find((each) => each.id === id)?.locator;
  expect(locator("q3-2-liaison-2023#annex-1.7")).toEqual({ section: "Annex 1", row: "SG2RGQ/20" });
  expect(locator("q3-2-cop-chapter-slides#lessons-learned-1.2")).toMatchObject({ slide: 6, item: 1 });
  expect(locator("q3-2-liaison-2023#bdt-focal-point.2")).toEqual({ section: "BDT Focal Point" });
  expect(locator("cop-initiative-update-2015#update-on-the-itu-child-online.6")).toEqual({ paragraph: "4", item: 1 });
});

test("every fault of every file is told at once, with its line and what mends it", () => {
  const broken = edited(
    edited(documents, "bdt-circular-112.md", "dateBasis: printed", "dateBasis: guessed"),
    "q3-2-liaison-2020.md",
    "title:",
    "colour: red\ntitle:",
  );
  const wrong = edited(facts, "q3-2-liaison-2023.facts.yaml", "Orhan Osmani", "Orhan Osmann");
  const read = readCorpus(broken, [...wrong, { name: "corpus/ghost.facts.yaml", text: "roles: []" }]);
  if (read.ok) throw new Error("a broken corpus was taken");
  expect(read.error.map(({ file, line }) => [file, line])).toEqual([
    ["corpus/bdt-circular-112.md", 7],
    ["corpus/ghost.facts.yaml", null],
    ["corpus/q3-2-liaison-2020.md", 2],
    ["corpus/q3-2-liaison-2023.facts.yaml", 18],
  ]);
  expect(read.error.every((fault) => fault.message.length > 10 && fault.mend.length > 10)).toBe(true);
});

test("bad YAML, a second document of one id and a broken head are faults, not crashes", () => {
  const first = documents[0];
  if (!first) throw new Error("no documents");
  const twin = { ...first, name: `corpus/other/${first.name.split("/").at(-1)}` };
  expect(readCorpus([...documents, twin], facts)).toMatchObject({ ok: false });
  for (const text of ["", "no head", "---\nid: [\n---\n", "---\nid: x\n---\n"]) {
    const read = readCorpus([{ name: "corpus/x.md", text }], []);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error.length).toBeGreaterThan(0);
  }
});

test("the same files in any order are the same corpus, and a changed letter is another version", () => {
  const { version } = corpus();
  const turned = readCorpus(documents.toReversed(), facts.toReversed());
  expect(turned.ok && turned.value.version).toBe(version);
  const changed = readCorpus(edited(documents, "bdt-circular-112.md", "Yours faithfully", "Yours truly"), facts);
  expect(changed.ok && changed.value.version).not.toBe(version);
});
