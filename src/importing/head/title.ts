import type { MarkFinder } from "../../text/marks.ts";
import { textOf } from "../cells.ts";
import { type Block, type Draft, plain } from "../draft.ts";
import { isGroupLine } from "../group-names.ts";
import { isCapitals } from "../labels.ts";
import { symbolsIn } from "../symbols-of-documents.ts";
import { type Fields, fieldValue } from "./fields.ts";
import { BYLINE } from "./sender.ts";

/**
 * What a document is called: its title field, the heading that tells most, or what its file says.
 * @param fallback name for a document without any of these
 */
export function titleOf(
  draft: Draft,
  blocks: readonly Block[],
  fields: Fields,
  fallback: string,
  marks: MarkFinder,
): string {
  const named = fieldValue(fields, "title") ?? fieldValue(fields, "subject");
  if (named !== null) return named;
  const byline = blocks.findIndex(
    (block) => (block.kind === "heading" || block.kind === "paragraph") && BYLINE.test(plain(block.inline).trim()),
  );
  const under = byline < 0 || byline > 25 ? undefined : blocks[byline + 1];
  // What stands in capitals or as a heading under "Contribution by X" is what the contribution is called.
  if (under?.kind === "heading" || (under?.kind === "paragraph" && isCapitals(plain(under.inline))))
    return plain(under.inline).replace(/\s+/g, " ").slice(0, 300);
  const headings = blocks
    .filter((block) => block.kind === "heading")
    .map((block) => ({ level: block.level, text: plain(block.inline) }));
  const tops = headings.filter((heading) => heading.level === 1);
  const titles = tops.filter(
    (heading) =>
      !isNumberLine(heading.text) &&
      !isGroupLine(heading.text, marks) &&
      !isCover(heading.text) &&
      marks.whole(heading.text, "unsettled") === null,
  );
  const [number] = tops;
  const below = number === undefined || number.level > 1 ? undefined : headings[headings.indexOf(number) + 1];
  const telling = titles.filter(
    (heading) =>
      !/^(?:contribution|submission|input|document|proposal|note|statement)s?\s+(?:by|from|of)\s/iu.test(heading.text),
  );
  const best = telling.find((heading) => !isCapitals(heading.text)) ?? telling[0] ?? below ?? titles[0] ?? tops[0];
  const own = best ?? (draft.format === "pptx" || draft.format === "html" ? headings[0] : undefined);
  if (own !== undefined) return own.text.replace(/\s+/g, " ").slice(0, 300);
  const property = draft.properties.title?.replace(/\s+/g, " ").trim();
  if (
    property !== undefined &&
    property.length > 3 &&
    !/^(?:microsoft word|powerpoint|document\d*|untitled|slide 1)/i.test(property)
  )
    return property;
  const first = blocks.find(
    (block) => block.kind === "heading" || (block.kind === "paragraph" && plain(block.inline).length >= 8),
  );
  return first === undefined ? fallback : (textOf(first).split("\n")[0] ?? fallback).slice(0, 200);
}

/** A heading that is the document's number and no title: `RESOLUTION 118 (Gaborone, 2024)`, `Recommendation ITU-T A.12`. */
function isNumberLine(text: string): boolean {
  const [found] = symbolsIn(text);
  return found !== undefined && found.start <= 15 && found.end - found.start >= text.length - 16;
}

/** Names of the organisation at the top of a cover page. */
function isCover(text: string): boolean {
  return /^(?:united nations|nations unies|naciones unidas|организация объединенных наций|الأمم المتحدة|联合国|international telecommunication union|union internationale des télécommunications|unión internacional de telecomunicaciones)/iu.test(
    text,
  );
}
