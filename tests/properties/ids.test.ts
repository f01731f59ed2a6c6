/** What is made unique is unique: ids of passages within a document, ids of documents within a corpus. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readBlocks } from "../../src/corpus/blocks.ts";
import { toDocument } from "../../src/corpus/passages.ts";
import { freeId } from "../../src/importing/ids.ts";

const META = {
  id: "a-note",
  title: "A note",
  type: "note",
  symbol: null,
  date: null,
  dateBasis: null,
  from: null,
  to: [],
  meeting: null,
  language: "en",
  replaces: [],
  audience: "public",
  source: { file: "a.txt", sha256: "0".repeat(64), url: null },
} as const;

/** Names that differ in nothing, in a number, in case, in signs, or in how their letters are written down. */
const written = fc
  .record({
    word: fc.constantFrom(
      "Day",
      "Top",
      "Section",
      "Q3/2",
      "Añexo",
      "День",
      "한글",
      "第一章",
      "𝒟ay 𐐀",
      "2",
      "—",
      "x".repeat(50),
    ),
    ending: fc.constantFrom("", " 1", " 2", " 2 2", "-2", ".1", ".list", "#2", "_2", " (2)", " Rev.2"),
    form: fc.constantFrom("NFC", "NFD", "NFKC", "NFKD"),
    loud: fc.constantFrom("as is", "upper", "lower"),
  })
  .map(({ word, ending, form, loud }) => {
    const text = `${word}${ending}`.normalize(form);
    return loud === "upper" ? text.toUpperCase() : loud === "lower" ? text.toLowerCase() : text;
  });

const plain = (id: string) => id.normalize("NFKC").toLowerCase();

test("no two passages of a document have one id, whatever its headings are", () => {
  const heading = fc.record({ title: written, depth: fc.integer({ min: 1, max: 6 }) });
  fc.assert(
    fc.property(fc.array(heading, { minLength: 2, maxLength: 12 }), (headings) => {
      const body = headings
        .map(({ title, depth }) => `${"#".repeat(depth)} ${title}\n\nIt says:\n\n- one\n- two\n`)
        .join("\n");
      const { passages } = toDocument(META, readBlocks(`Before.\n\nIt begins:\n\n- here\n\n${body}`));
      const ids = passages.map(({ id }) => plain(id));
      expect(new Set(ids).size).toBe(ids.length);
      // An id becomes part of an address.
      for (const { id } of passages) expect(() => encodeURIComponent(id)).not.toThrow();
      const parts = new Set(passages.map(({ id }) => id));
      for (const part of passages.flatMap((passage) => passage.parts ?? [])) expect(parts).toContain(part);
    }),
    { seed: 11, numRuns: 400 },
  );
});

test("no two documents get one id, whatever their files are called", () => {
  const ending = fc.constantFrom("", ".pdf", ".PDF", ".docx", ".md", ".a-long-ending");
  fc.assert(
    fc.property(fc.array(fc.tuple(written, ending), { minLength: 2, maxLength: 12 }), (names) => {
      const taken = new Set<string>();
      for (const [name, end] of names) {
        const id = freeId(`${name}${end}`, "0".repeat(64), (other) => (taken.has(other) ? "" : null));
        expect(taken).not.toContain(id);
        expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        taken.add(id);
      }
    }),
    { seed: 12, numRuns: 400 },
  );
});
