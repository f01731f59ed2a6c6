import type { Document, DocumentMeta, Link, Locator, Passage, PassageKind } from "../domain/document.ts";
import type { Block } from "./blocks.ts";
import { slug, uniqueSlugs } from "./slug.ts";

interface Section {
  readonly depth: number;
  readonly title: string;
  readonly slug: string;
  readonly start: number;
  readonly locator: Locator;
  readonly headings: readonly string[];
  readonly parts: string[];
  end: number;
  ordinal: number;
}

/** `3.` · `3.1` · `d)` · `(d)` before a paragraph; a lone number is rather a date or a quantity. */
const PRINTED_NUMBER = /^(\d+(?=[.)]\s)|\d+(?:\.\d+)+|\(?[a-z]\))\S?\s/;

/** Labels stand below every heading. */
const LABEL_DEPTH = 7;

/**
 * Parts a document into passages: each block is one, each introduced list is one more, and each heading with everything
 * below it is a section. All are slices of one plain text.
 */
export function toDocument(meta: DocumentMeta, blocks: readonly Block[]): Document {
  const builder = new PassageBuilder(meta.id, meta.title);
  for (const block of blocks) builder.add(block);
  return { ...meta, ...builder.finish() };
}

class PassageBuilder {
  private text = "";
  private readonly passages: Passage[] = [];
  private readonly sections: Section[] = [];
  private readonly nextSlug = uniqueSlugs();
  private readonly root: Section;
  private open: Section[] = [];
  private page: number | undefined;
  private slide: number | undefined;
  private inNotes = false;
  private paragraph = 0;
  /** the passage that a list right after it belongs to, with where the list ends so far */
  private leads: { passage: Passage; depth: number; parts: string[]; end: number }[] = [];
  private lastText: Passage | null = null;
  private readonly document: string;
  private readonly title: string;

  constructor(document: string, title: string) {
    this.document = document;
    this.title = title;
    this.root = this.section(0, "", this.nextSlug("top"));
  }

  add(block: Block): void {
    if (block.kind !== "item" && !this.goesOn(block)) this.closeLists(0);
    switch (block.kind) {
      case "page":
      case "slide":
        this[block.kind] = block.number;
        this.paragraph = 0;
        return;
      case "notes":
        this.inNotes = block.open;
        return;
      case "rule":
        this.closeTo(LABEL_DEPTH);
        this.lastText = null;
        return;
      case "heading":
        this.openSection(block.depth, block.text);
        return;
      case "label":
        this.openSection(LABEL_DEPTH, block.text);
        return;
      case "field":
        this.closeTo(LABEL_DEPTH);
        this.paragraph += 1;
        this.push("field", block.text, { section: block.label }, { links: block.links, own: block.label });
        return;
      case "item":
        this.addItem(block);
        return;
      case "row":
        this.addRow(block);
        return;
      default: {
        this.paragraph += 1;
        const kind = block.kind === "footnote" || this.inNotes ? "note" : block.kind;
        const printed = PRINTED_NUMBER.exec(block.text)?.[1];
        // "which calls for: (d) …": a lettered paragraph after a colon belongs to the sentence before it.
        const lead = this.lastText;
        const introduced = lead?.kind === "paragraph" && lead.text.trimEnd().endsWith(":");
        if (printed !== undefined && introduced && this.leads.length === 0) {
          this.leads.push({ passage: lead, depth: 0, parts: [lead.id], end: lead.end });
        }
        const where = kind === "contact" ? {} : { paragraph: printed ?? String(this.paragraph) };
        this.push(kind, block.text, where, { links: block.links });
      }
    }
  }

  finish(): { text: string; passages: readonly Passage[] } {
    this.closeLists(0);
    this.closeTo(0);
    const sections = this.sections.filter((section) => section.depth > 0 && section.parts.length > 1);
    for (const section of sections) {
      this.passages.push({
        id: `${this.document}#${section.slug}`,
        document: this.document,
        kind: "section",
        locator: section.locator,
        headings: section.headings,
        text: this.text.slice(section.start, section.end),
        start: section.start,
        end: section.end,
        parts: section.parts,
      });
    }
    const ordered = this.passages.toSorted((a, b) => a.start - b.start || b.end - a.end);
    return { text: this.text, passages: ordered };
  }

  /** The next lettered paragraph of the list that a lettered paragraph began. */
  private goesOn(block: Block): boolean {
    return block.kind === "paragraph" && this.lastText?.kind === "paragraph" && PRINTED_NUMBER.test(block.text);
  }

  private addItem(block: Extract<Block, { kind: "item" }>): void {
    this.closeLists(block.depth + 1);
    const introduced = this.lastText && (this.leads.at(-1)?.depth ?? -1) < block.depth ? this.lastText : null;
    if (introduced?.text.trimEnd().endsWith(":")) {
      this.leads.push({ passage: introduced, depth: block.depth, parts: [introduced.id], end: introduced.end });
    }
    const ordered = block.mark !== "- ";
    const parent = this.leads.at(-1)?.passage.locator;
    const where: Locator =
      ordered && !parent
        ? { paragraph: String(block.place) }
        : { ...(parent?.paragraph ? { paragraph: parent.paragraph } : {}), item: block.place };
    const mark = block.first ? "  ".repeat(block.depth) + block.mark : "  ".repeat(block.depth + 1);
    const above = this.leads.map((lead) => lead.passage.text);
    this.push(this.inNotes ? "note" : "item", block.text, where, { links: block.links, mark, above });
  }

