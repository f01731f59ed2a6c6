import type { Block, Inline } from "../draft.ts";
import { isBlank, plain } from "../draft.ts";
import { lines, slice, tidy } from "../inline.ts";
import { type FieldKey, fieldKey, splitField } from "../labels.ts";
import { endsSentence, holdsContact, isGreeting } from "../lines.ts";

/** Names that stand as a label wherever they are; others (`For`, `A`) only in the head of a document. */
const ANYWHERE: ReadonlySet<FieldKey> = new Set(["contact", "deadline", "place", "date", "replaces"]);

/** Turns labelled lines of the head (`From: …`, a bare `To`) into fields, and closes the head with a rule. */
export function headerFields(blocks: readonly Block[]): readonly Block[] {
  const end = headEnd(blocks);
  const out: Block[] = [];
  let last = -1;
  blocks.forEach((block, at) => {
    const made = block.kind === "paragraph" ? fieldsOf(block.inline, at < end) : [block];
    out.push(...made);
    const first = made[0];
    if (at < end && (first?.kind === "field" || first?.kind === "contact") && !isHeading(made)) last = out.length;
    else if (at < end && !isHeading(made) && last === out.length - made.length && continuesField(out[last - 1], block))
      last = out.length;
  });
  const grouped = contactFields(out.slice(0, last > 0 ? last : 0));
  out.splice(0, Math.max(0, last), ...grouped);
  if (last > 0) last = grouped.length;
  if (last > 0 && last < out.length && out[last]?.kind !== "rule") out.splice(last, 0, { kind: "rule" });
  return out;
}

/** `Contact:` with `Tel:`, `Fax:` and `E-mail:` in fields of their own are the lines of one contact block. */
function contactFields(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    let end = at + 1;
    while (isNumber(blocks[end])) end += 1;
    if (block.kind !== "field" || fieldKey(block.label) !== "contact" || block.values.length === 0 || end === at + 1) {
      out.push(block);
      continue;
    }
    const numbers = blocks.slice(at + 1, end).flatMap((each): readonly Inline[] => {
      if (each.kind === "field") return [fieldLine(each.label, each.values)];
      return each.kind === "paragraph" ? lines(each.inline) : [];
    });
    out.push(
      { kind: "field", label: block.label, values: [] },
      { kind: "contact", lines: [...block.values, ...numbers] },
    );
    at = end - 1;
  }
  return out;
}

/** A telephone number or an address behind its label, or a paragraph of such lines. */
function isNumber(block: Block | undefined): boolean {
  if (block?.kind === "paragraph")
    return lines(block.inline).every((line) => {
      const key = splitField(plain(line))?.key;
      return key === "telephone" || key === "email";
    });
  if (block?.kind !== "field" || block.values.length === 0) return false;
  const key = fieldKey(block.label);
  return key === "telephone" || key === "email";
}

function fieldLine(label: string, values: readonly Inline[]): Inline {
  return [{ text: `${label} ` }, ...values.flatMap((value, at) => (at > 0 ? [{ text: " " }, ...value] : value))];
}

/** The values of a bare label follow it: the addressees under `To`. */
function continuesField(before: Block | undefined, block: Block): boolean {
  if (isNumber(block)) return true;
  const open = before?.kind === "item" || (before?.kind === "field" && before.values.length === 0);
  return block.kind === "item" ? open : open && block.kind === "paragraph" && plain(block.inline).length <= 200;
}

function isHeading(blocks: readonly Block[]): boolean {
  return blocks.every((block) => block.kind === "heading");
}

/** Index of the first block that belongs to the text proper. */
function headEnd(blocks: readonly Block[]): number {
  const at = blocks.findIndex((block, index) => {
    if (block.kind === "paragraph") {
      const text = plain(block.inline);
      return isGreeting(text) || (text.length > 250 && splitField(text) === null) || isNumbered(text);
    }
    if (block.kind === "item" && /^\d/.test(block.marker)) return isNumbered(`1 ${plain(block.inline)}`);
    if (block.kind === "table") return true;
    if (block.kind === "heading")
      return index > 0 && /^(?:\d+(?:\.\d+)*\.?\s|introduction|background|summary\b)/iu.test(plain(block.inline));
    return (block.kind === "page" || block.kind === "slide") && block.number > 1;
  });
  return at < 0 ? blocks.length : at;
}

/** The first numbered paragraph of the text: a whole sentence. */
function isNumbered(text: string): boolean {
  return text.length > 80 && /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}/u.test(text) && endsSentence(text);
}

/** The fields that a paragraph holds, a line each; the paragraph itself when it holds none. */
function fieldsOf(inline: Inline, inHead: boolean): readonly Block[] {
  const parts = lines(inline);
  const out: Block[] = [];
  let loose: Inline = [];
  const flush = () => {
    if (!isBlank(loose)) out.push({ kind: "paragraph", inline: tidy(loose) });
    loose = [];
  };
  let found = false;
  for (const [index, line] of parts.entries()) {
    const text = plain(line);
    const split = splitField(text);
    const bare = split === null && (index === 0 || inHead) ? bareLabel(text, parts.length) : null;
    const usable =
      split !== null && split.key !== "telephone" && split.key !== "email" && (inHead || ANYWHERE.has(split.key));
    if (split !== null && usable) {
      flush();
      found = true;
      const value = tidy(slice(line, split.start));
      out.push(...valued(split.key, split.label, isBlank(value) ? [] : [value], line));
    } else if (bare !== null && inHead) {
      flush();
      found = true;
      out.push({ kind: "field", label: bare, values: [] });
    } else loose = loose.length === 0 ? line : [...loose, { text: "\n" }, ...line];
  }
  flush();
  return found ? out : [{ kind: "paragraph", inline }];
}

function valued(key: FieldKey, label: string, values: readonly Inline[], line: Inline): readonly Block[] {
  if ((key === "subject" || key === "title") && values.length > 0)
    return [{ kind: "heading", level: 1, inline: undress(line) }];
  const [only] = values;
  if (only !== undefined && key === "contact" && holdsContact(plain(only))) {
    return [
      { kind: "field", label, values: [] },
      { kind: "contact", lines: [only] },
    ];
  }
  return [{ kind: "field", label, values }];
}

function undress(inline: Inline): Inline {
  return tidy(inline.map(({ bold: _, ...run }) => run));
}

/** `To` or `Action required` alone on its line, as a label without its colon. */
function bareLabel(text: string, lineCount: number): string | null {
  const key = fieldKey(text);
  if (key === null || text.length < 2 || lineCount > 6) return null;
  return /^[\p{Lu}\p{Lo}]/u.test(text) ? text : null;
}
