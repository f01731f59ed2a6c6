import type { MarkFinder } from "../../text/marks.ts";
import { isBody, isInstitution } from "../bodies.ts";
import { textOf } from "../cells.ts";
import { type Block, type Draft, plain } from "../draft.ts";
import { isGroupLine } from "../group-names.ts";
import { isCapitals } from "../labels.ts";
import { isDateLine } from "../lines.ts";
import { isName, nameAt } from "../people.ts";
import type { RoleFinder } from "../role-finder.ts";
import { symbolsIn } from "../symbols-of-documents.ts";
import { type Fields, fieldValue } from "./fields.ts";

/** Who sends a document, and to whom. */

/** Who sends a document: its source field, the sender of a mail, an author or the letterhead; null when nothing says so. */
export function fromOf(
  draft: Draft,
  blocks: readonly Block[],
  fields: Fields,
  lines: readonly string[],
  marks: MarkFinder,
  roles: RoleFinder,
): string | null {
  const named = fieldValue(fields, "from") ?? (draft.properties.mail?.from || null);
  if (named !== null) return named;
  const byline = lines
    .slice(0, 12)
    .filter((line) => symbolsIn(line).length === 0 && !/[.;]$/u.test(line.trim()))
    .map((line) => /(?:^|[\s–—-])(?:by|par|por)\s+(\p{Lu}.{3,60})$/u.exec(line.trim())?.[1])
    .find((name) => name !== undefined && isName(name));
  if (byline !== undefined) return byline;
  if (draft.format === "pptx" || blocks.some((block) => block.kind === "slide")) {
    const author = blocks.slice(0, 8).find((block) => block.kind === "contact");
    const said = lines.slice(0, 12).find((line) => {
      const name = nameAt(line);
      return name !== null && /^\s*[,–-]/.test(line.slice(name.length)) && roles.holds(line);
    });
    if (author === undefined && said !== undefined) return said.trim();
    if (author?.kind === "contact")
      return (
        author.lines
          .map((line) => plain(line).replace(/,$/, ""))
          .filter((line) => !isDateLine(line) && !/^\S+@\S+$/u.test(line))
          .slice(0, 2)
          .join(", ") || null
      );
  }
  const letterhead = lines.slice(0, 8).join("\n");
  const bureau = lines.slice(0, 8).find((line) => {
    const name = line.replace(/\s*\([^)]*\)$/, "");
    const whole =
      isGroupLine(name, marks) ||
      /^(?:ITU-[TDR]\s)?STUDY GROUP \d+$/.test(name) ||
      (isInstitution(name) && name.length <= 80 && !/[\d:]/.test(name) && marks.find(name, "paper")[0]?.from !== 0);
    return (
      whole &&
      !/(?<!\p{L})(?:meeting|session|réunion|reunión|sesión)(?!\p{L})/iu.test(name) &&
      !isDateLine(line) &&
      symbolsIn(line).length === 0
    );
  });
  if (bureau !== undefined) return wholeName(letterhead, bureau);
  const assembly = lines
    .map((line) => /^(?:The|La|Le|El|L['’])\s+(.{5,120}?),?$/u.exec(line.trim())?.[1])
    .find((name) => name !== undefined && isBody(name.replace(/\s*\([^)]*\)$/, "")));
  return assembly ?? null;
}

/**
 * Who submitted a contribution: its source field, or the line `Contribution by Ghana`. Never the letterhead, which names
 * the group that it is addressed to.
 */
export function submitterOf(fields: Fields, lines: readonly string[]): string | null {
  const named = fieldValue(fields, "from");
  if (named !== null) return named;
  const byline = lines.map((line) => BYLINE.exec(line.trim())?.[1]).find((name) => name !== undefined);
  return byline?.trim() ?? null;
}

/** `Contribution by Ghana` */
export const BYLINE =
  /^(?:contribution|submission|input|proposal|document|propuesta|contribución|proposition|вклад)\s+(?:(?:submitted|presented|présentée|soumise|presentada)\s+)?(?:by|from|of|de la|de l['’]|du|des|de los|del|de|d['’]|par la|par le|par l['’]|par|por la|por el|por|от)\s*(?:the\s+|la\s+|le\s+|l['’])?(\p{Lu}[^.;:]{2,80})$/iu;

/** A name that a letterhead breaks over two lines: `Telecommunication` / `Development Bureau (BDT)`. */
function wholeName(letterhead: string, line: string): string {
  const all = letterhead.split("\n");
  const before = all[all.indexOf(line) - 1];
  return before !== undefined &&
    /^\p{Lu}[\p{L}\s]*$/u.test(before) &&
    before.split(/\s+/).length <= 2 &&
    !isCapitals(before)
    ? `${before} ${line}`
    : line;
}

/** The addressees of a document, one each, without those who get a copy. */
export function toOf(draft: Draft, top: readonly Block[], fields: Fields, lines: readonly string[]): readonly string[] {
  if (draft.properties.mail !== undefined) return draft.properties.mail.to.filter((name) => name.trim() !== "");
  const named = fields.filter(
    (field) => field.key === "to" && !/^(?:copy|cc|for information|for comment)/iu.test(field.label),
  );
  const values = named.flatMap((field) =>
    field.value
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );
  if (values.length > 0) return values;
  const [label] = named;
  if (label === undefined) return lines.flatMap((line) => ADDRESSED.exec(line.trim())?.[1] ?? []);
  const out: string[] = [];
  for (const block of top.slice(label.index + 1)) {
    if (block.kind === "item") out.push(textOf(block));
    else if (out.length === 0 && block.kind === "paragraph" && plain(block.inline).length <= 200)
      out.push(...textOf(block).split("\n"));
    else break;
  }
  return out;
}

/** `To all ITU Member States;` as lines of their own above a letter. */
const ADDRESSED =
  /^(?:To|Aux|À tous les|A tous les|A los|A todos los|Всем)\s+((?:all\s+|the\s+)?\p{Lu}[^.:]{3,150}?)[;,]?(?:\s+and)?$/u;
