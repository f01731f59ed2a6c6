import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasColour, painter } from "../../../../adapters/terminal/render/style.ts";
import { renderView } from "../../../../adapters/terminal/render/view.ts";
import { textWidth } from "../../../../adapters/terminal/render/width.ts";
import type { Block, View } from "../../../../src/index.ts";

const view = (...blocks: Block[]): View => ({ language: "en", direction: "ltr", blocks, fallback: "", quiet: false });
const drawn = (blocks: Block[], width = 60, colour = false) =>
  renderView(view(...blocks), { width, paint: painter(colour) });

const citation = {
  kind: "citation",
  number: 1,
  title: "Liaison statement on Child Online Protection",
  url: "https://example.org/doc",
  address: "documents/q3-2-liaison-2023?at=p-contact.2#p-contact.2",
  document: "q3-2-liaison-2023",
  about: "liaison statement · 22 May 2023",
  locator: "Contact",
  told: false,
  quote: [{ text: "Mr " }, { text: "Orhan Osmani", strong: true }, { text: "\nBDT Focal Point for Question 3/2" }],
  passage: "q3-2-liaison-2023#contact.2",
} as const satisfies Block;

describe("an answer in a terminal", () => {
  it("reads as headline, notes, numbered citations with barred quotes, suggestions and footer", () => {
    const text = drawn([
      {
        kind: "headline",
        lead: [{ text: "Orhan Osmani", strong: true }, { text: " is BDT Focal Point. [1]" }],
        items: [],
      },
      { kind: "note", spans: [{ text: "Before: Marco Obiso, 6 October 2020. [2]" }] },
      citation,
      { kind: "list", title: "Contributions", items: [[{ text: "Nigeria" }], [{ text: "United Kingdom" }]] },
      { kind: "suggestions", title: "Ask also", questions: ["who was it in 2020?"] },
      { kind: "footer", spans: [{ text: "5 documents, newest 22 May 2023" }] },
    ]);
    expect(text).toBe(`Orhan Osmani is BDT Focal Point. [1]
  Before: Marco Obiso, 6 October 2020. [2]

[1] Liaison statement on Child Online Protection
    liaison statement · 22 May 2023 · Contact
    https://example.org/doc
    │ Mr Orhan Osmani
    │ BDT Focal Point for Question 3/2

Contributions
• Nigeria
• United Kingdom

Ask also
  › who was it in 2020?

5 documents, newest 22 May 2023
`);
  });

  it("names what there is a line each, once, and quotes nothing that the headline has said word for word", () => {
    const text = drawn([
      {
        kind: "headline",
        lead: [{ text: "2 contributions:" }],
        items: [[{ text: "Chad [1]" }], [{ text: "Peru [2]" }]],
      },
      { kind: "table", caption: "Contributions", header: ["Country"], rows: [["Chad"], ["Peru"]], numbers: [1, 2] },
      { ...citation, told: true },
    ]);
    expect(text).toBe(`2 contributions:
• Chad [1]
• Peru [2]

[1] Liaison statement on Child Online Protection
    liaison statement · 22 May 2023 · Contact
    https://example.org/doc
`);
  });

  it("keeps the further lines of a list item below its words", () => {
    const quote = [
      { text: "Lessons learned\n- Every country should acknowledge\n  - within\n(a) the second point made" },
    ];
    const lines = drawn([{ ...citation, quote }], 30).split("\n");
    expect(lines.filter((line) => line.includes("│"))).toEqual([
      "    │ Lessons learned",
      "    │ - Every country should",
      "    │   acknowledge",
      "    │   - within",
      "    │ (a) the second point",
      "    │     made",
    ]);
  });

  it("marks the matched words where there is colour, and only them", () => {
    const text = drawn([citation], 60, true);
    expect(text).toMatch(/Mr \u001B\[1m\u001B\[4mOrhan Osmani\u001B\[/);
    expect(text.replaceAll(/\u001B\[\d+m/g, "")).toBe(drawn([citation]));
  });

  it("keeps marks over a line break", () => {
    const quote = [{ text: "a long line of words " }, { text: "matched here", strong: true }];
    const text = drawn([{ ...citation, quote }], 36, true);
    expect(text).toContain("\u001B[4mmatched\u001B");
    expect(text).toContain("\u001B[4mhere\u001B");
  });

  it("lays a table out in columns, or as records where it is too narrow", () => {
    const table: Block = {
      kind: "table",
      caption: "Contributions",
      header: ["Symbol", "Country", "Title"],
      rows: [
        ["SG2RGQ/20", "Nigeria", "Child Online Protection practices in Nigeria"],
        ["2/71", "Russian Federation", "New practices"],
      ],
    };
    expect(drawn([table], 60)).toBe(`Contributions
Symbol     Country             Title
─────────  ──────────────────  ─────────────────────────────
SG2RGQ/20  Nigeria             Child Online Protection
                               practices in Nigeria
2/71       Russian Federation  New practices
`);
    expect(drawn([table], 30)).toBe(`Contributions
Symbol: SG2RGQ/20
Country: Nigeria
Title: Child Online Protection
practices in Nigeria

Symbol: 2/71
Country: Russian Federation
Title: New practices
`);
  });

  it("lets no text steer the terminal or exceed its width", () => {
    const text = fc.string({ unit: "binary", maxLength: 80 });
    const span = fc.record({ text, strong: fc.boolean() });
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({ kind: fc.constant("headline" as const), lead: fc.array(span), items: fc.array(fc.array(span)) }),
      fc.record({ kind: fc.constant("list" as const), title: fc.constant(null), items: fc.array(fc.array(span)) }),
      fc.record({
        kind: fc.constant("table" as const),
        caption: fc.constant(""),
        header: fc.constant(["a", "b"]),
        rows: fc.array(fc.array(text, { minLength: 2, maxLength: 2 })),
      }),
      fc.record({ quote: fc.array(span), title: text }).map((change) => ({ ...citation, ...change })),
    );
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 24, max: 120 }),
        (blocks, width) => {
          const out = drawn(blocks, width);
          expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
          for (const line of out.split("\n")) {
            if (!line.includes("https://")) expect(textWidth(line)).toBeLessThanOrEqual(width);
          }
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe("hasColour", () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ TERM: "dumb" }, true, false],
  ])("with %o on a terminal: %s → %s", (env, isTTY, colour) => expect(hasColour({ env, isTTY })).toBe(colour));
});
