import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCorpus } from "../../adapters/files/read-corpus.ts";
import { type CorpusFiles, createDesk, type Library, libraryHiding, loadLibrary } from "../../src/index.ts";

const FILES = readCorpus("corpus");

async function load(files: CorpusFiles, before?: Library): Promise<Library> {
  const library = await loadLibrary(files, before);
  if (!library.ok) throw new Error(JSON.stringify(library.error));
  return library.value;
}

function changed(files: CorpusFiles, list: "documents" | "facts", id: string, from: string, to: string): CorpusFiles {
  const texts = files[list].map((file) =>
    file.name.includes(id) ? { ...file, text: file.text.replaceAll(from, to) } : file,
  );
  return { ...files, [list]: texts };
}

describe("loadLibrary with an earlier library", () => {
  it("gives what loading everything anew gives, and parses only what changed", async () => {
    const before = await load(FILES);
    const files = changed(FILES, "documents", "q3-2-liaison-2023", "Orhan Osmani", "Orhan Zosmani");
    const now = changed(files, "facts", "q3-2-liaison-2023", "Orhan Osmani", "Orhan Zosmani");
    const after = await load(now, before);
    expect(after).toEqual(await load(now));
    const same = after.corpus.documents.filter((document) => before.corpus.documents.includes(document));
    expect(same.map(({ id }) => id)).toHaveLength(4);
    expect(createDesk(after).ask("who is the Q3/2 focal point", { today: "2026-11-20" }).answer.headline).toContain(
      "Zosmani",
    );
  });

  it("uses the index again when no text has changed, and not the old facts", async () => {
    const before = await load(FILES);
    const files = changed(FILES, "facts", "q3-2-liaison-2023", "person: Orhan Osmani", "person: Osmani");
    const after = await load(files, before);
    expect(after.index).toBe(before.index);
    expect(after).toEqual(await load(files));
    expect(after.corpus.facts).not.toEqual(before.corpus.facts);
  });

  it("refuses facts that stand unchanged beside a text that no longer holds them", async () => {
    const before = await load(FILES);
    const files = changed(FILES, "documents", "q3-2-liaison-2023", "Orhan Osmani", "Orhan Zosmani");
    expect((await loadLibrary(files, before)).ok).toBe(false);
  });
});

describe("libraryHiding", () => {
  it("answers nothing from a hidden document", async () => {
    const desk = createDesk(libraryHiding(await load(FILES), new Set(["q3-2-liaison-2023", "bdt-circular-112"])));
    expect(desk.corpus.documents).toBe(3);
    const lines = readFileSync("tests/gold/questions.jsonl", "utf8").trim().split("\n");
    for (const line of lines) {
      const { answer } = desk.ask(JSON.parse(line).question, { today: "2026-11-20" });
      const cited = answer.citations.map((each) => each.document);
      expect(cited).not.toContain("q3-2-liaison-2023");
      expect(cited).not.toContain("bdt-circular-112");
    }
  });
});
