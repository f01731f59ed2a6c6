import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/domain/finding.ts";
import { LANGUAGES } from "../../../src/domain/language.ts";
import type { Block, CitationBlock, Span } from "../../../src/domain/view.ts";
import { sourceOf } from "../../../src/present/blocks.ts";
import { plain, strong, toSpans } from "../../../src/present/marks.ts";
import { messagesFor } from "../../../src/present/messages/all.ts";
import { present, type Stamp } from "../../../src/present/present.ts";
import { documentOf, findingOf, holderOf, notesOf, proofOf, statementsOf, suggestionsOf } from "./samples.ts";

const stamp: Stamp = {
  question: "who?",
  understood: { intent: "test", language: "en" },
  corpus: { version: "0123456789abcdef", documents: 5, newest: "2023-05-22" },
};

const text = (spans: readonly Span[]) => spans.map((span) => span.text).join("");
const ofKind = <K extends Block["kind"]>(blocks: readonly Block[], kind: K) =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

const quoted = proofOf("Contact: Ana Lima, Focal Point", 9, 30, {
  highlights: [
    [9, 17],
    [19, 30],
  ],
});
const other = proofOf("Before: Bo", 0, 10, {
  document: documentOf("other ", { date: "2020-10", dateBasis: "inferred" }),
});
const answered = findingOf(
  { kind: "holders", holders: [holderOf("", 0)], tense: "present" },
  {
    proofs: [quoted, other],
    notes: [{ kind: "before", holders: [holderOf("2", 1)] }],
    suggestions: [{ kind: "term", acronym: "CSAM" }],
  },
);

