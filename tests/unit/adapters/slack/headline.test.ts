import { describe, expect, it } from "vitest";
import { type Dress, renderBlocks } from "../../../../adapters/slack/render.ts";
import type { Block, Span, View } from "../../../../src/index.ts";
import { interfaceWords } from "../../../../src/present/messages/interface.ts";

const LISTED: readonly Span[] = [
  { text: "2 contributions: " },
  { text: "A/1, Chad", strong: true },
  { text: " “On schools” [1]; " },
  { text: "A/2, Peru", strong: true },
  { text: " “On games” [2]." },
];
const TABLE: Block = {
  kind: "table",
  caption: "Contributions",
  header: ["Document", "Country", "Title"],
  rows: [
    ["A/1", "Chad", "On schools"],
    ["A/2", "Peru", "On games"],
  ],
};
const POINTS: readonly Span[] = [{ text: "Lessons: Share what works. [1] · Teach it. [2]" }];

const draw = (spans: readonly Span[], others: readonly Block[], dress: Partial<Dress> = {}, change = {}) => {
  const blocks: readonly Block[] = [{ kind: "headline", spans }, ...others];
  const view: View = { language: "en", direction: "ltr", blocks, fallback: "f", quiet: false, ...change };
  const plain = { words: interfaceWords("en"), surface: "message", key: null, page: 0 } as const;
  const worn = { share: false, notices: [], asked: null, sharedBy: null } as const;
  return renderBlocks(view, { ...plain, ...worn, ...dress }, 12_000);
};
const text = (value: unknown): string =>
  [...JSON.stringify(value).matchAll(/"(?:text)":"((?:[^"\\]|\\.)*)"/g)].map(([, said]) => said).join("");

describe("a headline that enumerates", () => {
  it("stands as its table alone, each row with the number of its proof", () => {
    const blocks = draw(LISTED, [TABLE]);
    expect(blocks.map(({ type }) => type)).toEqual(["rich_text", "table"]);
    expect(text(blocks[0])).toBe("2 contributions:");
    expect(text(blocks[1])).toContain("A/1ChadOn schools [1]A/2PeruOn games [2]");
  });

  it("is a list where there is no table, or Slack takes none, and a reminder on later pages", () => {
    for (const blocks of [draw(LISTED, []), draw(LISTED, [TABLE], { surface: "modal" })]) {
      expect(blocks.map(({ type }) => type)).toEqual(["rich_text", "rich_text"]);
      expect(JSON.stringify(blocks[1])).toContain("rich_text_list");
      expect(text(blocks)).toBe("2 contributions:A/1, Chad “On schools” [1]A/2, Peru “On games” [2]");
    }
    expect(text(draw(LISTED, [TABLE], { page: 1 }))).toBe("2 contributions …");
    expect(text(draw(POINTS, []))).toBe("Lessons:Share what works. [1]Teach it. [2]");
  });

  it("keeps a table that tells something else, under its caption", () => {
    const other: Block = { ...TABLE, rows: [...TABLE.rows, ["A/3", "Fiji", "On law"]] };
    const blocks = draw(LISTED, [other]);
    expect(blocks.map(({ type }) => type)).toEqual(["rich_text", "rich_text", "rich_text", "table"]);
    expect(text(blocks[2])).toBe("Contributions");
    expect(text(blocks)).not.toContain("On law [");
  });

  it("is a sentence as it stands when it names but one or two", () => {
    const sentence = [{ text: "Ana is chair: she said “a; b”. [1] Bo was. [2]" }];
    expect(text(draw(sentence, []))).toBe("Ana is chair: she said “a; b”. [1] Bo was. [2]");
  });
});

it("a table shows as many rows as Slack takes, and says so when some are left out", () => {
  const rows = (count: number, cell: string): Block => ({
    ...TABLE,
    rows: Array.from({ length: count }, () => [cell, cell, cell]),
  });
  const shown = (block: Block) => {
    const blocks = draw([{ text: "All." }], [block]);
    const drawn = blocks.find(({ type }) => type === "table");
    return { rows: drawn?.type === "table" ? drawn.rows.length - 1 : 0, cut: text(blocks).includes("shortened") };
  };
  expect(shown(rows(40, "short"))).toEqual({ rows: 40, cut: false });
  expect(shown(rows(12, "x".repeat(90)))).toEqual({ rows: 12, cut: false });
  expect(shown(rows(300, "short")).cut).toBe(true);
});

it("what is Arabic runs from right to left although it begins with a Latin name", () => {
  const citation: Block = {
    kind: "citation",
    number: 1,
    title: "T",
    url: null,
    address: "documents/d?at=p-top.1#p-top.1",
    source: "3 ديسمبر",
    quote: [{ text: "q" }],
    passage: "p",
  };
  const blocks = draw([{ text: "Ana هي" }], [citation], {}, { language: "ar", direction: "rtl" });
  expect(text(blocks)).toBe("\u200fAna هي[1] T\u200f3 ديسمبرq");
});
