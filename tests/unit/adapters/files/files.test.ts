import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultCorpusFolder, readCorpus } from "../../../../adapters/files/read-corpus.ts";
import { readSnapshot, writeSnapshot } from "../../../../adapters/files/snapshot.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copdesk-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text = name): void {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const names = (files: readonly { readonly name: string }[]) => files.map((file) => file.name.replace(`${folder}/`, ""));

describe("readCorpus", () => {
  it("reads documents, facts and lexicon, sorted, and leaves the rest alone", () => {
    for (const name of ["b.md", "a.md", "a.facts.yaml", "README.md", "notes.txt", ".hidden.md", "originals/a.docx"]) {
      put(name);
    }
    put("lexicon/own.yaml", "own: true");
    const read = readCorpus(folder);
    expect(names(read.documents)).toEqual(["a.md", "b.md"]);
    expect(names(read.facts)).toEqual(["a.facts.yaml"]);
    expect(read.documents[0]?.text).toBe("a.md");
    expect(read.lexicon.at(-1)).toMatchObject({ text: "own: true" });
  });

  it("puts the desk's own lexicon before the folder's, and takes it once for its own corpus", () => {
    put("a.md");
    put("lexicon/zz.yaml");
    const own = readCorpus(defaultCorpusFolder()).lexicon.map((file) => file.name);
    expect(new Set(own).size).toBe(own.length);
    expect(names(readCorpus(folder).lexicon)).toEqual([...own, "lexicon/zz.yaml"]);
  });

  it("takes a byte order mark off", () => {
    put("a.md", "\uFEFF---");
    expect(readCorpus(folder).documents[0]?.text).toBe("---");
  });

  it("says what is missing", () => {
    expect(() => readCorpus(join(folder, "nowhere"))).toThrow(expect.objectContaining({ code: "corpus-missing" }));
    expect(() => readCorpus(folder)).toThrow(expect.objectContaining({ code: "corpus-empty" }));
  });
});

describe("a snapshot", () => {
  it("is read as it was written, with nothing left beside it", () => {
    const file = join(folder, "deep", "snapshot.json");
    expect(readSnapshot(file)).toBeNull();
    writeSnapshot(file, "one");
    writeSnapshot(file, "two");
    expect(readSnapshot(file)).toBe("two");
    expect(readdirSync(join(folder, "deep"))).toEqual(["snapshot.json"]);
  });

  it("leaves nothing behind when it cannot be written", () => {
    mkdirSync(join(folder, "taken"));
    expect(() => writeSnapshot(join(folder, "taken"), "x")).toThrow();
    expect(readdirSync(folder)).toEqual(["taken"]);
  });
});