describe("present", () => {
  it("numbers citations from 1 in the order of the proofs, and points at them", () => {
    const { answer } = present(answered, stamp, "en");
    expect(answer.citations.map((citation) => citation.number)).toEqual([1, 2]);
    expect(answer.headline).toContain("[1]");
    expect(answer.notes.join(" ")).toContain("[2]");
    expect(answer.citations[1]).toMatchObject({ title: "other title", date: "2020-10", dateBasis: "inferred" });
  });

  it("quotes the slice of the passage, with highlights moved to where they lie in it", () => {
    const [citation] = present(answered, stamp, "en").answer.citations;
    expect(citation?.quote).toBe("Ana Lima, Focal Point");
    expect(citation?.highlights.map(([start, end]) => citation.quote.slice(start, end))).toEqual([
      "Ana Lima",
      "Focal Point",
    ]);
  });

  it("lists nothing under a non-answer, and points at nothing in it", () => {
    for (const outcome of ["not-found", "small-talk"] as const) {
      const finding = findingOf(
        { kind: "not-found", reason: { kind: "unknown-term", term: "XYZ" } },
        { outcome, proofs: [quoted], notes: [{ kind: "nearest-holders", holders: [holderOf("", 0)] }] },
      );
      const { answer, view } = present(finding, stamp, "fr");
      expect(answer.citations).toEqual([]);
      expect(ofKind(view.blocks, "citation")).toEqual([]);
      expect([answer.headline, ...answer.notes].join(" ")).not.toMatch(/\[\d+\]/);
      expect(answer.notes[0]).toContain("person");
    }
  });

  it("is quiet when only the asker needs to see it", () => {
    const quiet = (outcome: "answered" | "not-found" | "clarify" | "passages") =>
      present(findingOf({ kind: "nearest" }, { outcome }), stamp, "en").view.quiet;
    expect([quiet("not-found"), quiet("clarify"), quiet("answered"), quiet("passages")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("shows several contributions as a table, one as a sentence", () => {
    const { contributions } = statementsOf("");
    const tables = (lines: number) =>
      ofKind(
        present(
          findingOf({ ...contributions.given, lines: contributions.given.lines.slice(0, lines) }, { proofs: [quoted] }),
          stamp,
          "es",
        ).view.blocks,
        "table",
      );
    expect(tables(1)).toEqual([]);
    expect(tables(2)).toMatchObject([
      { caption: "Contribuciones", rows: [["symbol", "source", "title"], expect.anything()] },
    ]);
  });

  it("shows three people or more as a table of what the headline says, without empty columns", () => {
    const all = ["a", "b", "c"].map((each) => holderOf(each, 0, { role: "Chair", body: null, email: `${each}@x` }));
    const tables = (statement: Finding["statement"]) =>
      present(findingOf(statement, { proofs: [quoted] }), stamp, "en").view.blocks.filter(
        ({ kind }) => kind === "table",
      );
    expect(tables({ kind: "holders", holders: all.slice(1), tense: "present" })).toEqual([]);
    expect(tables({ kind: "holders", holders: all, tense: "present" })).toMatchObject([
      {
        header: ["Name", "Role", "Country", "Date"],
        rows: [["aperson", "Chair", "aorganisation, acountry", "22 May 2023"], {}, {}],
      },
    ]);
    expect(tables({ kind: "contacts", holders: all, slots: ["email"] })).toMatchObject([
      { header: ["Name", "Role", "E-mail", "Date"], rows: [["aperson", "Chair", "a@x", "22 May 2023"], {}, {}] },
    ]);
  });

  it("opens a PDF at the page, and leaves other addresses alone", () => {
    const url = (address: string) => {
      const proof = proofOf("x", 0, 1, {
        document: documentOf("", { source: { file: "f", sha256: "0", url: address } }),
      });
      const onPage = { ...proof, passage: { ...proof.passage, locator: { page: 4 } } };
      return present(findingOf({ kind: "nearest" }, { proofs: [onPage] }), stamp, "en").answer.citations[0]?.url;
    };
    expect(url("https://itu.int/a.pdf")).toBe("https://itu.int/a.pdf#page=4");
    expect(url("https://itu.int/a.docx")).toBe("https://itu.int/a.docx");
  });

  it("names the source in the language of the answer, and says what is inferred", () => {
    const { view } = present(answered, stamp, "ru");
    const sources = ofKind(view.blocks, "citation").map((block: CitationBlock) => sourceOf(block));
    expect(sources).toEqual([
      "заявление о взаимодействии · symbol · 22 мая 2023 года · Contact",
      "заявление о взаимодействии · other symbol · октябрь 2020 года (дата по содержанию) · Contact",
    ]);
  });
});

describe.each(LANGUAGES)("an answer in %s", (language) => {
  const findings = Object.values(statementsOf("X ")).map((each) =>
    findingOf(each.given, {
      outcome: each.given.kind === "not-found" ? "not-found" : "answered",
      proofs: each.proofs === 0 ? [] : [quoted, other],
      notes: Object.values(notesOf("N ")).map((note) => note.given),
      suggestions: Object.values(suggestionsOf("S ")).map((suggestion) => suggestion.given),
    }),
  );

  it("says the same as data and as something to draw", () => {
    for (const finding of findings) {
      const { answer, view } = present(finding, stamp, language);
      const [headline] = ofKind(view.blocks, "headline");
      expect(headline?.items.map(text)).toEqual(answer.items);
      if (answer.items.length === 0) expect(text(headline?.lead ?? [])).toBe(answer.headline);
      else expect(answer.headline.startsWith(text(headline?.lead ?? []))).toBe(true);
      expect(view.fallback).not.toMatch(/\[\d+\]/);
      expect(ofKind(view.blocks, "note").map((block) => text(block.spans))).toEqual(answer.notes);
      expect(ofKind(view.blocks, "suggestions").flatMap((block) => block.questions)).toEqual(answer.suggestions);
      const drawn = ofKind(view.blocks, "citation").map((block) => ({
        number: block.number,
        quote: text(block.quote),
        passage: block.passage,
      }));
      expect(drawn).toEqual(answer.citations.map(({ number, quote, passage }) => ({ number, quote, passage })));
      expect(view).toMatchObject({ language, direction: messagesFor(language).direction });
    }
  });

  it("holds no private marks and points only at citations that are there", () => {
    for (const finding of findings) {
      const { answer, view } = present(finding, stamp, language);
      expect(JSON.stringify([answer, view])).not.toMatch(/[\uE000\uE001]/);
      for (const [, number] of [answer.headline, ...answer.notes].join(" ").matchAll(/\[(\d+)\]/g)) {
        expect(Number(number)).toBeLessThanOrEqual(answer.citations.length);
      }
    }
  });
});

it("keeps highlights within the quote and in order, and the quote whole", () => {
  const proof = fc
    .record({
      text: fc.string({ minLength: 1, maxLength: 40 }),
      cuts: fc.array(fc.nat(40), { minLength: 2, maxLength: 8 }),
    })
    .map(({ text: passage, cuts }) => {
      const places = cuts.map((cut) => Math.min(cut, passage.length)).sort((a, b) => a - b);
      const [start = 0, ...rest] = places;
      const end = rest.pop() ?? start;
      const highlights: [number, number][] = [];
      for (let at = 0; at + 1 < rest.length; at += 2) highlights.push([rest[at] ?? 0, rest[at + 1] ?? 0]);
      return proofOf(passage, start, end, { highlights });
    });
  fc.assert(
    fc.property(proof, (given) => {
      const { answer, view } = present(findingOf({ kind: "nearest" }, { proofs: [given] }), stamp, "en");
      const [citation] = answer.citations;
      if (!citation) throw new Error("no citation");
      expect(citation.quote).toBe(given.passage.text.slice(given.start, given.end));
      let last = 0;
      for (const [start, end] of citation.highlights) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(citation.quote.length);
        last = end;
      }
      const [block] = ofKind(view.blocks, "citation");
      expect(text(block?.quote ?? [])).toBe(citation.quote);
      const marked = citation.highlights.map(([start, end]) => citation.quote.slice(start, end)).filter(Boolean);
      expect(block?.quote.filter((span) => span.strong).map((span) => span.text)).toEqual(marked);
    }),
    { seed: 1, numRuns: 300 },
  );
});

describe("marks", () => {
  it("part a sentence into spans, the marked stretches strong", () => {
    expect(toSpans(`It is ${strong("Ana")}.`)).toEqual([
      { text: "It is " },
      { text: "Ana", strong: true },
      { text: "." },
    ]);
    expect(plain(`It is ${strong("Ana")}.`)).toBe("It is Ana.");
  });

  it("cannot be forged by a document, nor lose a letter of it", () => {
    const part = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("\uE000", "\uE001", "\uE001x\uE000"));
    fc.assert(
      fc.property(part, part, (value, around) => {
        const sentence = `${around}${strong(value)}${around}`;
        expect(text(toSpans(sentence))).toBe(plain(sentence));
        expect(plain(sentence)).not.toMatch(/[\uE000\uE001]/);
        expect(plain(strong(value))).toBe(value.replace(/[\uE000\uE001]/g, ""));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
