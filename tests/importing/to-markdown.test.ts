import fc from "fast-check";
import { expect, test } from "vitest";
import { readBlocks } from "../../src/corpus/blocks.ts";
import { type Block, type Inline, words } from "../../src/importing/draft.ts";
import { tidy } from "../../src/importing/inline.ts";
import { toMarkdown } from "../../src/importing/to-markdown.ts";

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "*",
        "**",
        "_",
        "#",
        "# ",
        "- ",
        "+ ",
        "1. ",
        "2) ",
        "> ",
        "|",
        "`",
        "~~",
        "[x] ",
        "[a](b)",
        "<b>",
        "<!-- -->",
        "&amp;",
        "\\",
        "---",
        "===",
        "www.itu.int ",
        "a@b.ch ",
        "[^1]",
        "[1]: x",
        " ",
        "$",
        "\n",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
      fc.constantFrom("word", "Wort", "слово", "كلمة", "字词"),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => tidy(words(parts.join(""))))
  .filter((inline) => inline.length > 0);

const cell = (inline: Inline): Block[] => [{ kind: "paragraph", inline }];
const fold = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();
const plain = (inline: readonly { text: string }[]) => inline.map((run) => run.text).join("");

/** All words that a parser finds in Markdown, marks of lists left out. */
function read(markdown: string): string {
  return fold(
    readBlocks(markdown)
      .map((block) => (block.kind === "row" ? block.cells.join(" ") : "text" in block ? block.text : ""))
      .join(" "),
  );
}

test("what a parser reads from the Markdown is word for word what the block held", () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom("paragraph", "heading", "item", "cell"), (inline, kind) => {
      const block: Block =
        kind === "paragraph"
          ? { kind, inline }
          : kind === "heading"
            ? { kind, level: 2, inline }
            : kind === "item"
              ? { kind, depth: 0, marker: "-", inline }
              : { kind: "table", header: true, rows: [[cell(words("Head"))], [cell(inline)]] };
      const expected = fold(kind === "cell" ? `Head ${plain(inline)}` : plain(inline));
      expect(read(toMarkdown([block]))).toBe(expected);
    }),
    { seed: 1, numRuns: 400 },
  );
});

test("numbers out of turn stay as they are printed", () => {
  const numbers = ["1.", "2.", "4.", "9.", "10."];
  const blocks = numbers.map((marker): Block => ({ kind: "item", depth: 0, marker, inline: words(`point ${marker}`) }));
  const marks = readBlocks(toMarkdown(blocks)).map((block) => (block.kind === "item" ? block.mark.trim() : block.kind));
  expect(marks).toEqual(numbers);
});

test("lists keep their nesting", () => {
  const item = (depth: number, marker: string): Block => ({ kind: "item", depth, marker, inline: words(`d${depth}`) });
  const blocks = [item(0, "1."), item(1, "-"), item(2, "-"), item(1, "-"), item(0, "2."), item(1, "1."), item(1, "2.")];
  const depths = readBlocks(toMarkdown(blocks)).map((block) => (block.kind === "item" ? block.depth : -1));
  expect(depths).toEqual([0, 1, 2, 1, 0, 1, 1]);
});

test("bold and links survive", () => {
  const markdown = toMarkdown([
    {
      kind: "paragraph",
      inline: [
        { text: "see " },
        { text: "the ", bold: true },
        { text: "Guide (2)", bold: true, link: "https://itu.int/a_(b)" },
        { text: " now" },
      ],
    },
  ]);
  expect(markdown).toBe("see **the [Guide (2)](https://itu.int/a_%28b%29)** now\n");
});