  private addRow(block: Extract<Block, { kind: "row" }>): void {
    const cells: { header: string; start: number; end: number }[] = [];
    let text = "";
    for (const [index, cell] of block.cells.entries()) {
      if (text !== "" && cell !== "") text += "\n";
      cells.push({ header: block.header[index] ?? "", start: text.length, end: text.length + cell.length });
      text += cell;
    }
    if (text === "") return;
    const row = block.cells.find((cell) => cell !== "")?.split("\n")[0] ?? "";
    this.push("row", text, { row }, { links: block.links, ...(block.isHeader ? {} : { cells }) });
  }

  private push(
    kind: PassageKind,
    text: string,
    where: Locator,
    extra: {
      links?: readonly Link[];
      mark?: string;
      own?: string;
      above?: readonly string[];
      cells?: Passage["cells"];
    } = {},
  ): void {
    if (text === "") return;
    const section = this.open.at(-1) ?? this.root;
    if (this.text !== "") this.text += kind === "item" && this.lastText?.kind === "item" ? "\n" : "\n\n";
    this.text += extra.mark ?? "";
    const start = this.text.length;
    this.text += text;
    section.ordinal += 1;
    const headings = [...this.open.map((each) => each.title), ...(extra.own ? [extra.own] : [])];
    const passage: Passage = {
      id: `${this.document}#${section.slug}.${section.ordinal}`,
      document: this.document,
      kind,
      locator: { ...this.here(), ...where },
      headings: [...headings, ...(extra.above ?? [])],
      text,
      start,
      end: this.text.length,
      ...(extra.links?.length ? { links: extra.links } : {}),
      ...(extra.cells ? { cells: extra.cells } : {}),
    };
    this.passages.push(passage);
    for (const each of this.open) {
      each.parts.push(passage.id);
      each.end = passage.end;
    }
    for (const lead of this.leads) {
      lead.parts.push(passage.id);
      lead.end = passage.end;
    }
    this.lastText = passage;
  }

  private openSection(depth: number, title: string): void {
    this.closeTo(depth);
    this.paragraph = this.page === undefined && this.slide === undefined ? 0 : this.paragraph;
    const section = this.section(depth, title, this.nextSlug(slug(shortTitle(title))));
    this.open.push(section);
    this.push("heading", title, {});
  }

  private section(depth: number, title: string, name: string): Section {
    const start = this.text === "" ? 0 : this.text.length + 2;
    const headings = [...this.open.map((each) => each.title), ...(title ? [title] : [])];
    const place = this.here();
    const locator = title ? { ...place, section: shortTitle(title) } : place;
    const section = { depth, title, slug: name, start, end: start, locator, headings, parts: [], ordinal: 0 };
    if (depth > 0) this.sections.push(section);
    return section;
  }

  private closeTo(depth: number): void {
    this.open = this.open.filter((section) => section.depth < depth);
  }

  private closeLists(depth: number): void {
    while ((this.leads.at(-1)?.depth ?? -1) >= depth) {
      const lead = this.leads.pop();
      if (!lead || lead.parts.length < 2) continue;
      const { passage } = lead;
      this.passages.push({
        id: `${passage.id}.list`,
        document: this.document,
        kind: "list",
        locator: passage.locator,
        headings: passage.headings,
        text: this.text.slice(passage.start, lead.end),
        start: passage.start,
        end: lead.end,
        parts: lead.parts,
      });
    }
  }

  /** Everything stands below the document's own title, so naming it would help nobody to find a place. */
  private isTitle(section: Section): boolean {
    return section.depth <= 2 && (section.title === this.title || shortTitle(section.title).endsWith("…"));
  }

  private here(): Locator {
    const nearest = this.open.at(-1);
    return {
      ...(this.page === undefined ? {} : { page: this.page }),
      ...(this.slide === undefined ? {} : { slide: this.slide }),
      ...(nearest?.title && !this.isTitle(nearest) ? { section: shortTitle(nearest.title) } : {}),
      ...(this.inNotes ? { note: true } : {}),
    };
  }
}

/** What one looks for in the document: `Annex 1` of "Annex 1: contributions on …", a short heading whole, a long one cut. */
function shortTitle(title: string): string {
  const line = title.replace(/\s+/g, " ").trim();
  const numbered =
    /^((?:annex|appendix|attachment|chapter|section|part|annexe|anexo|приложение)\s+[\w.]+)\s*[:–—-]/iu.exec(line);
  if (numbered?.[1]) return numbered[1];
  const plain = line.replace(/\s*:$/, "");
  if (plain.length <= 60) return plain;
  return `${plain.slice(0, 60).replace(/(?<!\s)\s+\S*$/, "")}…`;
}
