/** A `View` as text for a terminal. */
import { type Block, type CitationBlock, type Span, sourceOf, type View, withoutRepeats } from "../../../src/index.ts";
import type { Paint, Role } from "./style.ts";
import { tableLines } from "./table.ts";
import { plain, textWidth } from "./width.ts";
import { wrap } from "./wrap.ts";

export interface RenderOptions {
  /** columns of the terminal */
  readonly width: number;
  readonly paint: Paint;
}

/**
 * The whole answer, ending with a line break. Without colour it holds no escape sequence, and in no case one that came
 * from a document or a question.
 */
export function renderView(view: View, options: RenderOptions): string {
  const blocks = withoutRepeats(view);
  const parts = blocks.map((block) => blockLines(block, options));
  const kinds = blocks.map((block) => block.kind);
  const lines = parts.flatMap((part, index) => {
    const parted =
      index > 0 && !(kinds[index] === "note" && kinds[index - 1] === "headline") && kinds[index] !== "note";
    return parted ? ["", ...part] : part;
  });
  return `${lines.join("\n")}\n`;
}

function blockLines(block: Block, { width, paint }: RenderOptions): readonly string[] {
  switch (block.kind) {
    case "headline":
      return [
        ...(block.lead.length === 0 ? [] : paragraph(block.lead, { width, paint, base: "headline", strong: "strong" })),
        ...block.items.flatMap((item) =>
          paragraph(item, { width, paint, first: "• ", base: "headline", strong: "strong" }),
        ),
      ];
    case "note":
      return paragraph(block.spans, { width, paint, first: "  ", strong: "strong" });
    case "citation":
      return citation(block, width, paint);
    case "table": {
      const head = (text: string) => paint("headline", text);
      return [head(plain(block.caption)), ...tableLines(block.header, block.rows, width, head)];
    }
    case "list":
      return [
        ...(block.title === null ? [] : [paint("headline", plain(block.title))]),
        ...block.items.flatMap((item) => paragraph(item, { width, paint, first: "• ", strong: "strong" })),
      ];
    case "suggestions":
      return [
        paint("quiet", plain(block.title)),
        ...block.questions.flatMap((text) => paragraph([{ text }], { width, paint, first: "  › " })),
      ];
    case "footer":
      return paragraph(block.spans, { width, paint, base: "quiet" });
  }
}

function citation(block: CitationBlock, width: number, paint: Paint): readonly string[] {
  const number = `[${block.number}] `;
  const indent = " ".repeat(number.length);
  const bar = `${indent}│ `;
  return [
    ...paragraph([{ text: block.title }], { width, paint, first: number, firstRole: "number", base: "headline" }),
    ...paragraph([{ text: sourceOf(block) }], { width, paint, first: indent, base: "quiet" }),
    ...(block.url === null ? [] : [indent + paint("quiet", plain(block.url))]),
    ...(block.told
      ? []
      : paragraph(block.quote, { width, paint, first: bar, rest: bar, firstRole: "quiet", strong: "match" })),
  ];
}

interface ParagraphOptions {
  readonly width: number;
  readonly paint: Paint;
  /** stands before the first line */
  readonly first?: string;
  /** stands before every other line; as many blanks as `first` is wide unless given */
  readonly rest?: string;
  readonly firstRole?: Role;
  readonly base?: Role;
  /** how strong spans look; as the rest unless given */
  readonly strong?: Role;
}

function paragraph(spans: readonly Span[], options: ParagraphOptions): readonly string[] {
  const { width, paint, first = "", rest = " ".repeat(textWidth(first)), firstRole } = options;
  const clean = spans.map((span) => ({ text: plain(span.text), strong: span.strong === true }));
  const text = clean.map((span) => span.text).join("");
  return hangingLines(text, width - textWidth(first)).map(({ from, to, indent }, line) => {
    const prefix = line === 0 ? first : rest;
    return (firstRole ? paint(firstRole, prefix) : prefix) + indent + paintRange(clean, from, to, options);
  });
}

/** What a list item or a numbered paragraph begins with; its further lines stand below what follows it. */
const MARK = /^ *(?:[-•*]|\(?\w{1,3}[.)]) +/;

function hangingLines(text: string, width: number) {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const mark = MARK.exec(line)?.[0].length ?? 0;
    const hang = mark < width / 2 ? mark : 0;
    const lines = wrap(line, width - hang).map(([from, to], index) => {
      return { from: start + from, to: start + to, indent: index === 0 ? "" : " ".repeat(hang) };
    });
    start += line.length + 1;
    return lines;
  });
}

function paintRange(
  spans: readonly { readonly text: string; readonly strong: boolean }[],
  from: number,
  to: number,
  { paint, base, strong }: ParagraphOptions,
): string {
  let at = 0;
  let painted = "";
  for (const span of spans) {
    const part = span.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    const role = span.strong ? (strong ?? base) : base;
    painted += role ? paint(role, part) : part;
    at += span.text.length;
  }
  return painted;
}
