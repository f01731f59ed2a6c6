import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalWording, findConcepts } from "../../../src/text/concepts.ts";
import { countryName, findCountries } from "../../../src/text/countries.ts";
import { translate } from "../../../src/text/glossary.ts";
import { compileLexicon, type Lexicon } from "../../../src/text/lexicon.ts";
import { lexiconFiles } from "./lexicon-files.ts";

function compiled(...texts: readonly string[]): Lexicon {
  const result = compileLexicon(texts.map((text, i) => ({ name: `${i}.yaml`, text })));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function faults(text: string): readonly string[] {
  const result = compileLexicon([{ name: "my.yaml", text }]);
  return result.ok ? [] : result.error.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

const concepts = (lexicon: Lexicon, text: string) => findConcepts(lexicon, text, "en").map(({ concept }) => concept);

test("the word lists of the repository compile to plain data", () => {
  const result = compileLexicon(lexiconFiles());
  expect(result.ok ? JSON.parse(JSON.stringify(result.value)) : result.error).toEqual(result.ok && result.value);
});

test("a later file adds phrases, takes phrases away with a minus, and words things anew", () => {
  const base = "concepts: { slot.fax: { canonical: fax, en: fax / telefax } }";
  const overlay =
    "concepts: { slot.fax: { canonical: telecopy, en: -telefax / telecopier }, slot.new: { en: pigeon post } }";
  const lexicon = compiled(base, overlay);
  expect(concepts(lexicon, "fax")).toEqual(["slot.fax"]);
  expect(concepts(lexicon, "telefax")).toEqual([]);
  expect(concepts(lexicon, "telecopiers by pigeon post")).toEqual(["slot.fax", "slot.new"]);
  expect(canonicalWording(lexicon, "slot.fax")).toBe("telecopy");
});

test("countries get names, forms and a wording from the files", () => {
  const lexicon = compiled(`countries:
    names: { en: { CI: Elephant Coast, CD: -Congo } }
    capitals: { en: { CI: IVC } }
    display: { en: { CI: The Coast } }
    none: { en: [ Elephant Coast Road ] }`);
  const found = (text: string) => findCountries(lexicon, text, "en").map(({ code, form }) => `${code} ${form}`);
  expect(found("Elephant Coast, IVC, ivc, The Coast")).toEqual(["CI name", "CI abbreviation", "CI name"]);
  expect(found("Elephant Coast Road")).toEqual([]);
  expect(found("Congo")).toEqual(["CG name"]);
  expect(countryName(lexicon, "CI", "en")).toBe("The Coast");
});

test("stars stand for endings, number signs for figures, a caret for the start of a sentence", () => {
  const lexicon = compiled(
    `concepts: { a.stem: { en: protect* }, a.number: { en: "sg # / q#" }, a.first: { en: ^no } }`,
  );
  expect(concepts(lexicon, "protecting overprotected protectionists")).toEqual(["a.stem"]);
  expect(concepts(lexicon, "sg 2, q3 and q")).toEqual(["a.number", "a.number"]);
  expect(concepts(lexicon, "no, I say no")).toEqual(["a.first"]);
  expect(concepts(lexicon, "Really? No!")).toEqual(["a.first"]);
});

test("words that YAML reads otherwise elsewhere are words here", () => {
  const lexicon = compiled("terms: { 'no': { fr: non, es: no }, 1.10: { fr: null } }");
  expect(translate(lexicon, "no", "es")[0]?.english).toEqual(["no"]);
  expect(translate(lexicon, "null", "fr")[0]?.english).toEqual(["1.10"]);
});

test("a fault names its file and line", () => {
  expect(faults("concepts:\n  slot.fax:\n    de: Fax\n")).toEqual(["my.yaml:3 concepts › slot.fax: unknown de."]);
  expect(faults("concepts:\n  Fax:\n    en: fax\n")[0]).toMatch(/^my\.yaml:2 .*family\.name/);
  expect(faults("countries:\n  names:\n    en:\n      XX: Nowhere\n")[0]).toMatch(/^my\.yaml:4 .*ISO 3166/);
  expect(faults("terms:\n  child: [enfant]\n")[0]).toMatch(/^my\.yaml:2 /);
  expect(faults("concepts:\n\tslot.fax: x")[0]).toMatch(/^my\.yaml:2 This is not YAML/);
  expect(faults("concepts:\n  a.b:\n    en: sg # / q\n")[0]).toMatch(/^my\.yaml:3 .*comment/);
  expect(faults("colours: {}")[0]).toMatch(/^my\.yaml:1 .*colours/);
  expect(faults("")).toEqual([]);
});

test("any file compiles or is refused with faults", () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom("concepts:\n", "  a.b:\n", "    en: x / y*\n", "terms: ", "{", "- ", "\n"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
      const result = compileLexicon([{ name: "any.yaml", text: parts.join("") }]);
      expect(result.ok || result.error.every(({ message, mend }) => message !== "" && mend !== "")).toBe(true);
    }),
    { seed: 1, numRuns: 30 },
  );
});
