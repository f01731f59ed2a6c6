/** Separate fields (commands with completion, look-ups) take whatever is typed into them. */
import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { type CompletionField, createDesk, type Desk, LANGUAGES, type Lookup } from "../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../corpus/open-library.ts";
import { questions } from "./questions.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const FIELDS: readonly CompletionField[] = ["role", "body", "country", "document", "when", "term"];

let desk: Desk;
let text: fc.Arbitrary<string>;

beforeAll(async () => {
  const library = await openLibrary(CORPUS);
  desk = createDesk(library);
  text = questions(library);
});

test("proposals are unique, not empty, and no more than asked for", () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIELDS), text, fc.nat({ max: 30 }), (field, typed, limit) => {
      const proposals = desk.complete(field, typed, limit);
      expect(proposals.length).toBeLessThanOrEqual(limit);
      expect(new Set(proposals.map((each) => each.value)).size).toBe(proposals.length);
      for (const { value, label } of proposals) expect([value.trim(), label.trim()]).not.toContain("");
      expect(desk.complete(field, typed, limit)).toEqual(proposals);
    }),
    { seed: 5, numRuns: 100 },
  );
});

test.each(FIELDS)("what is proposed for %s is found again by its beginning", (field) => {
  const all = desk.complete(field, "", 100);
  expect(all.length).toBeGreaterThan(0);
  for (const { value, label } of all) {
    const values = desk.complete(field, label, 100).map((each) => each.value);
    expect(values).toContain(value);
  }
});

test("a look-up of anything gives an answer in the language that was asked for", () => {
  const lookup: fc.Arbitrary<Lookup> = fc.oneof(
    fc.record({ kind: fc.constant("who" as const), role: text }),
    fc.record({ kind: fc.constant("who" as const), role: text, body: text, asOf: text }),
    fc.record({ kind: fc.constant("country" as const), name: text }),
    fc.record({ kind: fc.constant("document" as const), symbol: text }),
    fc.record({ kind: fc.constant("when" as const), body: text }),
    fc.record({ kind: fc.constant("term" as const), acronym: text }),
  );
  fc.assert(
    fc.property(lookup, fc.constantFrom(...LANGUAGES), (asked, locale) => {
      const { answer, view } = desk.lookup(asked, { today: TODAY, locale });
      expect(answer.headline).not.toBe("");
      expect(view.language).toBe(locale);
    }),
    { seed: 6, numRuns: 40 },
  );
});

test("a passage that is none is in no document", () => {
  fc.assert(
    fc.property(text, (id) => {
      expect(desk.inContext(id, "en")).toBeNull();
      expect(desk.forMinutes(id, "en")).toBeNull();
    }),
    { seed: 7, numRuns: 50 },
  );
});
