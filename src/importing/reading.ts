import type { MarkFinder } from "../text/marks.ts";
import { cellText, textOf } from "./cells.ts";
import type { Block, TableBlock } from "./draft.ts";
import { plain } from "./draft.ts";
import type { Head } from "./head.ts";
import type { RoleFinder } from "./role-finder.ts";
import type { CountryFinder } from "./text-tools.ts";

/** A document as the recognisers see it. */
export interface Reading {
  readonly blocks: readonly Block[];
  readonly units: readonly Unit[];
  readonly head: Head;
  readonly countries: CountryFinder;
  readonly marks: MarkFinder;
  readonly roles: RoleFinder;
  /** true when the document holds a text word for word */
  holds(value: string): boolean;
  /** true when it holds the name of a role word for word or says it with a verb: `chaired by` */
  holdsRole(role: string): boolean;
}

/** A block with the headings and labels that it stands under. */
export interface Unit {
  readonly block: Block;
  /** its lines, parted by `\n` */
  readonly text: string;
  /** outermost first */
  readonly headings: readonly string[];
  /** the bare label or introducing line right above: `Contact:` */
  readonly label: string | null;
  readonly index: number;
}

/** The units of a document in reading order; notes and quotes are opened, earlier mails are left out. */
export function unitsOf(blocks: readonly Block[]): readonly Unit[] {
  const out: Unit[] = [];
  const headings: { level: number; text: string }[] = [];
  let label: string | null = null;
  const visit = (block: Block) => {
    if (block.kind === "quote" && block.earlier === true) return;
    if (block.kind === "notes" || block.kind === "quote") {
      block.blocks.forEach(visit);
      return;
    }
    if (block.kind === "rule") label = null;
    if (block.kind === "heading") {
      while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
      headings.push({ level: block.level, text: plain(block.inline) });
      label = null;
    }
    const text = textOf(block);
    out.push({ block, text, headings: headings.map((heading) => heading.text), label, index: out.length });
    if (block.kind === "field") label = block.values.length === 0 ? block.label : null;
    else if (block.kind === "paragraph" && text.length <= 80 && /[:：]$/u.test(text)) label = text;
  };
  blocks.forEach(visit);
  return out;
}

/** Units that hold running text: sentences are looked for here. */
export function isProse(unit: Unit): boolean {
  return unit.block.kind === "paragraph" || unit.block.kind === "item" || unit.block.kind === "footnote";
}

/** A table with its columns found by their names. */
export interface NamedTable {
  readonly table: TableBlock;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The cells of a table as texts, the header apart when it has one. */
export function namedTable(table: TableBlock): NamedTable {
  const texts = table.rows.map((row) => row.map((cell) => cellText(cell)));
  return table.header
    ? { table, header: texts[0] ?? [], rows: texts.slice(1) }
    : { table, header: (texts[0] ?? []).map(() => ""), rows: texts };
}
