/** Whatever a view holds, its message is one that Discord takes, that pings nobody and formats nothing of its own accord. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passageMark } from "../../../adapters/discord/custom-id.ts";
import { clean, codeText, escapeText, safeLink } from "../../../adapters/discord/escape.ts";
import { markdown, shorten } from "../../../adapters/discord/markdown.ts";
import { pagesOf } from "../../../adapters/discord/pages.ts";
import { renderContext, renderMinutes, renderReply, renderText } from "../../../adapters/discord/render.ts";
import { type Block, LANGUAGES, type View } from "../../../src/index.ts";
import { interfaceWords } from "../../../src/present/messages/interface.ts";
import { HOSTILE } from "../fake-desk.ts";
import { anyContext, anyText, anyView } from "./arbitrary-view.ts";
import { type Effect, readMarkdown } from "./discord-markdown.ts";
import { type Body, faultsOf, flatten, isBody } from "./rules.ts";

const OURS: ReadonlySet<Effect> = new Set(["bold", "quote", "small", "list", "link"]);
const RUNS = { seed: 1, numRuns: 150 };
const words = interfaceWords("en");

function textsOf(message: { readonly components: readonly unknown[] }): readonly string[] {
  return flatten(message.components.filter(isBody)).flatMap((part) =>
    typeof part.content === "string" ? [part.content] : [],
  );
}

function faults(message: Body): readonly string[] {
  return faultsOf("webhook", JSON.parse(JSON.stringify(message)));
}

function alien(text: string): readonly Effect[] {
  return [...readMarkdown(text).effects].filter((effect) => !OURS.has(effect));
}

describe("escapeText", () => {
  it("leaves every word as it is, and nothing with an effect but addresses", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readMarkdown(escapeText(text));
        expect(read.text).toBe(clean(text));
        for (const effect of read.effects) expect(effect).toBe("link");
        for (const link of read.links) expect(text).toContain(link);
      }),
      RUNS,
    );
  });

  it.each([
    ["*a* __b__ ~~c~~ ||d|| `e`", "\\*a\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\| \\`e\\`"],
    ["# heading\n- item\n1. first\n> quote\n-# small", "\\# heading\n\\- item\n1\\. first\n\\> quote\n\\-# small"],
    ["[ITU](https://evil.example)", "\\[ITU\\](<https://evil.example>)"],
    ["see https://www.itu.int/a_b_c/.", "see <https://www.itu.int/a_b_c/>."],
    ["<@1> <#2> <@&3> @everyone <t:1:R> :tada:", "\\<@1> \\<#2> \\<@&3> \\@everyone \\<t\\:1:R> \\:tada:"],
    ["cop@itu.int, +41 22 730", "cop@itu.int, +41 22 730"],
    ["SG2RGQ/20 (Rev.1) – 2-3", "SG2RGQ/20 (Rev.1) – 2-3"],
  ])("writes %j as %j", (text, escaped) => expect(escapeText(text)).toBe(escaped));
});

describe("markdown", () => {
  it("marks the strong parts and shows all words", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: anyText, strong: fc.boolean() }), { maxLength: 6 }), (spans) => {
        const read = readMarkdown(markdown(spans));
        expect(read.text).toBe(clean(spans.map((span) => span.text).join("")));
      }),
      RUNS,
    );
  });

  it("shortens to the limit at the end of a sentence or word, and says whether it did", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: anyText, strong: fc.boolean() }), { maxLength: 4 }),
        fc.integer({ min: 50, max: 900 }),
        (spans, limit) => {
          const { text, cut } = shorten(spans, limit);
          expect(text.length).toBeLessThanOrEqual(limit);
          if (!cut) expect(text).toBe(markdown(spans));
        },
      ),
      RUNS,
    );
    expect(shorten([{ text: "One sentence here. Another one there. And a third." }], 42).text).toBe(
      "One sentence here. Another one there. …",
    );
  });

  it("keeps the marked words in sight of a long quote", () => {
    const { text } = shorten(
      [{ text: "before ".repeat(300) }, { text: "Nigeria", strong: true }, { text: " after".repeat(300) }],
      400,
    );
    expect(text).toContain("**Nigeria**");
    expect(text.startsWith("… ")).toBe(true);
  });
});

describe("safeLink", () => {
  it("lets only web addresses into a link, and nothing that ends it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), anyText), (url) => {
        const link = safeLink(url);
        if (link !== null) expect(link).toMatch(/^https?:\/\/[^\s<>()\\|`]+$/);
      }),
      RUNS,
    );
    expect(safeLink("javascript:alert(1)")).toBeNull();
    expect(safeLink("https://a.example/b(c)_d")).toBe("https://a.example/b%28c%29_d");
  });
});

describe("renderReply", () => {
  const options = fc.record({
    visibility: fc.constantFrom("public", "private", "shared"),
    verdicts: fc.boolean(),
    lead: fc.boolean(),
    above: fc.option(anyText),
    key: fc.option(fc.constant("abcdefghijklmnopqrstuvwx")),
  });

  it("makes every page a message that Discord takes, with no effect of its own but ours", () => {
    fc.assert(
      fc.property(anyView, options, fc.constantFrom(...LANGUAGES), (view, given, language) => {
        const inLanguage = interfaceWords(language);
        const pages = pagesOf(view, inLanguage, given).count;
        for (let page = 0; page < Math.min(pages, 6); page += 1) {
          const message = renderReply(view, { ...given, words: inLanguage, page });
          expect(faults(message)).toEqual([]);
          expect(textsOf(message).flatMap(alien)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it("shows every citation on one page, behind the first page and its lists, at most six on any", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { count, page, proofs } = pagesOf(view, words);
        expect(proofs === null).toBe(view.blocks.every((block) => block.kind !== "citation"));
        const shown = Array.from({ length: count }, (_, index) => page(index)).map((page) =>
          page.pieces.filter((piece) => piece.kind === "citation"),
        );
        expect(Math.max(...shown.map((each) => each.length))).toBeLessThanOrEqual(6);
        expect(shown.findIndex((each) => each.length > 0)).toBe(proofs ?? -1);
        expect(shown.flat().map((piece) => piece.number)).toEqual(
          view.blocks.flatMap((block) => (block.kind === "citation" ? [block.number] : [])),
        );
      }),
      RUNS,
    );
  });

  it("names who shared an answer without pinging", () => {
    const view = { language: "en", direction: "ltr", blocks: [], fallback: "An answer.", quiet: false } as const;
    for (const language of LANGUAGES) {
      const message = renderReply(view, {
        words: interfaceWords(language),
        key: null,
        visibility: "public",
        sharedBy: "123",
      });
      expect(textsOf(message)[0]).toContain("<@123>");
      expect(message.allowed_mentions).toEqual({ parse: [] });
    }
  });

  const LISTED = ["2/34, Chad [1]", "2/35, Peru: a study [2]", "2/36, Laos [3]"];
  const headline = (lead: string, items: readonly string[] = []): Block => ({
    kind: "headline",
    lead: lead === "" ? [] : [{ text: lead }],
    items: items.map((item) => [{ text: item }]),
  });
  const viewOf = (blocks: readonly Block[]): View => ({
    language: "en",
    direction: "ltr",
    blocks,
    fallback: "",
    quiet: false,
  });
  const draw = (blocks: readonly Block[], page = 0) =>
    textsOf(renderReply(viewOf(blocks), { words, key: null, visibility: "public", page }));

  it("draws as a list what a headline names one by one, and a sentence as it stands", () => {
    expect(draw([headline("3 contributions:", LISTED)])).toEqual([
      "3 contributions:",
      "- 2/34, Chad \\[1\\]\n- 2/35, Peru: a study \\[2\\]\n- 2/36, Laos \\[3\\]",
    ]);
    expect(draw([headline("", LISTED)])).toEqual([
      "- 2/34, Chad \\[1\\]\n- 2/35, Peru: a study \\[2\\]\n- 2/36, Laos \\[3\\]",
    ]);
    const sentence = "Ann is Chair; Bob was [1].";
    expect(draw([headline(sentence)])).toEqual([escapeText(sentence)]);
  });

  it("turns pages where a list would fill a telephone, says how many are on show, and loses none", () => {
    const items = Array.from({ length: 60 }, (_, n) => `2/${n}, Chad “A contribution” [${n + 1}]`);
    const view = viewOf([headline("60 contributions:", items)]);
    const { count, page } = pagesOf(view, words);
    const texts = Array.from({ length: count }, (_, index) =>
      page(index)
        .pieces.map((piece) => piece.text)
        .join("\n"),
    );
    const shown = texts.map((text) => text.split("\n").filter((line) => line.startsWith("- ")));
    expect(shown.flat()).toEqual(items.map((item) => `- ${escapeText(item, false)}`));
    expect(Math.max(...shown.map((lines) => lines.length))).toBeLessThanOrEqual(20);
    for (const [at, text] of texts.entries()) expect(text).toContain(`-# ${shown[at]?.length} of 60 shown here`);
  });

  it("leaves out a table that the headline says already", () => {
    const table: Block = {
      kind: "table",
      caption: "Contributions",
      header: ["Symbol", "Country"],
      rows: [["2/71", "Chad"]],
    };
    expect(draw([headline("2/71, Chad."), table])).toEqual(["2/71, Chad."]);
    expect(draw([headline("One contribution."), table])).toEqual([
      "One contribution.",
      "**Contributions**\n- **2/71** · Chad",
    ]);
    expect(draw([headline("1 contribution:", ["2/71, Chad [1]"]), { ...table, numbers: [1] }])).toEqual([
      "1 contribution:",
      "- 2/71, Chad \\[1\\]",
    ]);
  });

  it("puts citations of one document under one title", () => {
    const citation = (number: number, document: string): Block => ({
      kind: "citation",
      number,
      address: "documents/d?at=p-top.1#p-top.1",
      title: `Title of ${document}`,
      url: null,
      document,
      about: "note · 2023",
      locator: `page ${number}`,
      told: false,
      quote: [{ text: `quote ${number}` }],
      passage: `${document}#${number}`,
    });
    const texts = draw([headline("Yes."), citation(1, "a"), citation(2, "a"), citation(3, "b")], 1).join("\n");
    expect(texts.match(/Title of a/g)).toHaveLength(1);
    expect(texts).toContain("**[2]** page 2\n> quote 2");
    expect(texts).toContain("**[3]** Title of b\n-# note · 2023 · page 3\n> quote 3");
  });
});

describe("the other messages", () => {
  it("are taken by Discord too", () => {
    fc.assert(
      fc.property(anyContext, anyText, (view, text) => {
        const messages = [
          renderContext(view, { words, minutes: passageMark(text) }),
          renderMinutes({ language: "en", citation: text, quote: view.title }),
          renderText(text),
        ];
        expect(messages.flatMap(faults)).toEqual([]);
        expect(
          [...textsOf(messages[0] ?? { components: [] }), ...textsOf(messages[2] ?? { components: [] })].flatMap(alien),
        ).toEqual([]);
      }),
      RUNS,
    );
  });

  it("shows the cited passage whole before its neighbours", () => {
    const passage = (text: string, cited: boolean) => ({ locator: "p", kind: "paragraph", text, cited }) as const;
    fc.assert(
      fc.property(anyContext, (view) => {
        const cited = "The cited words.";
        const passages = [
          ...view.passages.map((each) => ({ ...each, cited: false })),
          passage(cited, true),
          passage("x ".repeat(3000), false),
        ];
        const texts = textsOf(renderContext({ ...view, passages }, { words, minutes: null }));
        expect(texts.filter((text) => text.includes(`> ${cited}`))).toHaveLength(1);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it("keeps a quote for the minutes within its code block", () => {
    const [text = ""] = textsOf(renderMinutes({ language: "en", citation: HOSTILE, quote: "```\nafter" }));
    expect(text.match(/```/g)).toHaveLength(4);
    expect(codeText("a`b")).not.toContain("`");
  });
});
