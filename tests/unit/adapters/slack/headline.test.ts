import { describe, expect, it } from "vitest";
import { type Dress, renderForModal, renderMessage } from "../../../../adapters/slack/render.ts";
import type { Block, Span, TableBlock, View } from "../../../../src/index.ts";
import { interfaceWords } from "../../../../src/present/messages/interface.ts";

const ITEMS: readonly (readonly Span[])[] = [
  [{ text: "A/1, Chad", strong: true }, { text: " “On schools” [1]" }],
  [{ text: "A/2, Peru", strong: true }, { text: " “On games” [2]" }],
];
const LISTED: Block = { kind: "headline", lead: [{ text: "2 contributions:" }], items: ITEMS };
const TABLE: TableBlock = {
  kind: "table",
  caption: "Contributions",
  header: ["Document", "Country", "Title"],
  rows: [
    ["A/1", "Chad", "On schools"],
    ["A/2", "Peru", "On games"],
  ],
  numbers: [1, 2],
};
const sentence = (said: string): Block => ({ kind: "headline", lead: [{ text: said }], items: [] });

const viewOf = (blocks: readonly Block[], change: Partial<View> = {}): View => ({
  language: "en",
  direction: "ltr",
  blocks,
  fallback: "f",
  quiet: false,
  ...change,
});
const DRESS: Dress = {
  words: interfaceWords("en"),
  surface: "message",
  key: null,
  page: 0,
  lead: false,
  share: false,
  notices: [],
  asked: null,
  sharedBy: null,
};
const draw = (blocks: readonly Block[], dress: Partial<Dress> = {}) =>
  renderMessage(viewOf(blocks), { ...DRESS, ...dress });
const text = (value: unknown): string =>
  [...JSON.stringify(value).matchAll(/"(?:text)":"((?:[^"\\]|\\.)*)"/g)].map(([, said]) => said).join("");

describe("a headline that names things one by one", () => {
  it("stands as its table alone, each row with the number of its proof", () => {
    const { blocks, open } = draw([LISTED, TABLE]);
    expect(blocks.map(({ type }) => type)).toEqual(["rich_text", "data_table"]);
    expect(text(blocks[0])).toBe("2 contributions:");
    expect(text(blocks[1])).toContain("A/1ChadOn schools [1]A/2PeruOn games [2]");
    expect(open?.map(({ type }) => type)).toEqual(["rich_text", "rich_text", "table"]);
  });

  it("is a list where there is no table, or Slack takes none, and a reminder on later pages", () => {
    for (const blocks of [
      draw([LISTED]).blocks,
      renderForModal(viewOf([LISTED, TABLE]), { ...DRESS, surface: "modal" }),
    ]) {
      expect(blocks.map(({ type }) => type)).toEqual(["rich_text", "rich_text"]);
      expect(JSON.stringify(blocks[1])).toContain("rich_text_list");
      expect(text(blocks)).toBe("2 contributions:A/1, Chad “On schools” [1]A/2, Peru “On games” [2]");
    }
    expect(text(draw([LISTED, TABLE], { page: 1 }).blocks)).toBe("2 contributions:");
  });

  it("turns pages where it would fill a telephone, and loses nothing", () => {
    const items = Array.from({ length: 40 }, (_, at) => [{ text: `Thing ${at} of some length that goes on. [1]` }]);
    const { blocks } = draw([{ ...LISTED, items }]);
    const table = blocks.find(({ type }) => type === "data_table");
    expect(table).toMatchObject({ caption: "2 contributions:", page_size: 5 });
    expect(table?.type === "data_table" ? table.rows : []).toHaveLength(41);
  });

  it("keeps a table that tells something else, under its caption", () => {
    const other: Block = { kind: "table", caption: "More", header: ["Country"], rows: [["Fiji"]] };
    const { blocks } = draw([LISTED, other]);
    expect(blocks.map(({ type }) => type)).toEqual(["rich_text", "rich_text", "data_table"]);
    expect(text(blocks)).not.toContain("Fiji [");
  });
});

it("a table shows as many rows as Slack takes, and says so when some are left out", () => {
  const rows = (count: number, cell: string): Block => ({
    kind: "table",
    caption: "All",
    header: TABLE.header,
    rows: Array.from({ length: count }, () => [cell, cell, cell]),
  });
  const shown = (block: Block) => {
    const { blocks } = draw([sentence("All."), block]);
    const drawn = blocks.find(({ type }) => type === "data_table");
    return { rows: drawn?.type === "data_table" ? drawn.rows.length - 1 : 0, cut: text(blocks).includes("shortened") };
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
    document: "d",
    about: "3 ديسمبر",
    locator: "",
    told: false,
    quote: [{ text: "q" }],
    passage: "p",
  };
  const { blocks } = renderMessage(viewOf([sentence("Ana هي"), citation], { language: "ar", direction: "rtl" }), DRESS);
  expect(text(blocks)).toBe("\u200fAna هيProof\u200f3 ديسمبر[1] T\u200f3 ديسمبرq");
});
