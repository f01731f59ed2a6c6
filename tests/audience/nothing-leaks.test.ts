/** A surface that may not show a document answers, counts and proposes as if it were not there. */
import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { readCorpus } from "../../adapters/files/read-corpus.ts";
import {
  AUDIENCES,
  type Audience,
  type CorpusFiles,
  type Desk,
  deskOver,
  isShownTo,
  LANGUAGES,
  libraryFor,
  loadLibrary,
  openLibrary,
  RELATIONS,
  readAhead,
} from "../../src/index.ts";
import { CORPUS, OTHER_CORPUS, TODAY, toLibrary } from "../corpus/open-library.ts";
import { ASKED, questions } from "../properties/questions.ts";

const FOLDERS = [CORPUS, OTHER_CORPUS];

let corpora: readonly CorpusFiles[];
let question: fc.Arbitrary<string>;
beforeAll(async () => {
  corpora = FOLDERS.map(readCorpus);
  question = questions(await toLibrary(readCorpus(CORPUS)));
});

const idOf = (name: string) => name.replace(/^.*\//, "").replace(/\.(facts\.yaml|md)$/, "");

/** The files of a corpus, each document for the audience that is given to it. */
function dealt(files: CorpusFiles, audienceOf: (id: string) => Audience): CorpusFiles {
  const documents = files.documents.map(({ name, text }) => {
    const head = text
      .replace(/^audience: .*\n/m, "")
      .replace(/^language: /m, `audience: ${audienceOf(idOf(name))}\n$&`);
    return { name, text: head };
  });
  return { ...files, documents };
}

function only(files: CorpusFiles, shown: (id: string) => boolean): CorpusFiles {
  const kept = <T extends { readonly name: string }>(all: readonly T[]) => all.filter(({ name }) => shown(idOf(name)));
  return { ...files, documents: kept(files.documents), facts: kept(files.facts) };
}

/** Everything that a desk tells when it is asked in every way. */
function told(desk: Desk, asked: readonly string[], names: readonly string[], passages: readonly string[]): string {
  const context = { today: TODAY };
  return JSON.stringify([
    desk.corpus,
    asked.map((each) => [desk.ask(each, context), desk.support(each, context)]),
    asked.map((each) => desk.ask(each, { ...context, history: asked.slice(0, 2) })),
    names.map((name) => [
      desk.lookup({ kind: "document", symbol: name }, context),
      desk.page(name, "en", context),
      desk.originals(`${name}.txt`),
    ]),
    passages.map((id) => [desk.inContext(id, "en"), desk.forMinutes(id, "en")]),
    (["person", "role", "body", "country", "document", "when", "term"] as const).flatMap((field) =>
      ["", "a", "osm", "Q3", "nig", "20"].map((typed) => desk.complete(field, typed, 25)),
    ),
    LANGUAGES.map((locale) => desk.overview({ ...context, locale })),
    desk.help("/cop", "en"),
    asked.map((each) => desk.findPassages(each, 20, context)),
    desk.listDocuments({ offset: 0, limit: 100 }),
    names.map((name) => desk.readDocument(name, "en")),
    asked.map((words) => desk.shelf({ words }, context)),
    [desk.posts(context), desk.shares(context), desk.calendar(context)],
    ["", "2000", "WTDC-22", ...names].map((since) => desk.news(since, context)),
    RELATIONS.map((relation) => desk.listFacts(relation, { offset: 0, limit: 1_000 }, "en")),
  ]);
}

test("what is above a level changes nothing that is told there: no answer, count, proposal, page or version", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: FOLDERS.length - 1 }),
      fc.array(fc.constantFrom(...AUDIENCES), { minLength: 40, maxLength: 40 }),
      fc.constantFrom(...AUDIENCES.slice(0, 2)),
      fc.array(fc.oneof(question, fc.constantFrom(...ASKED)), { minLength: 3, maxLength: 6 }),
      async (at, dealing, level, asked) => {
        const plain = corpora[at];
        if (plain === undefined) throw new Error("no such corpus");
        const ids = plain.documents.map(({ name }) => idOf(name));
        const audienceOf = (id: string) => dealing[ids.indexOf(id) % dealing.length] ?? "members";
        const files = dealt(plain, audienceOf);
        const whole = await toLibrary(files);
        const passages = whole.corpus.documents.flatMap((each) => each.passages.slice(0, 3).map(({ id }) => id));
        const titles = whole.corpus.documents.map(({ title }) => title);
        // Whoever may see everything asks first: what is kept of that must not tell the others.
        const open = openLibrary(whole);
        for (const _ of readAhead(open));
        told(deskOver(open), [...asked, ...titles], ids, passages);
        // A document that replaces one which is away is named for it, and read all the same.
        const below = await loadLibrary(only(files, (id) => isShownTo(level, audienceOf(id))));
        if (!below.ok) throw new Error("the word lists are broken");
        const narrow = deskOver(openLibrary(libraryFor(level, whole)));
        const without = deskOver(openLibrary(below.value));
        expect(told(narrow, [...asked, ...titles], ids, passages)).toBe(
          told(without, [...asked, ...titles], ids, passages),
        );
      },
    ),
    { seed: 22, numRuns: 6, endOnFailure: true },
  );
});

describe("an audience", () => {
  it("is members where a document names none, and refused with a mend where it names no such", async () => {
    const [plain] = corpora;
    if (plain === undefined) throw new Error("no corpus");
    const silent = plain.documents.map(({ name, text }) => ({ name, text: text.replace(/^audience: .*\n/m, "") }));
    const library = await toLibrary({ ...plain, documents: silent });
    expect(new Set(library.corpus.documents.map(({ audience }) => audience))).toEqual(new Set(["members"]));
    expect(libraryFor("public", library).parts).toEqual([]);
    expect(libraryFor("members", library)).toBe(library);
    const wrong = plain.documents.map(({ name, text }) => {
      return { name, text: text.replace(/^audience: .*\n/m, "audience: everybody\n") };
    });
    await expect(toLibrary({ ...plain, documents: wrong })).rejects.toThrow(
      "must be one of public, members, secretariat",
    );
  });
});
