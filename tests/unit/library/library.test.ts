import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCorpus } from "../../../adapters/files/read-corpus.ts";
import {
  type CorpusFiles,
  createDesk,
  deskOver,
  type Library,
  libraryWithout,
  loadLibrary,
  openingLibrary,
  openLibrary,
  readLibrary,
  writeLibrary,
} from "../../../src/index.ts";

const FILES = readCorpus("corpus");
const OTHER = readCorpus("tests/gold/other/corpus");

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
  it("gives what loading everything anew gives, and reads only what changed", async () => {
    const before = await load(FILES);
    const files = changed(FILES, "documents", "q3-2-liaison-2023", "Orhan Osmani", "Orhan Zosmani");
    const now = changed(files, "facts", "q3-2-liaison-2023", "Orhan Osmani", "Orhan Zosmani");
    const after = await load(now, before);
    expect(after).toEqual(await load(now));
    const same = after.parts.filter((part) => before.parts.includes(part));
    expect(same.map(({ document }) => document.id)).toHaveLength(4);
    expect(createDesk(after).ask("who is the Q3/2 focal point", { today: "2026-11-20" }).answer.headline).toContain(
      "Zosmani",
    );
  });

  it("takes over new facts of an old text", async () => {
    const before = await load(FILES);
    const files = changed(FILES, "facts", "q3-2-liaison-2023", "person: Orhan Osmani", "person: Osmani");
    const after = await load(files, before);
    expect(after).toEqual(await load(files));
    expect(after.corpus.facts).not.toEqual(before.corpus.facts);
  });

  it("leaves a document out whose facts stand unchanged beside a text that no longer holds them", async () => {
    const before = await load(FILES);
    const files = changed(FILES, "documents", "q3-2-liaison-2023", "Orhan Osmani", "Orhan Zosmani");
    const after = await load(files, before);
    expect(after.corpus.documents.map(({ id }) => id)).not.toContain("q3-2-liaison-2023");
    expect(after.faults.map(({ file }) => file)).toContain("corpus/q3-2-liaison-2023.facts.yaml");
    expect(after.parts).toEqual(before.parts.filter(({ document }) => document.id !== "q3-2-liaison-2023"));
  });

  it("reads every document anew by other word lists", async () => {
    const before = await load(FILES);
    const text = "concepts:\n  role.harbour-master:\n    canonical: Harbour Master\n    en: harbour master\n";
    const files = { ...FILES, lexicon: [...FILES.lexicon, { name: "lexicon/mine.yaml", text }] };
    const after = await load(files, before);
    expect(after).toEqual(await load(files));
    expect(after.parts.some((part) => before.parts.includes(part))).toBe(false);
    expect(after.words).not.toEqual(before.words);
  });
});

/** Documents of two corpora, some of them in two versions, as files that come and go. */
const POOL = [FILES, OTHER].flatMap(({ documents, facts }) =>
  documents.map((file) => ({
    file,
    facts: facts.filter(({ name }) => name === file.name.replace(".md", ".facts.yaml")),
  })),
);
const STATE = fc.subarray([...POOL.keys()], { maxLength: 6 }).chain((places) =>
  fc.record({
    places: fc.constant(places),
    longer: fc.array(fc.boolean(), { minLength: places.length, maxLength: places.length }),
  }),
);

function filesOf({ places, longer }: { readonly places: readonly number[]; readonly longer: readonly boolean[] }) {
  const held = places.flatMap((place, at) => {
    const each = POOL[place];
    if (!each) return [];
    const { name, text } = each.file;
    // A reference to a document that is not there would be a fault.
    const plain = text.replace(/^replaces:.*\n(?: {2}- .*\n)*/m, "");
    const more = longer[at] ? "\n## Remark\n\nThe zebra has a focal point for Question 3/2.\n" : "";
    return [{ file: { name, text: `${plain}${more}` }, facts: each.facts }];
  });
  return { documents: held.map(({ file }) => file), facts: held.flatMap(({ facts }) => facts), lexicon: FILES.lexicon };
}

const QUESTIONS = readFileSync("tests/gold/questions.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line): string => JSON.parse(line).question);

it("answers after any series of changes as if the corpus had been loaded anew", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(STATE, { minLength: 3, maxLength: 3 }), fc.nat(), async (states, first) => {
      let library: Library | undefined;
      let open = openLibrary(await load({ documents: [], facts: [], lexicon: FILES.lexicon }));
      for (const state of states) {
        const files = filesOf(state);
        library = await load(files, library);
        const anew = await load({ ...files, documents: files.documents.toReversed() });
        expect(library).toEqual(anew);
        const opening = openingLibrary(library, open);
        let step = opening.next();
        while (step.done !== true) step = opening.next();
        open = step.value;
        const [one, other] = [deskOver(open), createDesk(anew)];
        for (let at = 0; at < 6; at++) {
          const question = at === 0 ? "what has a zebra?" : (QUESTIONS[(first + at * 11) % QUESTIONS.length] ?? "");
          expect(one.ask(question, { today: "2026-11-20" })).toEqual(other.ask(question, { today: "2026-11-20" }));
        }
      }
    }),
    { seed: 1, numRuns: 4 },
  );
});

it("is read as it was written", async () => {
  const library = await load(OTHER);
  expect(readLibrary(writeLibrary(library))).toEqual(library);
});

describe("libraryWithout", () => {
  it("is what would be loaded without the documents", async () => {
    const gone = ["bdt-circular-112", "q3-2-cop-chapter-slides"];
    const isLeft = ({ name }: { readonly name: string }) => !gone.some((id) => name.includes(id));
    const left = { ...FILES, documents: FILES.documents.filter(isLeft), facts: FILES.facts.filter(isLeft) };
    expect(libraryWithout(await load(FILES), new Set(gone))).toEqual(await load(left));
  });

  it("answers nothing from them", async () => {
    const desk = createDesk(libraryWithout(await load(FILES), new Set(["q3-2-liaison-2023", "bdt-circular-112"])));
    expect(desk.corpus.documents).toBe(3);
    for (const question of QUESTIONS) {
      const { answer } = desk.ask(question, { today: "2026-11-20" });
      const cited = answer.citations.map((each) => each.document);
      expect(cited).not.toContain("q3-2-liaison-2023");
      expect(cited).not.toContain("bdt-circular-112");
    }
  });
});
