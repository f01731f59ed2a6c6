/** Every word of a file stands in the document, once and in its order; every paragraph stands whole. */
import { createRequire } from "node:module";
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from "docx";
import fc from "fast-check";
import type pptxgen from "pptxgenjs";
import { expect, test } from "vitest";
import { arrange } from "../../src/importing/arrange/arrange.ts";
import { readDraft } from "../../src/importing/read-file.ts";
import { toMarkdown } from "../../src/importing/to-markdown.ts";
import { ROLES } from "./make/roles.ts";

const Deck: typeof pptxgen.default = createRequire(import.meta.url)("pptxgenjs");

/** What a generated block is made of; each of its texts gets words that stand nowhere else. */
type Shape =
  | { readonly kind: "paragraph" | "heading" | "note"; readonly parts: readonly Part[] }
  | { readonly kind: "item"; readonly parts: readonly Part[]; readonly level: number; readonly bullet: boolean }
  | { readonly kind: "table"; readonly rows: number; readonly merge: "none" | "down" | "across" };

interface Part {
  readonly words: number;
  readonly bold: boolean;
  readonly after: "blank" | "tab" | "break";
}

const part: fc.Arbitrary<Part> = fc.record({
  words: fc.integer({ min: 1, max: 9 }),
  bold: fc.boolean(),
  after: fc.constantFrom("blank", "blank", "tab", "break"),
});
const parts = fc.array(part, { minLength: 1, maxLength: 3 });
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({ kind: fc.constantFrom("paragraph", "paragraph", "heading", "note"), parts }),
  fc.record({ kind: fc.constant("item"), parts, level: fc.integer({ min: 0, max: 2 }), bullet: fc.boolean() }),
  fc.record({
    kind: fc.constant("table"),
    rows: fc.integer({ min: 2, max: 4 }),
    merge: fc.constantFrom("none", "down", "across"),
  }),
);

/** Words that are no others: `waab`, `waac`, … */
function dictionary(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `w${[...String(count).padStart(4, "0")].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;
  };
}

async function word(shapes: readonly Shape[]) {
  const next = dictionary();
  const text: string[][] = [];
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  const notes: string[][] = [];
  const phrase = (count: number, into: string[][]) => {
    const words = Array.from({ length: count }, next);
    into.push(words);
    return words.join(" ");
  };
  const runs = (all: readonly Part[]): TextRun[] => {
    const own: string[] = [];
    const out = all.map(({ words, bold, after }, at) => {
      const said = Array.from({ length: words }, next);
      own.push(...said);
      const end = at === all.length - 1 ? [] : after === "tab" ? [new Tab()] : after === "blank" ? [" "] : [];
      return new TextRun({
        bold,
        children: [said.join(" "), ...end],
        break: at > 0 && all[at - 1]?.after === "break" ? 1 : 0,
      });
    });
    text.push(own);
    return out;
  };
  const cell = (count: number, more: object = {}) =>
    new TableCell({ children: [new Paragraph(count === 0 ? "" : phrase(count, text))], ...more });
  const drawn = (each: Shape): Paragraph | Table => {
    switch (each.kind) {
      case "paragraph":
        return new Paragraph({ children: runs(each.parts) });
      case "heading":
        return new Paragraph({ children: runs(each.parts), heading: HeadingLevel.HEADING_2 });
      case "note": {
        const id = Object.keys(footnotes).length + 1;
        const body = runs(each.parts);
        footnotes[id] = { children: [new Paragraph(phrase(5, notes))] };
        return new Paragraph({ children: [...body, new FootnoteReferenceRun(id)] });
      }
      case "item":
        return new Paragraph({
          children: runs(each.parts),
          numbering: { reference: each.bullet ? "bullets" : "numbers", level: each.level },
        });
      case "table":
        return new Table({
          rows: Array.from({ length: each.rows }, (_, row) => {
            if (each.merge === "across" && row === 1)
              return new TableRow({ children: [cell(4, { columnSpan: 2 }), cell(2)] });
            const merge = row === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
            const first = each.merge === "down" ? cell(row === 0 ? 30 : 0, { verticalMerge: merge }) : cell(2);
            return new TableRow({ children: [first, cell(3), cell(2)] });
          }),
        });
    }
  };
  const children = shapes.map(drawn);
  const level = (at: number, bullet: boolean) => ({
    level: at,
    format: bullet ? LevelFormat.BULLET : LevelFormat.LOWER_LETTER,
    text: bullet ? "•" : `%${at + 1})`,
  });
  const document = new Document({
    footnotes,
    numbering: {
      config: [
        { reference: "numbers", levels: [0, 1, 2].map((at) => level(at, false)) },
        { reference: "bullets", levels: [0, 1, 2].map((at) => level(at, true)) },
      ],
    },
    sections: [{ children }],
  });
  return { bytes: new Uint8Array(await Packer.toBuffer(document)), text, notes };
}

async function imported(name: string, bytes: Uint8Array): Promise<{ body: string[]; notes: string[]; flat: string }> {
  const markdown = toMarkdown(arrange(await readDraft(name, bytes), ROLES));
  const [notes, body] = [/^\[\^\d+\]: .*$/gm, /^(?!\[\^\d+\]: ).*$/gm].map((lines) =>
    (markdown.match(lines) ?? []).join("\n"),
  );
  const words = (text = "") => text.match(/w[a-j]{4}/g) ?? [];
  return { body: words(body), notes: words(notes), flat: words(markdown).join(" ") };
}

test("Word: nothing of any document is lost, said twice, torn or moved", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(shape, { minLength: 1, maxLength: 14 }), async (shapes) => {
      const { bytes, text, notes } = await word(shapes);
      const found = await imported("a.docx", bytes);
      expect(found.body).toEqual(text.flat());
      expect(found.notes).toEqual(notes.flat());
    }),
    { seed: 1, numRuns: 60 },
  );
});

test("slides: nothing of any deck is lost, said twice or torn", async () => {
  const box = fc.record({
    column: fc.integer({ min: 0, max: 1 }),
    lines: fc.array(fc.record({ words: fc.integer({ min: 1, max: 12 }), bullet: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    }),
  });
  const slide = fc.record({ boxes: fc.array(box, { minLength: 1, maxLength: 4 }), notes: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(slide, { minLength: 1, maxLength: 4 }), async (slides) => {
      const next = dictionary();
      const lines: string[] = [];
      const say = (count: number) => {
        const line = Array.from({ length: count }, next).join(" ");
        lines.push(line);
        return line;
      };
      const show = new Deck();
      for (const { boxes, notes } of slides) {
        const made = show.addSlide();
        for (const [at, { column, lines: own }] of boxes.entries())
          made.addText(
            own.map(({ words, bullet }) => ({ text: say(words), options: { bullet, breakLine: true } })),
            { x: 0.5 + column * 4.6, y: 0.3 + at * 1.2, w: 4.4, h: 1.1 },
          );
        if (notes) made.addNotes(say(8));
      }
      const written = await show.write({ outputType: "uint8array" });
      if (!(written instanceof Uint8Array)) throw new Error("no bytes were written");
      const { flat } = await imported("a.pptx", written);
      expect(flat.split(" ").toSorted()).toEqual(lines.flatMap((line) => line.split(" ")).toSorted());
      for (const line of lines) expect(flat).toContain(line);
    }),
    { seed: 1, numRuns: 30 },
  );
});
