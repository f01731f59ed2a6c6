import { type Block, plain } from "../draft.ts";
import { type FieldKey, fieldKey, splitField } from "../labels.ts";
import { isGreeting } from "../lines.ts";

/** The labelled entries at the head of a document, and how far its head reaches. */

/** The labelled entries of a head in their order; `index` counts the blocks. */
export type Fields = readonly {
  readonly key: FieldKey;
  readonly label: string;
  readonly value: string;
  readonly index: number;
}[];

/** The first blocks, up to the first long paragraph, greeting or second page. */
export function headLength(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block, at) => {
    if (at > 60) return true;
    if (block.kind === "page" || block.kind === "slide") return block.number > 1;
    if (block.kind !== "paragraph" && block.kind !== "item") return false;
    const text = plain(block.inline);
    return text.length > (block.kind === "item" ? 150 : 250) || isGreeting(text);
  });
  return end < 0 ? blocks.length : end;
}

/** The labelled entries among the first blocks of a document. */
export function fieldsOf(top: readonly Block[]): Fields {
  return top.flatMap((block, index) => {
    if (block.kind === "field") {
      const key = fieldKey(block.label);
      const value = block.values.map((line) => plain(line)).join("\n");
      return key === null ? [] : [{ key, label: block.label, value, index }];
    }
    if (block.kind !== "heading" && block.kind !== "paragraph") return [];
    const text = plain(block.inline);
    const split = splitField(text);
    return split === null ? [] : [{ key: split.key, label: split.label, value: text.slice(split.start), index }];
  });
}

/** The value of the first filled entry of one of the kinds, in one line; null without any. */
export function fieldValue(fields: Fields, ...keys: readonly FieldKey[]): string | null {
  return (
    fields
      .find((field) => keys.includes(field.key) && field.value.trim() !== "")
      ?.value.replace(/\s+/g, " ")
      .trim() ?? null
  );
}

/** Names that a head breaks over two lines: `Council Working Group on` / `Child Online Protection`. */
export function wholeNames(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const line of lines) {
    const before = out.at(-1);
    if (
      before !== undefined &&
      before.length <= 100 &&
      /\s(?:on|of|for|and|the|sur|de|du|des|la|le|pour|et|sobre|del|para|y|по|и)$/iu.test(before.trim()) &&
      splitField(line) === null
    )
      out[out.length - 1] = `${before.trim()} ${line.trim()}`;
    else out.push(line);
  }
  return out;
}
